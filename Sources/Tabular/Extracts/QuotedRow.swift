/// A row as it was received: the cells of the columns that its schema knows.
package struct QuotedRow: Sendable {
  package struct Cell: Hashable, Sendable {
    package let column: String
    /// The title of the column in Thai.
    package let title: String
    package let text: String
    /// Whether the cell answers an item of a survey; a letter quotes only the item that a finding is about.
    package let isItem: Bool
  }

  private let columns: QuotedColumns
  /// The text of each column; nil when the row ends before it.
  private let texts: [String?]

  init(_ texts: [String?], of columns: QuotedColumns) {
    self.columns = columns
    self.texts = texts
  }

  /// The cells in the order of the schema, so that a letter quotes the same row alike for any order of columns.
  package var cells: [Cell] {
    zip(columns.columns, texts).compactMap { column, text in
      text.map { Cell(column: column.name, title: column.title, text: $0, isItem: column.isItem) }
    }
  }

  /// The text of a column; nil when the file lacks the column or the row ends before it.
  package func text(of column: String) -> String? {
    columns.columns.firstIndex { $0.name == column }.flatMap { texts[$0] }
  }

  /// The names of the columns that make the key of the table.
  package var key: [String] { columns.key }
}

/// The columns of a file that letters quote: one object for all files with the same header.
final class QuotedColumns: Sendable {
  struct Column: Sendable {
    let name: String
    /// The title of the column in Thai.
    let title: String
    let isItem: Bool
    /// The index of its cells in a record.
    let cellIndex: Int
  }

  /// The columns in the order of the schema, then the extra columns by name.
  let columns: [Column]
  /// The names of the columns that make the key of the table.
  let key: [String]

  /// - Parameters:
  ///   - header: The header of the files.
  ///   - narratives: The columns with free texts, which are never quoted.
  init(_ header: HeaderMatch, without narratives: Set<String>) {
    let table = header.table
    let known = header.columns.enumerated().compactMap { cellIndex, column -> (order: Int, column: Column)? in
      switch column {
      case .field(let index):
        let field = table.fields[index]
        return (index, Column(name: field.name, title: field.title ?? field.name, isItem: false, cellIndex: cellIndex))
      case .extra(let name):
        return (table.fields.count, Column(name: name, title: name, isItem: true, cellIndex: cellIndex))
      case .unknown: return nil
      }
    }
    columns = known.sorted { ($0.order, $0.column.name) < ($1.order, $1.column.name) }.map(\.column)
      .filter { !narratives.contains($0.name) }
    key = table.primaryKey
  }
}
