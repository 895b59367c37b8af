/// A measure's share in its parent as an exact fraction: 0.30 is 30/100, one of six equal children 1/6.
package struct Weight: Hashable, Sendable {
  /// The numerator, 0...10⁹.
  package let numerator: Int128
  /// The denominator, 1...10⁹.
  package let denominator: Int128

  /// Makes a weight of a decimal; nil outside 0...1 or with more than nine decimals.
  package init?(coefficient: Int128, fractionDigits: Int) {
    guard (0...9).contains(fractionDigits) else { return nil }
    let denominator = Quantity.powerOfTen(fractionDigits)
    guard (0...denominator).contains(coefficient) else { return nil }
    numerator = coefficient
    self.denominator = denominator
  }

  private init(one parts: Int) {
    numerator = 1
    denominator = Int128(parts)
  }

  /// Returns the share of each of a number of equal children, at least 1.
  package static func equal(among children: Int) -> Self { Self(one: max(1, children)) }

  /// Returns the quantity times this weight to the nearest unit; the quantity is a score or a contribution, at most
  /// 10³.
  package func applied(to quantity: Quantity) -> Quantity {
    quantity.scaled(by: numerator, over: denominator)
  }

  /// Divides a contribution by this weight; nil for a weight of 0.
  package func undone(on contribution: Quantity) -> Quantity? {
    numerator == 0 ? nil : contribution.scaled(by: denominator, over: numerator)
  }

  /// Whether the weights of a parent's children add up to exactly 1.
  package static func addUpToOne(_ weights: [Self]) -> Bool {
    let common = Quantity.powerOfTen(9)
    guard weights.allSatisfy({ common % $0.denominator == 0 }) else {
      return weights.allSatisfy { $0 == .equal(among: weights.count) }
    }
    return weights.reduce(0) { $0 + $1.numerator * (common / $1.denominator) } == common
  }
}

/// The sum of figures times their weights, added first and divided once.
///
/// So the error is at most half a unit for any number of figures.
struct WeightedSum: Sendable {
  private var units: Int128 = 0
  /// The common denominator: either all weights are equal or all are decimals, so it is the greatest of all.
  private var denominator: Int128 = 1

  mutating func add(_ figure: Quantity, weight: Weight) {
    // A sum of 0 is 0 with any denominator.
    if units == 0 { denominator = weight.denominator }
    guard weight.denominator != denominator else {
      units += figure.units * weight.numerator
      return
    }
    let common = Int128.leastMultiple(of: denominator, weight.denominator)
    let share = figure.units * weight.numerator * (common / weight.denominator)
    units = units * (common / denominator) + share
    denominator = common
  }

  /// The sum to the nearest unit.
  var quantity: Quantity { Quantity(units: units).scaled(by: 1, over: denominator) }
}
