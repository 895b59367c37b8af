import Tabular

/// A row that a finding stands in, as it was received: the cells of the columns that its schema knows.
package struct QuotedRow: Sendable {
  package struct Cell: Hashable, Sendable {
    package let column: String
    /// In Thai.
    package let title: String
    package let text: String
    /// Whether it answers one of many items, of which only the one that a finding is about is quoted.
    package let isItem: Bool
  }

  /// What says whose row it is: the same in every row that a unit sends.
  package static let owners = ["unit_code", "fiscal_year"]

  private let columns: QuotedColumns
  /// One a column; nil where the row ends before it.
  private let texts: [String?]

  init(_ record: Record, of columns: QuotedColumns) {
    self.columns = columns
    let fields = record.fields
    texts = columns.columns.map { $0.place < fields.count ? (fields[$0.place] ?? "").trimmedCell : nil }
  }

  /// In the order of the schema, whatever that of the file: what a letter quotes is the same for the same row.
  package var cells: [Cell] {
    zip(columns.columns, texts).compactMap { column, text in
      text.map { Cell(column: column.name, title: column.title, text: $0, isItem: column.isItem) }
    }
  }

  /// What tells the row from the unit's other rows of the table, folded.
  package var key: [String] {
    columns.key.map { FoldedKey($0.flatMap { texts[$0] } ?? "", keepingCase: true).folding }
  }
}

/// The columns of a file that are quoted: one object for all of its rows.
final class QuotedColumns: Sendable {
  struct Column: Sendable {
    let name: String
    /// In Thai.
    let title: String
    let isItem: Bool
    /// Where its cells stand in a record.
    let place: Int
  }

  /// What people write in their own words is kept for the office's own questions and quoted nowhere.
  private static let narratives = ["note", "explanation", "position"]

  let columns: [Column]
  /// The places among the columns of those that make the key; nil for one that the file has not.
  let key: [Int?]

  init(_ header: HeaderMatch) {
    let table = header.table
    let known = header.columns.enumerated().compactMap { place, column -> (order: Int, column: Column)? in
      switch column {
      case .field(let index):
        let field = table.fields[index]
        return (index, Column(name: field.name, title: field.title ?? field.name, isItem: false, place: place))
      case .extra(let name):
        return (table.fields.count, Column(name: name, title: name, isItem: true, place: place))
      case .unknown: return nil
      }
    }
    let columns = known.sorted { ($0.order, $0.column.name) < ($1.order, $1.column.name) }.map(\.column)
      .filter { !Self.narratives.contains($0.name) }
    self.columns = columns
    key = table.primaryKey.filter { !QuotedRow.owners.contains($0) }
      .map { name in columns.firstIndex { $0.name == name } }
  }
}
