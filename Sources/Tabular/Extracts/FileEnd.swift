/// Watches the last column of a text without a line end: a file cut off inside its last number looks complete.
struct FileEnd {
  /// The index of the last column's field if it is a number; nil when the end cannot be checked.
  private let field: Int?
  private let column: String
  /// The fewest digits before the point in the rows before the last one, and the number of those rows.
  private var least = Int.max
  private var count = 0
  private var last: Number?

  private struct Number {
    let digits: Int
    let fault: Fault
    let subject: String?
  }

  init(_ header: HeaderMatch, hasLineEnd: Bool) {
    guard !hasLineEnd, case .field(let field) = header.columns.last,
      case let described = header.table.fields[field], [.number, .integer].contains(described.type)
    else {
      field = nil
      column = ""
      return
    }
    self.field = field
    column = described.name
  }

  /// Notes a row; the reader must call it for every row whose cells are under their own columns.
  mutating func note(_ row: Row) {
    guard let field else { return }
    if let last {
      least = min(least, last.digits)
      count += 1
    }
    guard let digits = row.digitsBeforePoint(at: field) else {
      last = nil
      return
    }
    last = Number(
      digits: digits,
      fault: Fault(.uncertainEnd, line: row.line, record: row.record, column: column, value: row.raw(at: field)),
      subject: row.subject)
  }

  /// The fault of the last row and the row's subject; nil when nothing indicates that the file was cut off.
  ///
  /// - Parameter record: The last data row of the file.
  /// - Returns: The fault and the subject of its row.
  func fault(ofLast record: Int) -> (fault: Fault, subject: String?)? {
    guard let last, last.fault.record == record, count >= 2, last.digits < least else { return nil }
    return (last.fault, last.subject)
  }
}

extension Row {
  /// Number of digits before the point; nil when the cell does not hold a number.
  fileprivate func digitsBeforePoint(at field: Int) -> Int? {
    switch value(at: field) {
    case .number(let number): String(number.description.prefix { $0 != "." }).count { $0.isNumber }
    case .integer(let integer): String(integer.magnitude).count
    case _: nil
    }
  }
}
