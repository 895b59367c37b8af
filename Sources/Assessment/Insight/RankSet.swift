/// The ranks that a unit can have, from the best to the worst.
package struct RankSet: Hashable, Sendable {
  /// The best rank, at least 1.
  package let best: Int
  /// The worst rank, at least `best`.
  package let worst: Int

  package init(best: Int, worst: Int) {
    self.best = best
    self.worst = worst
  }

  /// Whether the unit is among the best `count`: certain if its worst rank is, possible if its best rank is.
  package func isAmongBest(_ count: Int) -> Certainty {
    Certainty(isCertain: worst <= count, isPossible: best <= count)
  }
}
