import Glibc

/// The standard normal distribution, to a relative error below 10⁻¹².
///
/// The only functions here that are not correctly rounded by IEEE 754 are exp, erfc, expm1 and log: what is made of them
/// is rounded to three decimals before it is used.
enum NormalDistribution {
  /// The density φ(z) = exp(−z² / 2) / √(2π).
  static func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }

  /// The upper tail 1 − Φ(z) = erfc(z / √2) / 2.
  static func tail(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }

  /// Φ⁻¹((1 + C^(1/m)) / 2): the bound that m two-sided comparisons keep together at level C.
  ///
  /// - Parameters:
  ///   - level: C, above 0 and below 1.
  ///   - comparisons: m, at least 1.
  /// - Returns: A number from 0 to 40, right to 10⁻¹².
  static func twoSided(level: Double, comparisons: Int) -> Double {
    // The tail itself and not 1 less it, which would lose its last digits.
    let wanted = -expm1(log(level) / Double(comparisons)) / 2
    return bisected(from: 0, to: 40) { tail($0) > wanted }
  }

  /// The number up to which the condition holds, to 2⁻⁴⁸ of the distance; it holds at the low end and not at the high one.
  static func bisected(from low: Double, to high: Double, while holds: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<48 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
