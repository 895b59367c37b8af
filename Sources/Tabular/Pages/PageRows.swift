/// The rows of a described table as a page reads them: by the name of a column, in words where the schema has words.
package struct PageRows: Sendable {
  package let title: Bilingual
  package let rows: [PageRow]
  private let columns: PageColumns

  /// `isShown`: which rows a page has use for; of a nation's measures that is one of a hundred.
  package init(_ described: DescribedTable, where isShown: (PageRow) -> Bool = { _ in true }) {
    let schema = described.schema
    let columns = PageColumns(fields: schema.fields)
    self.columns = columns
    title = Bilingual(schema.title ?? schema.name, schema.titleEnglish ?? schema.title ?? schema.name)
    var rows: [PageRow] = []
    described.table.rows.visit { cells in
      let row = PageRow(cells: cells, columns: columns)
      if isShown(row) { rows.append(row) }
    }
    self.rows = rows
  }

  /// Rows of the same table, fewer or in another order.
  package init(_ source: Self, rows: [PageRow]) {
    title = source.title
    columns = source.columns
    self.rows = rows
  }

  /// What a column is called; its name where the table does not have it.
  package func heading(_ column: String) -> Bilingual {
    columns.places[column].map { columns.fields[$0].words } ?? Bilingual(same: column)
  }

  package func isNumber(_ column: String) -> Bool {
    switch columns.places[column].map({ columns.fields[$0].type }) {
    case .number, .integer: true
    case .string, .boolean, .date, .year, nil: false
    }
  }
}

/// One row of such a table.
package struct PageRow: Sendable {
  fileprivate let cells: [Cell]
  fileprivate let columns: PageColumns

  /// Empty where the table has no such column.
  package subscript(column: String) -> Cell { columns.places[column].map { cells[$0] } ?? .empty }

  /// The text of a cell of text; "" for any other.
  package func text(_ column: String) -> String {
    if case .text(let text) = self[column] { text } else { "" }
  }

  /// The number of a cell of numbers; nil for any other.
  package func number(_ column: String) -> Numeral? {
    switch self[column] {
    case .number(let number): number
    case .integer(let integer): Numeral(integer)
    case .empty, .text, .boolean, .date: nil
    }
  }

  /// The schema's word for what the cell holds; nil where it has none.
  package func category(_ column: String) -> Field.Category? {
    let value = text(column)
    return columns.places[column].flatMap { place in columns.fields[place].categories.first { $0.value == value } }
  }

  /// What the cell holds, as a page prints it: a dash for nothing, so that no cell looks forgotten.
  package func html(_ column: String) -> HTML {
    switch self[column] {
    case .empty: PageTable.nothing
    case .text(let text): category(column)?.badge ?? "\(text)"
    case .integer(let integer): "\(integer)"
    case .number(let number): "\(number.description)"
    case .boolean(let isTrue): isTrue ? "\(Bilingual("ใช่", "yes"))" : "\(Bilingual("ไม่ใช่", "no"))"
    case .date(let date): "\(date.words)"
    }
  }
}

/// The columns of a table by name, shared by its rows.
struct PageColumns: Sendable {
  let fields: [Field]
  let places: [String: Int]

  init(fields: [Field]) {
    self.fields = fields
    places = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }
}
