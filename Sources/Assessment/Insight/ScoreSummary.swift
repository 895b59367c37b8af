/// The mean, the spread and the ceiling of the published scores of one measure.
package struct ScoreSummary: Hashable, Sendable {
  /// Number of units with a score.
  package let units: Int
  /// The mean, rounded half-up to the decimals of scores; nil without units.
  package let mean: Quantity?
  /// The sample standard deviation (n − 1); nil for fewer than two units.
  ///
  /// It is exact before it is rounded half-up to the decimals of scores.
  package let deviation: Quantity?
  /// Number of units with a published 100.
  package let atMaximum: Int
  /// The share of units with 100 in percent, rounded half-up to two decimals; nil without units.
  package let shareAtMaximum: Quantity?

  /// Computes the summary.
  ///
  /// - Parameters:
  ///   - scores: Published scores, 0...100.
  ///   - decimals: Decimals of published scores, 0...6.
  package init(of scores: [Quantity], decimals: Int) {
    units = scores.count
    mean = scores.mean?.rounded(to: decimals)
    deviation = Self.deviation(of: scores.map { $0.coefficient(decimals: decimals) }, decimals: decimals)
    atMaximum = scores.count { $0 == .hundred }
    shareAtMaximum = Quantity.percent(atMaximum, of: units)?.rounded(to: 2)
  }

  /// Computes √(A / B) with A = n Σ k² − (Σ k)² and B = n (n − 1) for scores k in units of the last decimal.
  private static func deviation(of scores: [Int128], decimals: Int) -> Quantity? {
    guard scores.count > 1 else { return nil }
    let (count, sum) = (Int128(scores.count), scores.reduce(0, +))
    let squares = count * scores.reduce(0) { $0 + $1 * $1 } - sum * sum
    let root = roundedRoot(of: squares, over: count * (count - 1))
    return Quantity(units: root * Quantity.unitOfLastDecimal(decimals).units)
  }

  /// Computes √(dividend / divisor) rounded half-up: the greatest m >= 0 with (2 m − 1)² x divisor <= 4 x dividend.
  private static func roundedRoot(of dividend: Int128, over divisor: Int128) -> Int128 {
    let isReached = { (root: Int128) in (2 * root - 1) * (2 * root - 1) * divisor <= 4 * dividend }
    // The double may be off by a few units: correct it in exact arithmetic.
    var root = Int128((Double(dividend) / Double(divisor)).squareRoot())
    while root > 0, !isReached(root) { root -= 1 }
    while isReached(root + 1) { root += 1 }
    return root
  }
}
