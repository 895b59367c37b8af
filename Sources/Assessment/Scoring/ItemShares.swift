/// The share of each item in a measure's figure and the score of each answer, in whole numbers.
///
/// The figure of a respondent who answers all items is Σ share x score / Σ share, times `scoreUnit`. This single mean
/// is equal to the means of means up the tree.
package struct ItemShares: Sendable {
  /// The share of each item under the measure, in the tree's order, at least 0.
  package let shares: [Int]
  /// The score of each answer of each item, in units of `scoreUnit`, at least 0.
  package let scores: [[Int]]
  /// The true score for a 1 in `scores`.
  package let scoreUnit: Quantity

  /// Computes the shares of the items under a measure; nil without items, or if the whole numbers exceed 64 bits.
  package init?(of index: Int, in tree: MeasureTree) {
    let items = tree.items(under: index)
    var fractions: [(numerator: Int128, denominator: Int128)] = []
    for item in items {
      guard let fraction = Self.share(of: item, in: index, tree) else { return nil }
      fractions.append(fraction)
    }
    var common: Int128 = 1
    for fraction in fractions {
      let (product, overflow) = (common / .greatestDivisor(of: common, fraction.denominator))
        .multipliedReportingOverflow(by: fraction.denominator)
      guard !overflow, product < 1 << 62 else { return nil }
      common = product
    }
    let parts = fractions.map { $0.numerator * (common / $0.denominator) }
    let units = items.map { tree[$0].scale?.answers.map(\.score.units) ?? [] }
    let divisor = parts.reduce(0, Int128.greatestDivisor)
    let unit = units.joined().reduce(0, Int128.greatestDivisor)
    guard divisor > 0, unit > 0 else { return nil }
    let shares = parts.compactMap { Int(exactly: $0 / divisor) }
    scores = units.map { $0.compactMap { Int(exactly: $0 / unit) } }
    guard shares.count == parts.count, zip(scores, units).allSatisfy({ $0.count == $1.count }) else { return nil }
    self.shares = shares
    scoreUnit = Quantity(units: unit)
  }

  /// The product of the weights from an item up to the measure, as a fraction in lowest terms; nil beyond 2⁶².
  private static func share(
    of item: Int, in index: Int, _ tree: MeasureTree
  ) -> (numerator: Int128, denominator: Int128)? {
    var (numerator, denominator): (Int128, Int128) = (1, 1)
    var current = item
    while current != index, let parent = tree[current].parent {
      // Weights are below 2³⁰.
      numerator *= tree[current].weight.numerator
      denominator *= tree[current].weight.denominator
      let divisor = Int128.greatestDivisor(of: numerator, denominator)
      (numerator, denominator) = (numerator / divisor, denominator / divisor)
      guard denominator < 1 << 62 else { return nil }
      current = parent
    }
    return (numerator, denominator)
  }
}
