/// A cell of a published table.
package enum Cell: Hashable, Sendable {
  /// A cell without a figure; the row's status, basis, verdict or note gives the reason.
  case empty
  case text(String)
  case integer(Int)
  /// A number, formatted with its own decimals: 97.20 stays 97.20.
  case number(Numeral)
  case boolean(Bool)
  case date(CalendarDate)
}
