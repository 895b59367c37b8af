/// A published table: named columns, and rows with a cell for every column, in the order in which they are printed.
package struct Table: Sendable {
  /// The file's name without its ending: "ranking".
  package let name: String
  package let columns: [Column]
  /// Every row has exactly as many cells as there are columns.
  package let rows: [[Cell]]

  /// The only way to a table: each row is asked for each column's cell, so that no row is shorter than the header.
  package init<Row>(name: String, rows: [Row], columns: [ColumnOf<Row>]) {
    self.name = name
    self.columns = columns.map { column in
      Column(name: column.name, kind: column.kind, categories: column.categories, formulas: column.formulas)
    }
    self.rows = rows.map { row in columns.map { column in column.cell(row) } }
  }
}
