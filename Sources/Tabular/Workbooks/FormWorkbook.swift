/// A workbook to fill in: guidance, a sheet a table, a sheet that computes from them, and the codes that cells may hold.
package struct FormWorkbook: Sendable {
  package let title: Workbook.Words
  package let guide: Workbook.Page
  /// The table whose sheet the first cell of each row of the guide leads to; nil: none.
  package let links: [String?]
  package let tables: [Table]
  package let computed: Computed
  package let codes: Codes
  /// Of the sheets: the guide, the tables, the computed one, the codes.
  let sheetNames: [String]

  /// `computed` is given where the tables' cells will stand.
  package init(
    title: Workbook.Words, guide: Workbook.Page, links: [String?], tables: [Table], codes: Codes,
    computedName: Workbook.Words, computed: (Ranges) -> Computed
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

  /// The rows below a header that can be filled in as the form says, from 1: more than any unit has answers.
  static let rows = 5000
}

extension FormWorkbook {
  /// A sheet of which each row below the header is one of the table.
  package struct Table: Sendable {
    package let name: String
    package let title: String
    package let columns: [Column]
    /// What stands there before anything is filled in.
    package let rows: [Row]

    package init(name: String, title: String, columns: [Column], rows: [Row]) {
      self.name = name
      self.title = title
      self.columns = columns
      self.rows = rows
    }
  }

  /// A row that a sheet comes with.
  package struct Row: Sendable {
    /// As many as there are columns.
    package let cells: [String?]
    /// What the row is about, which its cells say when they are entered; nil: nothing.
    package let subject: String?

    package init(cells: [String?], subject: String?) {
      self.cells = cells
      self.subject = subject
    }
  }

  package struct Column: Sendable {
    package let name: String
    /// By which the column is recognised when the sheet comes back.
    package let title: String
    package let entry: Entry
    /// What is to be filled in; nil: nothing is said of it.
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

  /// What a cell takes.
  ///
  /// Whatever is no figure is text: a spreadsheet then changes nothing of what was typed.
  package enum Entry: Hashable, Sendable {
    case text
    /// A short code, which is text.
    case code
    /// A day as text, since every spreadsheet writes days of its own in its own way.
    case date
    case number(Field.Bound?, Field.Bound?)
    case whole(Field.Bound?, Field.Bound?)
    /// One of a list of the codes, by its name; other text is refused (`isClosed`) or asked about.
    case choice(of: String, isClosed: Bool)
  }

  /// The codes that cells may hold, each with what it means.
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

    package let name: Workbook.Words
    package let lists: [List]

    package init(name: Workbook.Words, lists: [List]) {
      self.name = name
      self.lists = lists
    }
  }

  /// A page some of whose cells are computed; nothing on it is filled in.
  package struct Computed: Sendable {
    package enum Cell: Sendable {
      case text(String)
      /// A formula without its equals sign, and what it gives while the tables are blank.
      case formula(String, blank: String)
    }

    /// In widths of a digit.
    package let widths: [Int]
    package let rows: [(role: Workbook.Row.Role, cells: [Cell])]

    package init(widths: [Int], rows: [(role: Workbook.Row.Role, cells: [Cell])]) {
      self.widths = widths
      self.rows = rows
    }
  }

  /// Where the cells of the tables' columns stand, in the words of a formula.
  package struct Ranges: Sendable {
    let tables: [Table]
    let sheetNames: [String]

    /// Such as `'คะแนน'!$D$2:$D$5001`; nil where there is no such column.
    package subscript(table: String, column: String) -> String? {
      guard let sheet = tables.firstIndex(where: { $0.name == table }),
        let place = tables[sheet].columns.firstIndex(where: { $0.name == column })
      else { return nil }
      return FormWorkbook.range(ofColumn: place, rows: FormWorkbook.rows, on: sheetNames[sheet])
    }
  }

  /// The cells of a column below the header.
  static func range(ofColumn column: Int, rows: Int, on sheet: String) -> String {
    let letters = WorkbookText.name(row: 0, column: column).dropLast()
    return "\(WorkbookText.quoted(sheet: sheet))!$\(letters)$2:$\(letters)$\(rows + 1)"
  }
}
