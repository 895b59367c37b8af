/// A published table: named columns, and rows with a cell for every column, in the order in which they are printed.
package struct Table: Sendable {
  /// The file's name without its ending: "ranking".
  package let name: String
  package let columns: [Column]
  /// Every row has exactly as many cells as there are columns.
  package let rows: Rows

  /// Each row is asked for each column's cell, so that no row is shorter than the header.
  package init<Values: RandomAccessCollection & Sendable>(
    name: String, rows: Values, columns: [ColumnOf<Values.Element>]
  ) where Values.Index == Int {
    let start = rows.startIndex
    let write = ColumnOf.row(of: columns)
    self.init(
      name: name, columns: columns.map(\.column),
      rows: Rows(
        endIndex: rows.count,
        cells: { place in
          let row = rows[start + place]
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

  package init(name: String, columns: [Column], rows: Rows) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

extension Table {
  /// The rows, each made when it is asked for: those of a nation do not stand in memory at one time.
  package struct Rows: RandomAccessCollection, Sendable {
    package let startIndex = 0
    package let endIndex: Int
    private let cells: @Sendable (Int) -> [Cell]
    private let visitor: @Sendable (_ body: ([Cell]) -> Void) -> Void
    /// Adds the rows to a CSV without making their cells, and asks behind each whether to go on.
    let write: @Sendable (inout CSVText, _ goesOn: (inout CSVText) -> Bool) -> Void

    /// `cells`: those of a row by its place, as many as there are columns; `visit`: hands over those of every row; `write`:
    /// adds the same to a CSV, row by row.
    package init(
      endIndex: Int, cells: @escaping @Sendable (Int) -> [Cell],
      visit: @escaping @Sendable (_ body: ([Cell]) -> Void) -> Void,
      write: @escaping @Sendable (inout CSVText, _ goesOn: (inout CSVText) -> Bool) -> Void
    ) {
      self.endIndex = endIndex
      self.cells = cells
      visitor = visit
      self.write = write
    }

    package subscript(place: Int) -> [Cell] { cells(place) }

    /// Every row in its order, one behind the other: those of one unit have much in common, which is then made once, and
    /// not for each row as by its place.
    package func visit(_ body: ([Cell]) -> Void) { visitor(body) }
  }
}
