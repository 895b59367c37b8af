/// The units in the order of their published totals, best first; those without a total at the end.
package struct Ranking: Sendable {
  /// By rank, then by unit code; the unranked by unit code behind them.
  package let standings: [Standing]
  /// Whether every unit's result is final; asked for with every unit's letter, so it is found once.
  package let isFinal: Bool
  /// How many of the standings have a rank.
  private let rankedCount: Int
  private let places: [Code<Unit>: Int]
  /// The places of the standings by unit code.
  package let byCode: [Int]

  package init(of scorecards: [Scorecard]) {
    // What is put in order are numbers: a scorecard is much to move.
    let cards = scorecards.indices.sorted { scorecards[$0].unit.code < scorecards[$1].unit.code }
    let ranked = cards.enumerated()
      .compactMap { order, card in scorecards[card].total.map { (total: $0, order: order) } }
      .sorted { left, right in left.total != right.total ? left.total > right.total : left.order < right.order }
    rankedCount = ranked.count
    var (all, editions, groups) = (Course(), [Edition: Course](), [String: Course]())
    let ranks = ranked.map { total, order in
      let unit = scorecards[cards[order]].unit
      return (
        place: all.place(of: total), peerPlace: editions[unit.edition, default: Course()].place(of: total),
        groupPlace: groups[unit.groupThai, default: Course()].place(of: total)
      )
    }
    var sharing = Array(repeating: 0, count: ranked.count + 1)
    for rank in ranks { sharing[rank.place] += 1 }
    let unranked = cards.indices.filter { scorecards[cards[$0]].total == nil }
    let orders = ranked.map(\.order) + unranked
    standings = orders.indices.map { place in
      let card = scorecards[cards[orders[place]]]
      let rank = place < ranks.count ? ranks[place] : nil
      return Standing(
        scorecard: card, status: Status(of: card),
        rank: rank.map { rank in
          Rank(
            place: rank.place, tied: sharing[rank.place], peerPlace: rank.peerPlace,
            peers: editions[card.unit.edition]?.count ?? 0, groupPlace: rank.groupPlace)
        })
    }
    var byCode = orders
    for place in orders.indices { byCode[orders[place]] = place }
    self.byCode = byCode
    isFinal = standings.allSatisfy { $0.status == .final }
    places = Dictionary(standings.enumerated().map { ($1.unit.code, $0) }) { first, _ in first }
  }

  /// The units with a rank; asked for with every unit's letter, so nothing is copied.
  package var ranked: ArraySlice<Standing> { standings.prefix(rankedCount) }

  package subscript(unit: Code<Unit>) -> Standing? { places[unit].map { standings[$0] } }

  /// The index of a unit among the standings; nil for a unit that is not expected.
  package func index(of unit: Code<Unit>) -> Int? { places[unit] }

  /// Competition ranking: one more than the totals above.
  ///
  /// Units with equal totals share a rank and the next rank is skipped (1, 2, 2, 4). Tied when the published totals are
  /// equal, so that a reader of the printed table can check every rank.
  private struct Course {
    private(set) var count = 0
    private var last: (total: Quantity, place: Int)?

    /// To be asked of the totals from best to worst.
    mutating func place(of total: Quantity) -> Int {
      count += 1
      if let last, last.total == total { return last.place }
      last = (total, count)
      return count
    }
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
