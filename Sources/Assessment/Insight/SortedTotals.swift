/// Totals in ascending order, which counts the totals above a given one in logarithmic time.
struct SortedTotals<Total: Comparable> {
  private let totals: [Total]

  init(_ totals: [Total]) {
    self.totals = totals.sorted()
  }

  /// Counts the totals above this one.
  func countAbove(_ total: Total) -> Int {
    var (low, high) = (0, totals.count)
    while low < high {
      let middle = (low + high) / 2
      if totals[middle] > total { high = middle } else { low = middle + 1 }
    }
    return totals.count - low
  }

  /// Returns the competition rank: one more than the number of totals above.
  func rank(of total: Total) -> Int { 1 + countAbove(total) }
}

extension Array where Element: Comparable {
  /// The competition rank of each total among all of them, the greatest first.
  var competitionRanks: [Int] {
    let sorted = SortedTotals(self)
    return map { sorted.rank(of: $0) }
  }
}
