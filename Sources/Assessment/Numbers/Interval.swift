/// The values that a printed figure may stand for, from `low` up to `high`.
package struct Interval: Hashable, Sendable {
  package let low: Quantity
  package let high: Quantity
  /// Whether `high` itself belongs to it: so at the end of the scale, where nothing lies above.
  package let includesHigh: Bool

  package init(low: Quantity, high: Quantity, includesHigh: Bool) {
    self.low = low
    self.high = high
    self.includesHigh = includesHigh
  }

  /// What rounds half-up to `printed`: [x - half a place, x + half a place) within 0...`maximum`.
  package static func rounded(_ printed: Quantity, decimals: Int, maximum: Quantity = .hundred) -> Self {
    let half = Quantity.halfStep(decimals)
    return within(maximum, from: printed - half, to: printed + half)
  }

  /// What is cut off to `printed`: [x, x + a place) within 0...`maximum`.
  package static func truncated(_ printed: Quantity, decimals: Int, maximum: Quantity = .hundred) -> Self {
    within(maximum, from: printed, to: printed + .lastPlace(decimals))
  }

  private static func within(_ maximum: Quantity, from low: Quantity, to high: Quantity) -> Self {
    Self(low: max(low, .zero), high: min(high, maximum), includesHigh: high > maximum)
  }
}

extension Interval {
  /// Every value times a weight from 0; under a weight of 0 it is exactly nothing.
  package func weighted(by weight: Weight) -> Self {
    Self(
      low: weight.applied(to: low), high: weight.applied(to: high), includesHigh: includesHigh || weight.numerator == 0)
  }

  /// The weighted sums of a value of each, added first and divided once.
  static func sum(_ parts: [(interval: Interval, weight: Weight)]) -> Self {
    var (low, high, includesHigh) = (WeightedSum(), WeightedSum(), true)
    for part in parts {
      low.add(part.interval.low, weight: part.weight)
      high.add(part.interval.high, weight: part.weight)
      if !part.interval.includesHigh && part.weight.numerator != 0 { includesHigh = false }
    }
    return Self(low: low.quantity, high: high.quantity, includesHigh: includesHigh)
  }

  /// The sums of a value of each.
  package static func + (left: Self, right: Self) -> Self {
    Self(
      low: left.low + right.low, high: left.high + right.high, includesHigh: left.includesHigh && right.includesHigh)
  }

  /// Exactly nothing: what sums start from.
  package static let zero = Self(low: .zero, high: .zero, includesHigh: true)

  /// The printed results of rounding half-up that some value of it has.
  package func rounded(to decimals: Int) -> Self {
    printed(low.rounded(to: decimals), includesHigh ? high.rounded(to: decimals) : high.roundedFromBelow(to: decimals))
  }

  /// The printed results of cutting off that some value of it has.
  package func truncated(to decimals: Int) -> Self {
    printed(
      low.truncated(to: decimals), includesHigh ? high.truncated(to: decimals) : high.truncatedFromBelow(to: decimals))
  }

  /// The smallest interval that holds both.
  package func union(_ other: Self) -> Self {
    printed(min(low, other.low), max(high, other.high))
  }

  /// Whether a printed result lies in it.
  package func contains(_ printed: Quantity) -> Bool {
    low <= printed && (includesHigh ? printed <= high : printed < high)
  }

  private func printed(_ low: Quantity, _ high: Quantity) -> Self {
    Self(low: low, high: max(low, high), includesHigh: true)
  }
}
