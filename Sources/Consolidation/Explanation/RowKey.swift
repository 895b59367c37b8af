/// The columns that a person names a row of a published table by, with commas between their values.
struct RowKey: Equatable {
  /// The primary key, or, of the watch list, which has none, what tells its rows apart.
  let columns: [String]
  /// Whether the year at the end may be left out: all rows of the table have the same.
  let isYearIdle: Bool

  /// - Parameters:
  ///   - primaryKey: The primary key of the table's schema; empty where it has none.
  ///   - columns: The names of the table's columns, in their order.
  init(primaryKey: [String], of columns: [String]) {
    let key = primaryKey.isEmpty ? ["unit_code", "screen", "measure", "reference"] : primaryKey
    self.columns = key.filter(columns.contains)
    isYearIdle = key.last == "fiscal_year" && columns.first != "fiscal_year"
  }

  /// Without the year where that is idle.
  var written: [String] { isYearIdle ? columns.dropLast() : columns }
}
