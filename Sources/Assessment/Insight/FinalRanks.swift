/// The best and the worst rank that each unit can end the season with.
package enum FinalRanks {
  /// Counts the other units that will be, or can be, above each unit; equal totals share a rank.
  ///
  /// The best rank is 1 plus the number of other units whose lowest total is above this unit's highest. The worst rank
  /// is 1 plus the number of other units whose highest total is above this unit's lowest. If no unit is missing, both
  /// are the unit's rank.
  ///
  /// - Parameter totals: The possible totals of every expected unit.
  /// - Returns: The final ranks of each unit, in the given order.
  package static func of(_ totals: [PossibleTotal]) -> [RankSet] {
    let (lowest, highest) = (SortedTotals(totals.map(\.lowest)), SortedTotals(totals.map(\.highest)))
    return totals.map { total in
      let itself = total.highest > total.lowest ? 1 : 0
      return RankSet(
        best: 1 + lowest.countAbove(total.highest), worst: 1 + highest.countAbove(total.lowest) - itself)
    }
  }
}
