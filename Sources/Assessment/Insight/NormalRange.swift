import Glibc

/// The distribution of the range (greatest less least) of independent standard normal variables.
///
/// It is the studentized range at infinite degrees of freedom.
struct NormalRange {
  /// Number of variables q, at least 2.
  let units: Int

  /// Distance of the points of the quadrature.
  ///
  /// The trapezoid rule converges exponentially for this integrand: half the distance changes the quantiles by less
  /// than 10⁻¹².
  private static let step = 1.0 / 16
  /// The bound of the quadrature: beyond it the density is below 10⁻²².
  private static let bound = 10.0

  /// The probability of a range of at most `range`: q ∫ φ(z) (Φ(z) − Φ(z − r))^(q−1) dz.
  func probability(_ range: Double) -> Double {
    let points = Int(2 * Self.bound / Self.step)
    let sum = (0...points).reduce(0.0) { sum, index in
      let z = Self.step * Double(index) - Self.bound
      // Compute Φ(z) − Φ(z − r) as 1 less both tails, which keeps the digits if it is nearly 1.
      let outside = NormalDistribution.tail(z) + NormalDistribution.tail(range - z)
      guard outside < 1 else { return sum }
      return sum + NormalDistribution.density(z) * exp(Double(units - 1) * log1p(-outside))
    }
    return Double(units) * Self.step * sum
  }

  /// The range that is not exceeded with this probability, above 0 and below 1.
  func quantile(_ probability: Double) -> Double {
    NormalDistribution.bisected(from: 0, to: 40) { self.probability($0) < probability }
  }
}
