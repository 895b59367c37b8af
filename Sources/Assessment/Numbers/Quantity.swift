/// An exact decimal quantity: a whole number of units of 10⁻²⁰, so that no binary fraction stands between input and print.
///
/// Sums, differences and comparisons of decimals of up to 20 places are exact. A division leaves a residue of at most
/// half a unit. The method adds the children of a measure first and divides once, so a tree of any breadth leaves half a
/// unit a level, which stays below 10⁻¹⁸ for trees of up to 190 levels; rounding snaps that much away: a mean that is a
/// tie on paper is a tie here.
package struct Quantity: Hashable, Sendable {
  /// Units of 10⁻²⁰.
  ///
  /// Inputs are at most 10¹¹, so that seventeen million of them can be added.
  package var units: Int128 { Int128(high) << 64 | Int128(low) }

  // In words: what holds an Int128 lies in memory by sixteens, which takes more of it and longer to get.
  private let high: Int64
  private let low: UInt64

  package init(units: Int128) {
    high = Int64(truncatingIfNeeded: units >> 64)
    low = UInt64(truncatingIfNeeded: units)
  }

  /// The decimal `coefficient` x 10^-`fractionDigits`; nil above 10¹¹ or with more than 20 places.
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

  /// The scale's end: every score lies in 0...100.
  package static let hundred = Self(100)
}

extension Quantity {
  /// Decimal places of one unit.
  private static let places = 20
  private static let one = powerOfTen(places)
  private static let limit = UInt128(powerOfTen(places + 11))
  /// More than any residue of division in a tree of measures, less than any difference that a figure can make.
  private static let residue: Int128 = 100

  private static let powersOfTen: [Int128] = (1...38).reduce(into: [1]) { powers, exponent in
    powers.append(powers[exponent - 1] * 10)
  }

  /// 10 to the power of 0...38.
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

  /// The quotient to the nearest unit; the divisor is positive.
  package static func / (left: Self, right: Int) -> Self { left.scaled(by: 1, over: Int128(right)) }

  /// `self` x numerator / denominator to the nearest unit, halves away from zero; the denominator is positive.
  package func scaled(by numerator: Int128, over denominator: Int128) -> Self {
    if denominator == 1 { return Self(units: units * numerator) }
    let (quotient, remainder) = (units * numerator).quotientAndRemainder(dividingBy: denominator)
    let isNearerToTheNext = remainder.magnitude * 2 >= denominator.magnitude
    return Self(units: isNearerToTheNext ? quotient + (units < 0 ? -1 : 1) : quotient)
  }
}

extension Quantity {
  /// Rounded half-up to so many decimals, as scores are published; a negative number mirrors its positive twin.
  package func rounded(to decimals: Int) -> Self {
    Self(units: coefficient(decimals: decimals) * Self.step(decimals))
  }

  /// Cut off after so many decimals, as scores must not be published; for quantities from 0.
  package func truncated(to decimals: Int) -> Self {
    let step = Self.step(decimals)
    return Self(units: (units + Self.residue) / step * step)
  }

  /// The largest result of `rounded(to:)` that a quantity *below* this one has.
  package func roundedFromBelow(to decimals: Int) -> Self {
    let step = Self.step(decimals)
    let rounded = rounded(to: decimals)
    return isTie(at: rounded, step: step) ? Self(units: rounded.units - step) : rounded
  }

  /// The largest result of `truncated(to:)` that a quantity *below* this one has.
  package func truncatedFromBelow(to decimals: Int) -> Self {
    let cut = truncated(to: decimals)
    return (units - cut.units).magnitude <= Self.residue.magnitude ? Self(units: cut.units - Self.step(decimals)) : cut
  }

  /// Half of the last printed place: what a printed figure may be away from the true one.
  package static func halfStep(_ decimals: Int) -> Self { Self(units: step(decimals) / 2) }

  /// One of the last printed place.
  package static func lastPlace(_ decimals: Int) -> Self { Self(units: step(decimals)) }

  /// The rounded figure as a whole number of its last printed place: 97.21 is 9721 at two decimals.
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
