/// The rows of a published table for a page: typed rows to decide by, and cells formatted by the schema to show.
package struct PageRows<Row: Sendable>: Sendable {
  package let title: Bilingual
  package let rows: [Row]
  private let columns: [String: PageColumn<Row>]

  /// - Parameters:
  ///   - rows: The rows in the order of the page.
  ///   - columns: The columns of the table.
  ///   - schema: The schema with one field for each of `columns`, in the same order.
  package init(_ rows: [Row], columns: [ColumnOf<Row>], schema: TableSchema) {
    self.rows = rows
    title = Bilingual(schema.title ?? schema.name, schema.titleEnglish ?? schema.title ?? schema.name)
    self.columns = Dictionary(
      zip(columns, schema.fields).map { ($1.name, PageColumn(field: $1, cell: $0.cell)) }
    ) { first, _ in first }
  }

  /// The title of a column; its name when the table lacks the column.
  package func heading(_ column: String) -> Bilingual { columns[column]?.field.text ?? Bilingual(same: column) }

  package func isNumber(_ column: String) -> Bool {
    switch columns[column]?.field.type {
    case .number, .integer: true
    case .string, .boolean, .date, .year, nil: false
    }
  }

  /// The category of the schema for the cell; nil when the schema has none.
  package func category(_ column: String, of row: Row) -> Field.Category? {
    guard let column = columns[column], case .text(let text) = column.cell(row) else { return nil }
    return column.category(of: text)
  }

  /// The cell as a page shows it; an empty cell is a dash, so that no cell looks forgotten.
  package func html(_ column: String, of row: Row) -> HTML {
    guard let column = columns[column] else { return .nothing }
    return switch column.cell(row) {
    case .empty: .nothing
    case .text(let text): column.category(of: text)?.badge ?? "\(text)"
    case .integer(let integer): "\(integer)"
    case .number(let number): "\(number.description)"
    case .boolean(let isTrue): isTrue ? "\(Bilingual("ใช่", "yes"))" : "\(Bilingual("ไม่ใช่", "no"))"
    case .date(let date): "\(date.text)"
    }
  }

  /// The text by which the cell is sorted, if it differs from the shown text, as for dates.
  func sortKey(_ column: String, of row: Row) -> String? {
    if case .date(let date)? = columns[column]?.cell(row) { date.description } else { nil }
  }
}

/// A column of a table with its schema.
private struct PageColumn<Row>: Sendable {
  let field: Field
  let cell: @Sendable (Row) -> Cell

  func category(of value: String) -> Field.Category? { field.categories.first { $0.value == value } }
}

extension HTML {
  /// A dash for a missing figure, so that no cell looks forgotten.
  package static let nothing: HTML = "–"
}
