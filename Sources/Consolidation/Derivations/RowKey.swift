/// The columns by which a person names a row of a published table.
struct RowKey: Equatable {
  /// The primary key; for the watch list, which has none, the columns that distinguish its rows.
  let columns: [String]
  /// Whether the year at the end may be left out, because all rows of the table have the same year.
  let isYearRedundant: Bool

  /// - Parameters:
  ///   - primaryKey: The primary key of the table's schema; empty when it has none.
  ///   - columns: The names of the table's columns, in their order.
  init(primaryKey: [String], of columns: [String]) {
    let key = primaryKey.isEmpty ? ["unit_code", "screen", "measure", "reference"] : primaryKey
    self.columns = key.filter(columns.contains)
    isYearRedundant = key.last == "fiscal_year" && columns.first != "fiscal_year"
  }

  /// The columns that a person must write: without the year when it may be left out.
  var written: [String] { isYearRedundant ? columns.dropLast() : columns }
}
