package import Assessment

/// The season's results beyond a ranking: how certain they are, why they changed, and what units can do next.
///
/// It does not change any score, rank or level.
package struct Insight: Sendable {
  package let certainty: SeasonCertainty
  /// The ranks that each unit can have at the end of the season, in the order of the ranking.
  package let finalRanks: [RankSet]
  package let movement: SeasonMovement
  /// The ranks under other weights, in the order of the ranking.
  package let weights: [UnitWeights]
  package let balance: [MeasureBalance]
  package let watch: [WatchRow]

  /// Derives the results.
  ///
  /// - Parameters:
  ///   - ranking: The ranking of this year.
  ///   - before: The ranking of the year before; nil if there is none.
  package init(of ranking: Ranking, before: Ranking?) {
    let certainty = SeasonCertainty(of: ranking)
    self.certainty = certainty
    finalRanks = FinalRanks.of(ranking.standings.map { PossibleTotal(of: $0.scorecard) })
    movement = SeasonMovement(of: ranking, certainty, before: before)
    weights = UnitWeights.all(of: ranking)
    balance = MeasureBalance.all(of: ranking)
    watch = WatchList.rows(of: ranking)
  }
}
