/// Converts estimates, which are IEEE 754 doubles, to published decimals.
extension Quantity {
  /// Rounds an estimate half-up: floor(x · 10^decimals + 0.5) units of the last decimal.
  ///
  /// - Parameters:
  ///   - estimate: A finite number within ±10¹⁰.
  ///   - decimals: Decimals of the result, 0...7.
  package init(estimate: Double, decimals: Int) {
    let coefficient = (estimate * Double.powerOfTen(decimals) + 0.5).rounded(.down)
    self.init(units: Int128(coefficient) * Self.unitOfLastDecimal(decimals).units)
  }
}

extension Double {
  /// Returns 10 to the power of 0...22, which a double represents exactly.
  static func powerOfTen(_ exponent: Int) -> Self { Self(Quantity.powerOfTen(exponent)) }

  /// Converts a score: a whole number of units of the last decimal, divided by 10^decimals and rounded once.
  init(_ score: Quantity, decimals: Int) {
    self = Self(score.coefficient(decimals: decimals)) / Self.powerOfTen(decimals)
  }

  /// Squares a difference of scores: a whole number, rounded to a double and divided by 10^(2 · decimals).
  ///
  /// The square of the whole number must be below 2⁶³, as it is for differences of up to 300 with 7 decimals.
  init(squareOf difference: Quantity, decimals: Int) {
    let whole = Int(difference.coefficient(decimals: decimals))
    self = Self(whole * whole) / Self.powerOfTen(2 * decimals)
  }
}
