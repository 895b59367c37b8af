/// The units in the order of their published totals, best first; units without a total come last.
package struct Ranking: Sendable {
  /// The units by rank, then by unit code; the unranked units follow by unit code.
  package let standings: [Standing]
  /// Whether every unit's result is final.
  ///
  /// It is computed once, since every unit's letter uses it.
  package let isFinal: Bool
  /// Number of standings with a rank.
  private let rankedCount: Int
  private let indices: [Code<Unit>: Int]
  /// The indices of the standings in the order of unit codes.
  package let byCode: [Int]

  package init(of scorecards: [Scorecard]) {
    // Sort indices instead of scorecards, which are large to move.
    let cards = scorecards.indices.sorted { scorecards[$0].unit.code < scorecards[$1].unit.code }
    let ranked = cards.enumerated()
      .compactMap { order, card in scorecards[card].total.map { (total: $0, order: order) } }
      .sorted { left, right in left.total != right.total ? left.total > right.total : left.order < right.order }
    rankedCount = ranked.count
    var (all, editions, groups) = (RankCounter(), [Edition: RankCounter](), [String: RankCounter]())
    let ranks = ranked.map { total, order in
      let unit = scorecards[cards[order]].unit
      return (
        overall: all.rank(of: total), amongPeers: editions[unit.edition, default: RankCounter()].rank(of: total),
        inGroup: groups[unit.groupThai, default: RankCounter()].rank(of: total)
      )
    }
    var sharing = Array(repeating: 0, count: ranked.count + 1)
    for rank in ranks { sharing[rank.overall] += 1 }
    let unranked = cards.indices.filter { scorecards[cards[$0]].total == nil }
    let orders = ranked.map(\.order) + unranked
    standings = orders.indices.map { index in
      let card = scorecards[cards[orders[index]]]
      let rank = index < ranks.count ? ranks[index] : nil
      return Standing(
        scorecard: card, status: Status(of: card),
        rank: rank.map { rank in
          Rank(
            overall: rank.overall, tied: sharing[rank.overall], amongPeers: rank.amongPeers,
            peers: editions[card.unit.edition]?.count ?? 0, inGroup: rank.inGroup)
        })
    }
    var byCode = orders
    for index in orders.indices { byCode[orders[index]] = index }
    self.byCode = byCode
    isFinal = standings.allSatisfy { $0.status == .final }
    indices = Dictionary(standings.enumerated().map { ($1.unit.code, $0) }) { first, _ in first }
  }

  /// The units with a rank, as a slice without a copy, since every unit's letter uses it.
  package var ranked: ArraySlice<Standing> { standings.prefix(rankedCount) }

  package subscript(unit: Code<Unit>) -> Standing? { indices[unit].map { standings[$0] } }

  /// Returns the index of a unit in `standings`; nil for a unit that is not expected.
  package func index(of unit: Code<Unit>) -> Int? { indices[unit] }

  /// Competition ranking: one more than the totals above.
  ///
  /// Units with equal totals share a rank and the next rank is skipped (1, 2, 2, 4). Tied when the published totals are
  /// equal, so that a reader of the published table can check every rank.
  private struct RankCounter {
    private(set) var count = 0
    private var last: (total: Quantity, rank: Int)?

    /// Returns the rank of the next total; to be called with the totals from best to worst.
    mutating func rank(of total: Quantity) -> Int {
      count += 1
      if let last, last.total == total { return last.rank }
      last = (total, count)
      return count
    }
  }
}

/// The ranks of a unit.
package struct Rank: Sendable {
  /// The rank among all ranked units.
  package let overall: Int
  /// Number of units that share the rank; 1 for a unit alone.
  package let tied: Int
  /// The rank among the peers, which are the ranked units of the same edition; `peers` is their number.
  package let amongPeers: Int
  package let peers: Int
  /// The rank among the ranked units of the district group.
  package let inGroup: Int
}

/// The result of a unit: its scorecard, its status and, with a total, its rank.
///
/// One object, which all lists of units share.
package final class Standing: Sendable {
  package let scorecard: Scorecard
  package let status: Status
  /// The rank; nil for a unit without a published total.
  package let rank: Rank?

  init(scorecard: Scorecard, status: Status, rank: Rank?) {
    self.scorecard = scorecard
    self.status = status
    self.rank = rank
  }

  package var unit: Unit { scorecard.unit }
}
