import Glibc

/// The standard normal distribution, to a relative error below 10⁻¹².
///
/// The only functions here whose results may differ in the last bits between C libraries are exp, erfc, expm1 and log.
/// Results that depend on them are rounded to three decimals before use.
enum NormalDistribution {
  /// The density φ(z) = exp(−z² / 2) / √(2π).
  static func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }

  /// The upper tail 1 − Φ(z) = erfc(z / √2) / 2.
  static func tail(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }

  /// Computes Φ⁻¹((1 + C^(1/m)) / 2), the bound for m simultaneous two-sided comparisons at level C.
  ///
  /// - Parameters:
  ///   - level: C, above 0 and below 1.
  ///   - comparisons: m, at least 1.
  /// - Returns: A number from 0 to 40, with an error of at most 10⁻¹².
  static func twoSided(level: Double, comparisons: Int) -> Double {
    // Use the tail itself: 1 minus the tail would lose its last digits.
    let wanted = -expm1(log(level) / Double(comparisons)) / 2
    return bisected(from: 0, to: 40) { tail($0) > wanted }
  }

  /// Finds the number up to which a condition holds, by bisection to 2⁻⁴⁸ of the distance.
  ///
  /// The condition holds at the low end and does not hold at the high end.
  static func bisected(from low: Double, to high: Double, while holds: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<48 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
