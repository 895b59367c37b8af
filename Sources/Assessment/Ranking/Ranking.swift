/// The units in the order of their published totals, best first; those without a total at the end.
package struct Ranking: Sendable {
  /// By rank, then by unit code; the unranked by unit code behind them.
  package let standings: [Standing]
  /// Whether every unit's result is final; asked for with every unit's letter, so it is found once.
  package let isFinal: Bool
  /// How many of the standings have a rank.
  private let rankedCount: Int
  private let places: [Code<Unit>: Int]

  package init(of scorecards: [Scorecard]) {
    let ranked = scorecards.compactMap { card in card.total.map { (card, $0) } }
      .sorted { left, right in
        left.1 != right.1 ? left.1 > right.1 : left.0.unit.code < right.0.unit.code
      }
    rankedCount = ranked.count
    let totals = ranked.map(\.1)
    let tied = Dictionary(totals.map { ($0, 1) }, uniquingKeysWith: +)
    let peers = Dictionary(grouping: ranked, by: \.0.unit.edition).mapValues { $0.map(\.1) }
    let groups = Dictionary(grouping: ranked, by: \.0.unit.groupThai).mapValues { $0.map(\.1) }
    standings =
      ranked.map { card, total in
        let peers = peers[card.unit.edition] ?? []
        let rank = Rank(
          place: Self.place(of: total, among: totals),
          tied: tied[total] ?? 1,
          peerPlace: Self.place(of: total, among: peers), peers: peers.count,
          groupPlace: Self.place(of: total, among: groups[card.unit.groupThai] ?? []))
        return Standing(scorecard: card, status: Status(of: card), rank: rank)
      }
      + scorecards.filter { $0.total == nil }
      .sorted { $0.unit.code < $1.unit.code }
      .map { Standing(scorecard: $0, status: Status(of: $0), rank: nil) }
    isFinal = standings.allSatisfy { $0.status == .final }
    places = Dictionary(standings.enumerated().map { ($1.unit.code, $0) }) { first, _ in first }
  }

  /// The units with a rank; asked for with every unit's letter, so nothing is copied.
  package var ranked: ArraySlice<Standing> { standings.prefix(rankedCount) }

  package subscript(unit: Code<Unit>) -> Standing? { places[unit].map { standings[$0] } }

  /// Competition ranking: one more than the totals above.
  ///
  /// Units with equal totals share a rank and the next rank is skipped (1, 2, 2, 4). Tied when the published totals are
  /// equal, so that a reader of the printed table can check every rank. `totals` run from best to worst.
  private static func place(of total: Quantity, among totals: [Quantity]) -> Int {
    var low = 0
    var high = totals.count
    while low < high {
      let middle = (low + high) / 2
      if totals[middle] > total { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}

/// A ranked unit's places.
package struct Rank: Sendable {
  /// Among all ranked units.
  package let place: Int
  /// How many units share the place; 1 is alone.
  package let tied: Int
  /// Among the `peers`: the ranked units of the same edition.
  package let peerPlace: Int
  package let peers: Int
  /// Among the ranked units of the district group.
  package let groupPlace: Int
}

/// Where a unit stands, or why it stands nowhere.
package struct Standing: Sendable {
  package let scorecard: Scorecard
  package let status: Status
  /// Only a unit with a published total has one.
  package let rank: Rank?

  package var unit: Unit { scorecard.unit }
}
