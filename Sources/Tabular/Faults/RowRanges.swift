/// Rows of a sheet or lines of a file in ascending order, with as many ranges listed as a person may read.
package struct RowRanges: Hashable, Sendable {
  /// The first ranges of rows, counted from 1.
  package private(set) var ranges: [ClosedRange<Int>] = []
  package private(set) var count = 0
  /// Number of rows that are not in any of the ranges.
  package var unlisted: Int { count - ranges.reduce(0) { $0 + $1.count } }

  /// The maximum number of ranges that are listed.
  private static let mostRanges = 200

  package init() {}

  /// - Parameter rows: The rows in any order.
  package init(_ rows: [Int]) {
    for row in rows { insert(row) }
  }

  /// Adds a row; does nothing when a range already contains it.
  ///
  /// A row beyond the listed ranges is counted each time that it is added.
  package mutating func insert(_ row: Int) {
    guard let index = ranges.lastIndex(where: { $0.lowerBound <= row }) else { return insert(row, at: 0) }
    if ranges[index].upperBound >= row { return }
    insert(row, at: index + 1)
  }

  /// Adds a row before the range at an index and after all earlier ranges.
  private mutating func insert(_ row: Int, at index: Int) {
    count += 1
    let isNext = index > 0 && ranges[index - 1].upperBound + 1 == row
    let isPrevious = index < ranges.count && ranges[index].lowerBound == row + 1
    switch (isNext, isPrevious) {
    case (true, true):
      ranges[index - 1] = ranges[index - 1].lowerBound...ranges[index].upperBound
      ranges.remove(at: index)
    case (true, false): ranges[index - 1] = ranges[index - 1].lowerBound...row
    case (false, true): ranges[index] = row...ranges[index].upperBound
    case (false, false):
      guard index < Self.mostRanges else { return }
      ranges.insert(row...row, at: index)
      if ranges.count > Self.mostRanges { ranges.removeLast() }
    }
  }

  /// Adds all rows of another value.
  package mutating func insert(_ others: RowRanges) {
    for row in others.ranges.joined() { insert(row) }
    count += others.unlisted
  }

  /// The same rows without one of them.
  package func without(_ row: Int) -> RowRanges {
    RowRanges(ranges.joined().filter { $0 != row }).with(unlisted: unlisted)
  }

  /// The same rows and `more` rows that are not in any of the ranges.
  package func with(unlisted more: Int) -> RowRanges {
    var all = self
    all.count += more
    return all
  }

  /// The rows after a transformation that keeps their order.
  package func mapped(_ transform: (Int) -> Int) -> RowRanges {
    var mapped = RowRanges()
    for range in ranges {
      let bounds = transform(range.lowerBound)...transform(range.upperBound)
      if let last = mapped.ranges.last, last.upperBound + 1 == bounds.lowerBound {
        mapped.ranges[mapped.ranges.count - 1] = last.lowerBound...bounds.upperBound
      } else {
        mapped.ranges.append(bounds)
      }
    }
    mapped.count = count
    return mapped
  }
}
