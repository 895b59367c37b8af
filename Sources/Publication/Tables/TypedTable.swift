import Judging
import Tabular

/// A published table with the type of its rows: a page decides by the rows, and shows them by the columns.
struct TypedTable<Row: Sendable>: Sendable {
  let rows: @Sendable (Results) -> [Row]
  let columns: @Sendable (Results) -> [ColumnOf<Row>]
  /// The table as the catalogue has it.
  let erased: PublishedTable

  /// A table whose rows are values of the results; its columns may depend on the methodology.
  ///
  /// The fiscal year of the results is added as the last column, so that tables of several years can be joined; a table
  /// of several years has its own.
  init<Rows: RandomAccessCollection & Sendable>(
    _ name: String, for audience: PublishedTable.Audience, rows: @escaping @Sendable (Results) -> Rows,
    columns: @escaping @Sendable (Results) -> [ColumnOf<Row>]
  ) where Rows.Index == Int, Rows.Element == Row {
    let columns = { @Sendable (results: Results) in
      let columns = columns(results)
      let fiscalYear = "fiscal_year"
      guard !columns.contains(where: { $0.column.name == fiscalYear }) else { return columns }
      return columns + [.year(fiscalYear) { _ in results.fiscalYear }]
    }
    self.rows = { Array(rows($0)) }
    self.columns = columns
    erased = PublishedTable(name: name, audience: audience) { results in
      let (rows, columns) = (rows(results), columns(results))
      let write = ColumnOf.row(of: columns)
      // Here, where the compiler knows what the rows are: a nation's measures are a million.
      return Table(
        name: name, columns: columns.map(\.column),
        rows: Table.Rows(
          endIndex: rows.count,
          cells: { place in
            let row = rows[rows.startIndex + place]
            return columns.map { $0.cell(row) }
          },
          visit: { body in
            for row in rows { body(columns.map { $0.cell(row) }) }
          },
          write: { text, goesOn in
            for row in rows {
              let start = text.count
              write(row, &text)
              text.endRow(from: start)
              guard goesOn(&text) else { return }
            }
          }))
    }
  }
}
