/// The ranks that a unit can have, from the best to the worst.
package struct RankSet: Hashable, Sendable {
  /// From 1.
  package let best: Int
  /// From `best`.
  package let worst: Int

  package init(best: Int, worst: Int) {
    self.best = best
    self.worst = worst
  }

  /// Whether the unit is among so many best: certain where its worst rank is, possible where its best rank is.
  package func isAmongBest(_ count: Int) -> Certainty {
    Certainty(isCertain: worst <= count, isPossible: best <= count)
  }
}
