/// An exact fraction in lowest terms, for results that decimals cannot represent.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int128
  /// The denominator, at least 1.
  package let denominator: Int128

  /// Reduces a fraction; the denominator is not 0, and its sign moves to the numerator.
  package init(_ numerator: Int128, over denominator: Int128 = 1) {
    let divisor = Int128.greatestDivisor(of: numerator, denominator)
    // The divisor of two negative numbers may be negative too.
    let sign: Int128 = (denominator < 0) == (divisor < 0) ? 1 : -1
    self.numerator = sign * (numerator / divisor)
    self.denominator = sign * (denominator / divisor)
  }

  /// Returns the product; nil if it exceeds 128 bits.
  func multiplied(by other: Ratio) -> Ratio? {
    let (left, right) = (Ratio(numerator, over: other.denominator), Ratio(other.numerator, over: denominator))
    let (above, isAboveTooLarge) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (below, isBelowTooLarge) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return isAboveTooLarge || isBelowTooLarge ? nil : Ratio(above, over: below)
  }

  /// Adds a whole number times another fraction; for weights and points of weight, which fit into 128 bits.
  func adding(_ factor: Int128, times other: Ratio) -> Ratio {
    Ratio(
      numerator * other.denominator + factor * other.numerator * denominator, over: denominator * other.denominator)
  }

  /// Rounds half-up to the given number of decimals; a negative number is rounded like its absolute value.
  ///
  /// The numerator x 2 x 10^decimals must fit into 128 bits.
  package func rounded(to decimals: Int) -> Quantity {
    let doubled = 2 * Int128(numerator.magnitude) * Quantity.powerOfTen(decimals) + denominator
    let coefficient = doubled / (2 * denominator)
    return Quantity(units: (numerator < 0 ? -coefficient : coefficient) * Quantity.unitOfLastDecimal(decimals).units)
  }
}

extension Ratio: Comparable {
  /// Compares the cross products, which fit into 128 bits for weights and for points of weight.
  package static func < (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}
