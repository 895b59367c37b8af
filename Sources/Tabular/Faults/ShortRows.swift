/// The rows of a file that have fewer cells than its header, gathered into one fault.
struct ShortRows<Subject: Hashable & Sendable>: Sendable {
  private let expected: Int
  /// The first of them; nil without any.
  private(set) var first: (line: Int, record: Int, found: Int)?
  private var rows = RowRanges()
  /// The subject of all of them; nil where it is unknown, or not the same for all.
  private(set) var subject: Subject?

  /// - Parameter expected: Number of cells of the header.
  init(expected: Int) { self.expected = expected }

  mutating func append(_ row: Int, line: Int, record: Int, found: Int, of subject: Subject?) {
    if first == nil {
      first = (line, record, found)
      self.subject = subject
    } else if self.subject != subject {
      self.subject = nil
    }
    rows.insert(row)
  }

  /// Adds those of a later part of the same file, which has so many lines and records before it.
  mutating func append(_ others: Self, lines: Int, records: Int) {
    guard let begin = others.first else { return }
    if first == nil {
      first = (begin.line + lines, begin.record + records, begin.found)
      subject = others.subject
    } else if subject != others.subject {
      subject = nil
    }
    rows.insert(others.rows)
  }

  /// The fault of all of them, at the first; nil without any.
  var fault: Fault? {
    first.map { first in
      var fault = Fault(
        .tooFewCells(expected: expected, found: first.found, rows: rows), line: first.line, record: first.record)
      fault.count = rows.count
      return fault
    }
  }
}
