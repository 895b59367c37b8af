/// The order of numbers by their value, whatever their decimals: 97.2 and 97.20 are the same number.
extension Numeral {
  /// Whether the number is less than another, compared exactly, with at most 18 decimals.
  package func isLess(than other: Numeral) -> Bool {
    // Nearly every coefficient fits into 64 bits, and then neither product overflows.
    if let left = Int64(exactly: coefficient), let right = Int64(exactly: other.coefficient) {
      return Int128(left) * Self.powerOfTen(other.fractionDigits) < Int128(right) * Self.powerOfTen(fractionDigits)
    }
    let (left, right) = (parts, other.parts)
    return (left.whole, left.fraction) < (right.whole, right.fraction)
  }

  /// The number without trailing zeros in its fraction: equal values are `==` in this form.
  package var withoutTrailingZeros: Numeral {
    var (digits, decimals) = (coefficient, fractionDigits)
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    return Numeral(coefficient: digits, fractionDigits: decimals)
  }

  /// Returns the number with trailing zeros up to a number of decimals below 18; unchanged if it has as many already.
  package func padded(to decimals: Int) -> Self {
    guard (fractionDigits..<18).contains(decimals) else { return self }
    return Self(
      coefficient: coefficient * Self.powerOfTen(decimals - fractionDigits), fractionDigits: decimals)
  }

  /// The whole part and the fraction in units of 10^-18, both with the sign.
  private var parts: (whole: Int128, fraction: Int128) {
    let unit = Self.powerOfTen(fractionDigits)
    return (coefficient / unit, coefficient % unit * Self.powerOfTen(18 - fractionDigits))
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<min(max(exponent, 0), 18) { power *= 10 }
    return power
  }
}
