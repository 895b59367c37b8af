/// A published table: named columns, and rows with a cell for every column, in published order.
package struct Table: Sendable {
  /// The name of the file without its extension: "ranking".
  package let name: String
  package let columns: [Column]
  /// Every row has exactly as many cells as there are columns.
  package let rows: Rows

  /// Makes a table from elements and columns; every column gives a cell for every element, so all rows are complete.
  package init<Values: RandomAccessCollection & Sendable>(
    name: String, rows: Values, columns: [ColumnOf<Values.Element>]
  ) where Values.Index == Int {
    let start = rows.startIndex
    let write = ColumnOf.row(of: columns)
    self.init(
      name: name, columns: columns.map(\.column),
      rows: Rows(
        endIndex: rows.count,
        cells: { index in
          let row = rows[start + index]
          return columns.map { $0.cell(row) }
        },
        visit: { body in
          for row in rows { body(columns.map { $0.cell(row) }) }
        },
        write: { text, shouldContinue in
          for row in rows {
            let start = text.count
            write(row, &text)
            text.endRow(from: start)
            guard shouldContinue(&text) else { return }
          }
        }))
  }

  package init(name: String, columns: [Column], rows: Rows) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

extension Table {
  /// The rows, each made on request, so that those of the nation are not all in memory at once.
  package struct Rows: RandomAccessCollection, Sendable {
    package let startIndex = 0
    package let endIndex: Int
    private let cells: @Sendable (Int) -> [Cell]
    private let visitor: @Sendable (_ body: ([Cell]) -> Void) -> Void
    /// Writes the rows to a CSV without making their cells, and calls `shouldContinue` after each.
    let write: @Sendable (inout CSVText, _ shouldContinue: (inout CSVText) -> Bool) -> Void

    /// Makes rows.
    ///
    /// - Parameters:
    ///   - endIndex: Number of rows.
    ///   - cells: Makes the cells of the row at an index, as many as there are columns.
    ///   - visit: Passes the cells of every row, in order.
    ///   - write: Writes the rows to a CSV, one by one.
    package init(
      endIndex: Int, cells: @escaping @Sendable (Int) -> [Cell],
      visit: @escaping @Sendable (_ body: ([Cell]) -> Void) -> Void,
      write: @escaping @Sendable (inout CSVText, _ shouldContinue: (inout CSVText) -> Bool) -> Void
    ) {
      self.endIndex = endIndex
      self.cells = cells
      visitor = visit
      self.write = write
    }

    package subscript(index: Int) -> [Cell] { cells(index) }

    /// Passes the cells of every row to `body`, in order.
    ///
    /// Faster than access by index: data that successive rows of one unit share are made once.
    package func visit(_ body: ([Cell]) -> Void) { visitor(body) }
  }
}
