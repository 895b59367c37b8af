/// An exact decimal quantity: a whole number of units of 10⁻²⁰, without binary fractions.
///
/// Sums, differences and comparisons of numbers with up to 20 decimals are exact. A division leaves a residue of at
/// most half a unit. The method adds the children of a measure first and divides once. So each level of a tree of any
/// breadth leaves half a unit, and up to 190 levels leave less than 10⁻¹⁸. Rounding ignores a residue of that size: a
/// mean that is a tie on paper is a tie here.
package struct Quantity: Hashable, Sendable {
  /// The number of units of 10⁻²⁰.
  ///
  /// Inputs are at most 10¹¹, so that 17 million of them can be added.
  package let units: Int128

  package init(units: Int128) {
    self.units = units
  }

  /// Makes the decimal `coefficient` x 10^-`fractionDigits`; nil above 10¹¹ or with more than 20 decimals.
  package init?(coefficient: Int128, fractionDigits: Int) {
    guard (0...Self.places).contains(fractionDigits) else { return nil }
    let (units, overflow) = coefficient.multipliedReportingOverflow(by: Self.powerOfTen(Self.places - fractionDigits))
    guard !overflow, units.magnitude <= Self.limit else { return nil }
    self.init(units: units)
  }

  package init(_ integer: Int) {
    self.init(units: Int128(integer) * Self.one)
  }

  package static let zero = Self(units: 0)

  /// The end of the scale: every score is in 0...100.
  package static let hundred = Self(100)
}

extension Quantity {
  /// Number of decimals of one unit.
  private static let places = 20
  private static let one = powerOfTen(places)
  private static let limit = UInt128(powerOfTen(places + 11))
  /// A bound above any residue of divisions in a tree of measures, and below any difference between two figures.
  private static let residue: Int128 = 100

  private static let powersOfTen: [Int128] = (1...38).reduce(into: [1]) { powers, exponent in
    powers.append(powers[exponent - 1] * 10)
  }

  /// Returns 10 to the power of 0...38.
  package static func powerOfTen(_ exponent: Int) -> Int128 { powersOfTen[exponent] }
}

extension Quantity: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.units < right.units }
}

extension Quantity: AdditiveArithmetic {
  package static func + (left: Self, right: Self) -> Self { Self(units: left.units + right.units) }
  package static func - (left: Self, right: Self) -> Self { Self(units: left.units - right.units) }
}

extension Quantity {
  package static func * (left: Self, right: Int) -> Self { Self(units: left.units * Int128(right)) }

  /// Returns the quotient to the nearest unit; the divisor is positive.
  package static func / (left: Self, right: Int) -> Self { left.scaled(by: 1, over: Int128(right)) }

  /// Returns `self` x numerator / denominator to the nearest unit, halves away from zero.
  ///
  /// The numerator is at least 0, and the denominator is positive.
  package func scaled(by numerator: Int128, over denominator: Int128) -> Self {
    if denominator == 1 { return Self(units: units * numerator) }
    let (quotient, remainder) = (units * numerator).quotientAndRemainder(dividingBy: denominator)
    let roundsAwayFromZero = remainder.magnitude * 2 >= denominator.magnitude
    return Self(units: roundsAwayFromZero ? quotient + (units < 0 ? -1 : 1) : quotient)
  }
}

extension Quantity {
  /// Rounds half-up to the given number of decimals, as scores are published.
  ///
  /// A negative number is rounded like its absolute value.
  package func rounded(to decimals: Int) -> Self {
    Self(units: coefficient(decimals: decimals) * Self.step(decimals))
  }

  /// Cuts off after the given number of decimals; for quantities that are at least 0.
  ///
  /// Scores must not be published like this, but some are.
  package func truncated(to decimals: Int) -> Self {
    let step = Self.step(decimals)
    return Self(units: (units + Self.residue) / step * step)
  }

  /// Returns the largest result of `rounded(to:)` for the quantities *below* this one.
  package func roundedFromBelow(to decimals: Int) -> Self {
    let step = Self.step(decimals)
    let rounded = rounded(to: decimals)
    return isTie(at: rounded, step: step) ? Self(units: rounded.units - step) : rounded
  }

  /// Returns the largest result of `truncated(to:)` for the quantities *below* this one.
  package func truncatedFromBelow(to decimals: Int) -> Self {
    let cut = truncated(to: decimals)
    return (units - cut.units).magnitude <= Self.residue.magnitude ? Self(units: cut.units - Self.step(decimals)) : cut
  }

  /// Returns half a unit of the last decimal, the greatest distance of a rounded figure from the true one.
  package static func halfStep(_ decimals: Int) -> Self { Self(units: step(decimals) / 2) }

  /// Returns one unit of the last decimal.
  package static func unitOfLastDecimal(_ decimals: Int) -> Self { Self(units: step(decimals)) }

  /// Returns the rounded figure in units of its last decimal: 97.21 is 9721 at two decimals.
  package func coefficient(decimals: Int) -> Int128 {
    let step = Self.step(decimals)
    let rounded = (Int128(units.magnitude) + Self.residue + step / 2) / step
    return units < 0 ? -rounded : rounded
  }

  private static func step(_ decimals: Int) -> Int128 { powerOfTen(places - decimals) }

  private func isTie(at rounded: Self, step: Int128) -> Bool {
    (units - (rounded.units - step / 2)).magnitude <= Self.residue.magnitude
  }
}
