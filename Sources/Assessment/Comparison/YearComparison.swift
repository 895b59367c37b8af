/// The comparison of this year's ranking with that of the year before.
package struct YearComparison: Sendable {
  /// One unit in both years.
  package struct UnitYears: Sendable {
    package let before: Standing?
    package let now: Standing
    /// The rank in the year before among the units that are ranked in both years; nil for any other unit.
    package let matchedBefore: Int?
    package let matchedNow: Int?

    /// This year's total less the one before; nil if either is missing or the methodology declares them not comparable.
    package var change: Quantity? {
      guard now.scorecard.methodology.tree[0].previous != nil else { return nil }
      guard let before = before?.scorecard.total, let now = now.scorecard.total else { return nil }
      return now - before
    }

    /// The change of rank, positive for a climb.
    package var rankChange: Int? {
      guard let matchedBefore, let matchedNow else { return nil }
      return matchedBefore - matchedNow
    }
  }

  /// The units in the order of this year's ranking.
  package let units: Units

  package init(of ranking: Ranking, with before: Ranking?) {
    units = Units(of: ranking, with: before)
  }

  /// The units in both years, each made on demand.
  package struct Units: RandomAccessCollection, Sendable {
    private let now: [Standing]
    private let before: Ranking?
    /// The ranks of each unit in the order of this year's ranking; empty without a year before.
    private let matched: [(before: Int?, now: Int?)]

    init(of ranking: Ranking, with before: Ranking?) {
      now = ranking.standings
      self.before = before
      guard let before else {
        matched = []
        return
      }
      let both = ranking.ranked.filter { before[$0.unit.code]?.rank != nil }.map(\.scorecard)
      let matchedNow = Ranking(of: both)
      let matchedBefore = Ranking(of: both.compactMap { before[$0.unit.code]?.scorecard })
      matched = ranking.standings.map { now in
        (matchedBefore[now.unit.code]?.rank?.overall, matchedNow[now.unit.code]?.rank?.overall)
      }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { now.count }

    package subscript(index: Int) -> UnitYears {
      UnitYears(
        before: before?[now[index].unit.code], now: now[index],
        matchedBefore: matched.isEmpty ? nil : matched[index].before,
        matchedNow: matched.isEmpty ? nil : matched[index].now)
    }
  }
}
