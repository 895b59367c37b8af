/// The three multiples of a standard error for the intervals and rank sets of one edition.
///
/// With C = confidence / 100 and q units with a known error:
/// - interval: z = Φ⁻¹((1 + C) / 2);
/// - own rank set: Φ⁻¹((1 + C^(1/(q−1))) / 2), for q − 1 two-sided comparisons (Šidák, JASA 1967);
/// - all rank sets at once: r / √2 with the C-quantile r of the range of q standard normal variables (Tukey 1953;
///   Kramer, Biometrics 1956; conservative for unequal errors: Hayter, Annals of Statistics 1984).
///
/// Each is rounded up to three decimals, so that all platforms have the same value. For 2 to 1,000 units at 90, 95 and
/// 99 % none is closer than 10⁻⁷ to a boundary of rounding.
package struct CriticalValues: Hashable, Sendable {
  /// The multiple for the interval of one score: 1.960 at 95 %.
  package let interval: Double
  /// The multiple for the rank set of one unit; nil for fewer than two units.
  package let own: Double?
  /// The multiple for the rank sets of all units at once; nil for fewer than two units.
  package let all: Double?

  /// Computes the three multiples.
  ///
  /// - Parameters:
  ///   - units: Number of units with a known error, at least 0.
  ///   - confidence: The confidence level in percent, above 50 and below 100, with one decimal.
  package init(units: Int, confidence: Quantity) {
    let level = Double(confidence, decimals: 1) / 100
    interval = Self.roundedUp(NormalDistribution.twoSided(level: level, comparisons: 1))
    own = units < 2 ? nil : Self.roundedUp(NormalDistribution.twoSided(level: level, comparisons: units - 1))
    all = units < 2 ? nil : Self.roundedUp(NormalRange(units: units).quantile(level) / 2.0.squareRoot())
  }

  private static func roundedUp(_ value: Double) -> Double { (value * 1000).rounded(.up) / 1000 }
}
