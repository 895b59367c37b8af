/// A published table: named columns, and rows with a cell for every column, in the order in which they are printed.
package struct Table: Sendable {
  /// The file's name without its ending: "ranking".
  package let name: String
  package let columns: [Column]
  /// Every row has exactly as many cells as there are columns.
  package let rows: Rows

  /// Each row is asked for each column's cell, so that no row is shorter than the header.
  package init<Source: RandomAccessCollection & Sendable>(
    name: String, rows: Source, columns: [ColumnOf<Source.Element>]
  ) where Source.Index == Int {
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
        all: {
          // Not by `map`, which asks for each row by its place.
          var all: [[Cell]] = []
          for row in rows { all.append(columns.map { $0.cell(row) }) }
          return all
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
    /// The rows one behind the other: those of one unit have much in common, which is then made once.
    fileprivate let all: @Sendable () -> [[Cell]]
    /// Adds the rows to a CSV without making their cells, and asks behind each whether to go on.
    let write: @Sendable (inout CSVText, _ goesOn: (inout CSVText) -> Bool) -> Void

    /// `cells`: those of a row by its place, as many as there are columns; `all`: those of every row; `write`: adds the
    /// same to a CSV, row by row.
    package init(
      endIndex: Int, cells: @escaping @Sendable (Int) -> [Cell], all: @escaping @Sendable () -> [[Cell]],
      write: @escaping @Sendable (inout CSVText, _ goesOn: (inout CSVText) -> Bool) -> Void
    ) {
      self.endIndex = endIndex
      self.cells = cells
      self.all = all
      self.write = write
    }

    package subscript(place: Int) -> [Cell] { cells(place) }
  }

  /// The same table with its rows made once, for a format that reads them more than once.
  package var held: Self {
    let made = rows.all()
    return Self(
      name: name, columns: columns,
      rows: Rows(
        endIndex: made.count, cells: { made[$0] }, all: { made },
        write: { text, goesOn in
          for row in made {
            let start = text.count
            for (column, cell) in row.enumerated() {
              if column > 0 { text.separate() }
              cell.write(to: &text)
            }
            text.endRow(from: start)
            guard goesOn(&text) else { return }
          }
        }))
  }
}
