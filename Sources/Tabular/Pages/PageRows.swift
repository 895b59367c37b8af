/// The rows of a published table as a page reads them: values to decide by, and columns to show them by, in words where
/// the schema has words.
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

  /// The title of a column; its name where the table does not have it.
  package func heading(_ column: String) -> Bilingual { columns[column]?.field.words ?? Bilingual(same: column) }

  package func isNumber(_ column: String) -> Bool {
    switch columns[column]?.field.type {
    case .number, .integer: true
    case .string, .boolean, .date, .year, nil: false
    }
  }

  /// The schema's word for the cell; nil where it has none.
  package func category(_ column: String, of row: Row) -> Field.Category? {
    guard let column = columns[column], case .text(let text) = column.cell(row) else { return nil }
    return column.category(of: text)
  }

  /// The cell as a page shows it: a dash for nothing, so that no cell looks forgotten.
  package func html(_ column: String, of row: Row) -> HTML {
    guard let column = columns[column] else { return .nothing }
    return switch column.cell(row) {
    case .empty: .nothing
    case .text(let text): column.category(of: text)?.badge ?? "\(text)"
    case .integer(let integer): "\(integer)"
    case .number(let number): "\(number.description)"
    case .boolean(let isTrue): isTrue ? "\(Bilingual("ใช่", "yes"))" : "\(Bilingual("ไม่ใช่", "no"))"
    case .date(let date): "\(date.words)"
    }
  }

  /// The text to sort the cell by, where it differs from the text that is shown: dates are.
  func sortKey(_ column: String, of row: Row) -> String? {
    if case .date(let date)? = columns[column]?.cell(row) { date.description } else { nil }
  }
}

/// A column of a table with its words.
private struct PageColumn<Row>: Sendable {
  let field: Field
  let cell: @Sendable (Row) -> Cell

  func category(of value: String) -> Field.Category? { field.categories.first { $0.value == value } }
}

extension HTML {
  /// A dash for a figure that is missing, so that no cell looks forgotten.
  package static let nothing: HTML = "–"
}
