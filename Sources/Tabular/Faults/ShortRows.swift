/// The rows of a file with fewer cells than its header, collected into one fault.
struct ShortRows<Subject: Hashable & Sendable>: Sendable {
  private let expected: Int
  /// The first short row; nil when there is none.
  private(set) var first: (line: Int, record: Int, found: Int)?
  private var rows = RowRanges()
  /// The common subject of all short rows; nil when it is unknown or differs.
  private(set) var subject: Subject?

  /// - Parameter expected: Number of cells of the header.
  init(expected: Int) { self.expected = expected }

  /// Adds a short row.
  ///
  /// - Parameters:
  ///   - row: The row of the sheet, counted from 1.
  ///   - line: The physical line, counted from 1.
  ///   - record: The data row, counted from 1.
  ///   - found: Number of cells of the row.
  ///   - subject: The unit that the row is about, in a survey also its year; nil when it is unknown.
  mutating func append(_ row: Int, line: Int, record: Int, found: Int, of subject: Subject?) {
    if first == nil {
      first = (line, record, found)
      self.subject = subject
    } else if self.subject != subject {
      self.subject = nil
    }
    rows.insert(row)
  }

  /// One fault for all short rows, at the first of them; nil when there is none.
  var fault: Fault? {
    first.map { first in
      var fault = Fault(
        .tooFewCells(expected: expected, found: first.found, rows: rows), line: first.line, record: first.record)
      fault.count = rows.count
      return fault
    }
  }
}
