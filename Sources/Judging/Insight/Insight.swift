package import Assessment

/// The season's results beyond a league table: how sure, why, and what next.
///
/// No score, rank or level is changed by it.
package struct Insight: Sendable {
  package let certainty: SeasonCertainty
  /// The ranks that each unit can end the season with, in the ranking's order.
  package let finalRanks: [RankSet]
  package let movement: SeasonMovement
  /// In the order of the ranking, then by aim and tree.
  package let paths: [PathStep]
  /// In the ranking's order.
  package let weights: [UnitWeights]
  package let balance: [MeasureBalance]
  package let watch: [WatchRow]

  /// - Parameters:
  ///   - ranking: This year's.
  ///   - before: The ranking of the year before; nil without one.
  package init(of ranking: Ranking, before: Ranking?) {
    let certainty = SeasonCertainty(of: ranking)
    self.certainty = certainty
    finalRanks = FinalRanks.of(ranking.standings.map { PossibleTotal(of: $0.scorecard) })
    movement = SeasonMovement(of: ranking, certainty, before: before)
    paths = ranking.ranked.flatMap { PathStep.steps(of: $0) }
    weights = UnitWeights.all(of: ranking)
    balance = MeasureBalance.all(of: ranking)
    watch = WatchList.rows(of: ranking)
  }
}
