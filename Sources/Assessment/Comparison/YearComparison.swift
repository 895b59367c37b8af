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
  package let units: [UnitYears]

  package init(of ranking: Ranking, with before: Ranking?) {
    let both = ranking.ranked.filter { before?[$0.unit.code]?.rank != nil }.map(\.scorecard)
    let bothBefore = both.compactMap { before?[$0.unit.code]?.scorecard }
    let matchedNow = Ranking(of: both)
    let matchedBefore = Ranking(of: bothBefore)
    units = ranking.standings.map { now in
      UnitYears(
        before: before?[now.unit.code], now: now,
        matchedBefore: matchedBefore[now.unit.code]?.rank?.place, matchedNow: matchedNow[now.unit.code]?.rank?.place)
    }
  }
}
