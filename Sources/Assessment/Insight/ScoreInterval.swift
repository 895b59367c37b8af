/// The confidence interval of a score: score ∓ z √V, rounded half-up and limited to 0...100.
package struct ScoreInterval: Hashable, Sendable {
  /// The lower bound as published, 0...100.
  package let low: Quantity
  /// The upper bound as published, 0...100.
  package let high: Quantity

  /// Computes the interval.
  ///
  /// - Parameters:
  ///   - score: The published score.
  ///   - variance: V, in squared score points, from 0.
  ///   - z: `CriticalValues.interval`.
  ///   - decimals: Decimals of published scores, 0...6.
  package init(score: Quantity, variance: Double, z: Double, decimals: Int) {
    let half = z * variance.squareRoot()
    let center = Double(score, decimals: decimals)
    low = max(.zero, Quantity(estimate: center - half, decimals: decimals))
    high = min(.hundred, Quantity(estimate: center + half, decimals: decimals))
  }

  /// Whether the true score reaches the target, decided on the published bounds.
  package func reaches(_ target: Quantity) -> Certainty {
    Certainty(isCertain: low >= target, isPossible: high >= target)
  }
}

extension Quantity {
  /// Computes the standard error √V with one decimal more than scores have.
  ///
  /// - Parameters:
  ///   - variance: V, in squared score points, from 0.
  ///   - decimals: Decimals of published scores, 0...6.
  /// - Returns: The standard error in score points, at least 0.
  package static func standardError(variance: Double, decimals: Int) -> Self {
    Self(estimate: variance.squareRoot(), decimals: decimals + 1)
  }
}
