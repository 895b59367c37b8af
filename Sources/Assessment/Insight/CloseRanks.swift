/// How close the totals of a ranking lie.
package enum CloseRanks {
  /// The number of neighbouring pairs whose totals differ by at most one unit of the last decimal, ties among them.
  ///
  /// - Parameters:
  ///   - totals: Published totals, best first.
  ///   - decimals: Decimals of published scores, 0...6.
  /// - Returns: From 0 to one less than the totals.
  package static func count(in totals: [Quantity], decimals: Int) -> Int {
    zip(totals, totals.dropFirst()).count { $0 - $1 <= .lastPlace(decimals) }
  }
}
