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
    self.init(name: name, columns: columns.map(\.column), count: rows.count) { [start = rows.startIndex] place in
      let row = rows[start + place]
      var cells: [Cell] = []
      cells.reserveCapacity(columns.count)
      for column in columns { cells.append(column.cell(row)) }
      return cells
    }
  }

  /// `cells`: those of a row by its place, as many as there are columns.
  package init(name: String, columns: [Column], count: Int, cells: @escaping @Sendable (Int) -> [Cell]) {
    self.init(name: name, columns: columns, rows: Rows(endIndex: count, cells: cells))
  }

  private init(name: String, columns: [Column], rows: Rows) {
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
    fileprivate let cells: @Sendable (Int) -> [Cell]

    package subscript(place: Int) -> [Cell] { cells(place) }
  }

  /// The same table with its rows made once, for a format that reads them more than once.
  package var held: Self {
    let made = Array(rows)
    return Self(name: name, columns: columns, rows: Rows(endIndex: made.count) { made[$0] })
  }
}
