/// The items of a lever that are either right (100) or wrong (0), such as those of the web-site check.
package struct CheckedItems: Sendable {
  /// The share of each item in the lever, as a whole number; their sum is the whole lever.
  package let shares: [Int]
  /// Whether each item scores 100 now; otherwise it scores 0.
  package let areRight: [Bool]

  package init(shares: [Int], areRight: [Bool]) {
    self.shares = shares
    self.areRight = areRight
  }

  /// Counts the items at 0 that must be put right, heaviest first, until their shares x 100 reach the gain.
  ///
  /// - Parameters:
  ///   - gain: Score points of the lever, on the grid of `decimals`.
  ///   - decimals: Decimals of published scores, 0...6.
  /// - Returns: The number of items, at least 0; nil if all items together do not reach the gain.
  package func count(for gain: Quantity, decimals: Int) -> Int? {
    let whole = Int128(shares.reduce(0, +))
    let wanted = gain.coefficient(decimals: decimals) * whole
    let point = 100 * Quantity.powerOfTen(decimals)
    var (sum, count): (Int128, Int) = (0, 0)
    for share in zip(shares, areRight).filter({ !$0.1 }).map(\.0).sorted(by: >) {
      if sum >= wanted { break }
      sum += Int128(share) * point
      count += 1
    }
    return sum >= wanted ? count : nil
  }
}
