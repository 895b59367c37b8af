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
