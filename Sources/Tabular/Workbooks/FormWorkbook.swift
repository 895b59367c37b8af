/// A workbook to fill in: guidance, a sheet for each table, a sheet computed from them, and the codes for the cells.
package struct FormWorkbook: Sendable {
  package let title: Workbook.Text
  package let guide: Workbook.Page
  /// For each row of the guide the table to which its first cell links; nil for no link.
  package let links: [String?]
  package let tables: [Table]
  package let computed: Computed
  package let codes: Codes
  /// The names of the sheets: the guide, the tables, the computed sheet, the codes.
  let sheetNames: [String]

  /// Makes a workbook; `computed` receives the cell ranges of the tables' columns.
  package init(
    title: Workbook.Text, guide: Workbook.Page, links: [String?], tables: [Table], codes: Codes,
    computedName: Workbook.Text, computed: (Ranges) -> Computed
  ) {
    self.title = title
    self.guide = guide
    self.links = links
    self.tables = tables
    self.codes = codes
    sheetNames = SheetNames.of(
      [guide.name.thai] + tables.map(\.title) + [computedName.thai, codes.name.thai])
    self.computed = computed(Ranges(tables: tables, sheetNames: Array(sheetNames.dropFirst())))
  }

  /// Number of rows below a header that accept entries of the form; no unit fills in as many.
  static let rows = 5000
}

extension FormWorkbook {
  /// A sheet for a table; each row below the header is a row of the table.
  package struct Table: Sendable {
    package let name: String
    package let title: String
    package let columns: [Column]
    /// The rows that are filled in beforehand.
    package let rows: [Row]

    package init(name: String, title: String, columns: [Column], rows: [Row]) {
      self.name = name
      self.title = title
      self.columns = columns
      self.rows = rows
    }
  }

  /// A row that is filled in beforehand.
  package struct Row: Sendable {
    /// The cells, one for each column.
    package let cells: [String?]
    /// The subject of the row, shown when one of its cells is selected; nil for none.
    package let subject: String?

    package init(cells: [String?], subject: String?) {
      self.cells = cells
      self.subject = subject
    }
  }

  package struct Column: Sendable {
    package let name: String
    /// The title by which the parser recognises the column of a returned form.
    package let title: String
    package let entry: Entry
    /// The instruction for an entry; nil for none.
    package let prompt: String?
    package let isRequired: Bool

    package init(name: String, title: String, entry: Entry, prompt: String?, isRequired: Bool) {
      self.name = name
      self.title = title
      self.entry = entry
      self.prompt = prompt
      self.isRequired = isRequired
    }
  }

  /// The kind of entry that a cell accepts.
  ///
  /// Every entry that is not a figure is text, so that a spreadsheet does not change it.
  package enum Entry: Hashable, Sendable {
    case text
    /// A short code, as text.
    case code
    /// A date as text, because each spreadsheet program formats dates differently.
    case date
    case number(Field.Bound?, Field.Bound?)
    case whole(Field.Bound?, Field.Bound?)
    /// A code from a list, by the list's name; other text is refused if the list is closed, else questioned.
    case choice(of: String, isClosed: Bool)
  }

  /// The codes for the cells, with their meanings.
  package struct Codes: Sendable {
    package struct List: Sendable {
      package let name: String
      package let title: String
      package let entries: [(code: String, meaning: String)]

      package init(name: String, title: String, entries: [(code: String, meaning: String)]) {
        self.name = name
        self.title = title
        self.entries = entries
      }
    }

    package let name: Workbook.Text
    package let lists: [List]

    package init(name: Workbook.Text, lists: [List]) {
      self.name = name
      self.lists = lists
    }
  }

  /// A page with some computed cells, on which nothing is filled in.
  package struct Computed: Sendable {
    package enum Cell: Sendable {
      case text(String)
      /// A formula without its equals sign, and its result while the tables are blank.
      case formula(String, blank: String)
    }

    /// The widths of the columns, in widths of a digit.
    package let widths: [Int]
    package let rows: [(role: Workbook.Row.Role, cells: [Cell])]

    package init(widths: [Int], rows: [(role: Workbook.Row.Role, cells: [Cell])]) {
      self.widths = widths
      self.rows = rows
    }
  }

  /// The cell ranges of the tables' columns, as formulas refer to them.
  package struct Ranges: Sendable {
    let tables: [Table]
    let sheetNames: [String]

    /// A range such as `'คะแนน'!$D$2:$D$5001`; nil when the column does not exist.
    package subscript(table: String, column: String) -> String? {
      guard let sheet = tables.firstIndex(where: { $0.name == table }),
        let index = tables[sheet].columns.firstIndex(where: { $0.name == column })
      else { return nil }
      return FormWorkbook.range(ofColumn: index, rows: FormWorkbook.rows, on: sheetNames[sheet])
    }
  }

  /// The range of a column below the header.
  static func range(ofColumn column: Int, rows: Int, on sheet: String) -> String {
    let letters = WorkbookText.name(row: 0, column: column).dropLast()
    return "\(WorkbookText.quoted(sheet: sheet))!$\(letters)$2:$\(letters)$\(rows + 1)"
  }
}
