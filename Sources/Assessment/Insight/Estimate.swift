/// Estimates are IEEE 754 doubles; this is their way back to decimals that are published.
extension Quantity {
  /// The estimate rounded half-up: floor(x · 10^decimals + 0.5) units of the last decimal.
  ///
  /// - Parameters:
  ///   - estimate: A finite number within ±10¹⁰.
  ///   - decimals: Decimals of the result, 0...7.
  package init(estimate: Double, decimals: Int) {
    let coefficient = (estimate * Double.powerOfTen(decimals) + 0.5).rounded(.down)
    self.init(units: Int128(coefficient) * Self.lastPlace(decimals).units)
  }
}

extension Double {
  /// 10 to the power of 0...22, which a double holds exactly.
  static func powerOfTen(_ exponent: Int) -> Self { Self(Quantity.powerOfTen(exponent)) }

  /// The score as a double: a whole number of units of the last decimal divided by 10^decimals, rounded once.
  init(_ score: Quantity, decimals: Int) {
    self = Self(score.coefficient(decimals: decimals)) / Self.powerOfTen(decimals)
  }

  /// The square of a difference of scores: a whole number divided by 10^(2 · decimals), rounded to a double first.
  ///
  /// The square of the whole number is below 2⁶³, as it is for differences of up to 300 with 7 decimals.
  init(squareOf difference: Quantity, decimals: Int) {
    let whole = Int(difference.coefficient(decimals: decimals))
    self = Self(whole * whole) / Self.powerOfTen(2 * decimals)
  }
}
