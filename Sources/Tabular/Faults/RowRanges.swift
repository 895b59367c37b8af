/// Rows of a sheet, in ascending order, as far as a person reads a list of them.
package struct RowRanges: Hashable, Sendable {
  /// The first of them, from 1 as a spreadsheet shows them.
  package private(set) var ranges: [ClosedRange<Int>] = []
  package private(set) var count = 0
  /// How many rows are in none of the ranges.
  package var unlisted: Int { count - ranges.reduce(0) { $0 + $1.count } }

  private static let longest = 12

  package init() {}

  /// `rows`: in ascending order; `unlisted`: how many there are besides.
  package init(_ rows: [Int], unlisted: Int = 0) {
    for row in rows { append(row) }
    count += unlisted
  }

  /// Adds a row after those that are in it.
  package mutating func append(_ row: Int) {
    if unlisted == 0 {
      if let last = ranges.last, last.upperBound + 1 == row {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else if ranges.count < Self.longest {
        ranges.append(row...row)
      }
    }
    count += 1
  }

  /// Adds the rows of a later part of the same sheet.
  mutating func append(_ others: RowRanges) {
    let sum = count + others.count
    for row in others.ranges.joined() { append(row) }
    count = sum
  }
}
