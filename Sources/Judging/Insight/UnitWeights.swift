package import Assessment
package import Tabular

/// The ranks that a unit would have among its peers under other weights of the instruments.
package struct UnitWeights: Sendable {
  package let standing: Standing
  /// The unit's rank among the peers with all instruments; nil for any other unit.
  package let rank: Int?
  /// The best and the worst rank over all weights near the nominal ones; nil with five or more instruments.
  package let range: RankSet?
  /// The rank without each instrument, in the order of the tree; nil if no other instrument has a weight.
  package let without: [Int?]
  /// The peer directly above; nil for the first.
  package let above: Standing?
  /// The weights at which the unit and the peer above have equal totals; nil if there are none near the nominal ones.
  package let swap: WeightSwap?
  package let notes: [Bilingual]

  /// The rank without an instrument.
  package func rank(without instrument: Code<Measure>) -> Int? { index(of: instrument).flatMap { without[$0] } }

  /// The weight of an instrument in percent at the swap.
  package func weight(of instrument: Code<Measure>) -> Ratio? {
    swap.flatMap { swap in index(of: instrument).map { swap.weights[$0] } }
  }

  private func index(of instrument: Code<Measure>) -> Int? {
    guard rank != nil else { return nil }
    let tree = standing.scorecard.methodology.tree
    return tree.instruments.firstIndex { tree[$0].code == instrument }
  }
}

extension UnitWeights {
  /// The units in the order of the ranking.
  static func all(of ranking: Ranking) -> [UnitWeights] {
    let whole = ranking.ranked.filter { $0.scorecard.hasAllInstruments }
    let byEdition = Dictionary(grouping: whole, by: \.unit.edition).mapValues { peers(of: $0) }
    let known = Dictionary(byEdition.values.joined().map { ($0.standing.unit.code, $0) }) { first, _ in first }
    return ranking.standings.map { known[$0.unit.code] ?? UnitWeights(unknown: $0) }
  }

  private init(unknown standing: Standing) {
    self.init(
      standing: standing, rank: nil, range: nil, without: [], above: nil, swap: nil,
      notes: [
        standing.rank == nil
          ? Bilingual("ยังไม่มีอันดับ", "not ranked")
          : Bilingual("ไม่มีคะแนนครบทุกเครื่องมือ", "not every instrument has a score")
      ])
  }

  /// Varies the weights of one edition.
  ///
  /// - Parameter peers: The ranked units of one edition that have all instruments, in the order of the ranking; at
  ///   least one.
  /// - Returns: The units in the same order.
  private static func peers(of peers: [Standing]) -> [UnitWeights] {
    let methodology = peers[0].scorecard.methodology
    let (settings, tree) = (methodology.settings, methodology.tree)
    let weighted = WeightedPeers(of: peers)
    let ranges = weighted.rankRanges(within: settings.weightRange)
    let without = tree.instruments.indices.map { weighted.ranks(without: $0) }
    let swaps = weighted.swaps(within: settings.weightRange)
    let note = Bilingual(
      "ชุดน้ำหนักที่เป็นไปได้มีมากเกินไป จึงไม่คำนวณช่วงอันดับ", "too many possible sets of weights, so no range of ranks")
    return peers.indices.map { peer in
      UnitWeights(
        standing: peers[peer], rank: weighted.ranks[peer], range: ranges?[peer], without: without.map { $0?[peer] },
        above: peer > 0 ? peers[peer - 1] : nil, swap: swaps[peer], notes: ranges == nil ? [note] : [])
    }
  }
}

extension WeightedPeers {
  /// Prepares the totals and instruments of ranked units for other weights.
  ///
  /// - Parameter peers: The ranked units of one edition that have all instruments; at least one.
  package init(of peers: [Standing]) {
    let methodology = peers[0].scorecard.methodology
    self.init(
      peers: peers.map { peer in
        Peer(total: peer.scorecard.total ?? .zero, instruments: peer.scorecard.instruments.compactMap(\.self))
      }, weights: methodology.tree.instruments.map { methodology.tree[$0].weight },
      decimals: methodology.settings.decimals)
  }
}
