/// What stands in one row under one column of a published table.
package enum Cell: Hashable, Sendable {
  /// No figure; the row's status, basis, verdict or note says why.
  case empty
  case text(String)
  case integer(Int)
  /// Printed with the decimals that it carries: 97.20 stays 97.20.
  case number(Numeral)
  case boolean(Bool)
  case date(CalendarDate)
}

extension Cell {
  func write(to text: inout CSVText) {
    switch self {
    case .empty: break
    case .text(let value): text.append(value)
    case .integer(let value): text.append(value)
    case .number(let value): text.append(value)
    case .boolean(let value): text.append(value)
    case .date(let value): text.append(value)
    }
  }
}
