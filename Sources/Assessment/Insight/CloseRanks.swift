/// The closeness of the totals of a ranking.
package enum CloseRanks {
  /// Counts the neighbouring pairs whose totals differ by at most one unit of the last decimal, including ties.
  ///
  /// - Parameters:
  ///   - totals: Published totals, best first.
  ///   - decimals: Decimals of published scores, 0...6.
  /// - Returns: The number of pairs, from 0 to one less than the number of totals.
  package static func count(in totals: [Quantity], decimals: Int) -> Int {
    zip(totals, totals.dropFirst()).count { $0 - $1 <= .unitOfLastDecimal(decimals) }
  }
}
