/// A published table: named columns, and rows with a cell for every column, in published order.
package struct Table: Sendable {
  /// The name of the file without its extension: "ranking".
  package let name: String
  package let columns: [Column]
  /// Every row has exactly as many cells as there are columns.
  package let rows: Rows

  package init(name: String, columns: [Column], rows: Rows) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// Makes a table from elements and columns; every column gives a cell for every element, so all rows are complete.
  ///
  /// - Parameters:
  ///   - name: The name of the file without its extension.
  ///   - rows: The elements; `underestimatedCount` must be their exact number, as it is for a collection.
  ///   - columns: The columns in published order.
  package init<Elements: Sequence & Sendable>(name: String, rows: Elements, columns: [ColumnOf<Elements.Element>]) {
    self.name = name
    self.columns = columns.map(\.column)
    self.rows = Rows(
      count: rows.underestimatedCount,
      iterator: { AnyIterator(rows.lazy.map { element in columns.map { $0.cell(element) } }.makeIterator()) },
      write: { text, shouldContinue in
        for element in rows {
          text.beginRow()
          for column in columns { text.append(column.cell(element)) }
          text.endRow()
          guard shouldContinue(&text) else { return }
        }
      })
  }
}

extension Table {
  /// The rows, each made when it is reached, so that those of the nation are not all in memory at once.
  package struct Rows: Sequence, Sendable {
    package let count: Int
    private let iterator: @Sendable () -> AnyIterator<[Cell]>
    /// Writes the rows to a CSV until `shouldContinue` returns false.
    let write: @Sendable (inout CSVText, _ shouldContinue: (inout CSVText) -> Bool) -> Void

    package init(
      count: Int, iterator: @escaping @Sendable () -> AnyIterator<[Cell]>,
      write: @escaping @Sendable (inout CSVText, _ shouldContinue: (inout CSVText) -> Bool) -> Void
    ) {
      self.count = count
      self.iterator = iterator
      self.write = write
    }

    package var isEmpty: Bool { count == 0 }

    package func makeIterator() -> AnyIterator<[Cell]> { iterator() }
  }
}
