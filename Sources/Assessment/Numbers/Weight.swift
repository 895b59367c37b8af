/// A measure's share in its parent as an exact fraction: 0.30 is 30/100, one of six equal children 1/6.
package struct Weight: Hashable, Sendable {
  /// 0...10⁹.
  package let numerator: Int128
  /// 1...10⁹.
  package let denominator: Int128

  /// Nil outside 0...1 or with more than nine places.
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

  /// The share of each of so many equal children, from 1.
  package static func equal(among children: Int) -> Self { Self(one: max(1, children)) }

  package func applied(to quantity: Quantity) -> Quantity {
    quantity.scaled(by: numerator, over: denominator)
  }

  /// What times this weight is the contribution; nil for a weight of nothing.
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
