/// The true values that a published figure may stand for, from `low` up to `high`.
package struct Interval: Hashable, Sendable {
  package let low: Quantity
  package let high: Quantity
  /// Whether the interval contains `high` itself, as it does at the end of the scale.
  package let includesHigh: Bool

  package init(low: Quantity, high: Quantity, includesHigh: Bool) {
    self.low = low
    self.high = high
    self.includesHigh = includesHigh
  }

  /// Returns the values that round half-up to `value`: [x - half a unit, x + half a unit) within 0...`maximum`.
  ///
  /// The unit is that of the last decimal.
  package static func rounded(_ value: Quantity, decimals: Int, maximum: Quantity = .hundred) -> Self {
    let half = Quantity.halfStep(decimals)
    return within(maximum, from: value - half, to: value + half)
  }

  /// Returns the values that are cut off to `value`: [x, x + a unit of the last decimal) within 0...`maximum`.
  package static func truncated(_ value: Quantity, decimals: Int, maximum: Quantity = .hundred) -> Self {
    within(maximum, from: value, to: value + .unitOfLastDecimal(decimals))
  }

  private static func within(_ maximum: Quantity, from low: Quantity, to high: Quantity) -> Self {
    Self(low: max(low, .zero), high: min(high, maximum), includesHigh: high > maximum)
  }
}

extension Interval {
  /// Multiplies every value by a weight, at least 0; a weight of 0 leaves exactly 0.
  package func weighted(by weight: Weight) -> Self {
    Self(
      low: weight.applied(to: low), high: weight.applied(to: high), includesHigh: includesHigh || weight.numerator == 0)
  }

  /// Returns the weighted sums of one value from each interval, added first and divided once.
  static func sum(_ parts: [(interval: Interval, weight: Weight)]) -> Self {
    var (low, high, includesHigh) = (WeightedSum(), WeightedSum(), true)
    for part in parts {
      low.add(part.interval.low, weight: part.weight)
      high.add(part.interval.high, weight: part.weight)
      if !part.interval.includesHigh && part.weight.numerator != 0 { includesHigh = false }
    }
    return Self(low: low.quantity, high: high.quantity, includesHigh: includesHigh)
  }

  /// Returns the sums of one value from each interval.
  package static func + (left: Self, right: Self) -> Self {
    Self(
      low: left.low + right.low, high: left.high + right.high, includesHigh: left.includesHigh && right.includesHigh)
  }

  /// The interval that contains only 0, the start of a sum.
  package static let zero = Self(low: .zero, high: .zero, includesHigh: true)

  /// Returns the results of rounding the values of the interval half-up.
  package func rounded(to decimals: Int) -> Self {
    closed(low.rounded(to: decimals), includesHigh ? high.rounded(to: decimals) : high.roundedFromBelow(to: decimals))
  }

  /// Returns the results of cutting off the values of the interval.
  package func truncated(to decimals: Int) -> Self {
    closed(
      low.truncated(to: decimals), includesHigh ? high.truncated(to: decimals) : high.truncatedFromBelow(to: decimals))
  }

  /// Returns the smallest interval that contains both.
  package func union(_ other: Self) -> Self {
    closed(min(low, other.low), max(high, other.high))
  }

  /// Whether the interval contains a published result.
  package func contains(_ value: Quantity) -> Bool {
    low <= value && (includesHigh ? value <= high : value < high)
  }

  private func closed(_ low: Quantity, _ high: Quantity) -> Self {
    Self(low: low, high: max(low, high), includesHigh: true)
  }
}
