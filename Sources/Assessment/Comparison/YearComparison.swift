/// This year's ranking beside the year before's.
package struct YearComparison: Sendable {
  /// One unit in both years.
  package struct UnitYears: Sendable {
    package let before: Standing?
    package let now: Standing
    /// Places among the units that are ranked in both years; nil for a unit that is not.
    package let matchedBefore: Int?
    package let matchedNow: Int?

    /// This total less the one before; nil where either is missing or the methodology says that they do not compare.
    package var change: Quantity? {
      guard now.scorecard.methodology.tree[0].previous != nil else { return nil }
      guard let before = before?.scorecard.total, let now = now.scorecard.total else { return nil }
      return now - before
    }

    /// Positive for a climb.
    package var rankChange: Int? {
      guard let matchedBefore, let matchedNow else { return nil }
      return matchedBefore - matchedNow
    }
  }

  /// In the order of this year's ranking.
  package let units: Units

  package init(of ranking: Ranking, with before: Ranking?) {
    units = Units(of: ranking, with: before)
  }

  /// The units in both years, each made when it is asked for.
  package struct Units: RandomAccessCollection, Sendable {
    private let now: [Standing]
    private let before: Ranking?
    /// By unit in the order of this year's ranking; nothing without a year before.
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
        (matchedBefore[now.unit.code]?.rank?.place, matchedNow[now.unit.code]?.rank?.place)
      }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { now.count }

    package subscript(place: Int) -> UnitYears {
      UnitYears(
        before: before?[now[place].unit.code], now: now[place],
        matchedBefore: matched.isEmpty ? nil : matched[place].before,
        matchedNow: matched.isEmpty ? nil : matched[place].now)
    }
  }
}
