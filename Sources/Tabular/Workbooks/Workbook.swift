/// What a workbook holds: a cover, notes, a sheet a table, and charts of their columns.
package struct Workbook: Sendable {
  /// A text in the two languages that everybody reads.
  package struct Words: Hashable, Sendable {
    package let thai: String
    package let english: String

    package init(_ thai: String, _ english: String) {
      self.thai = thai
      self.english = english
    }
  }

  package let title: Words
  /// What every printed page is headed beside its title, such as ผลเบื้องต้น; nil: nothing.
  package let notice: String?
  /// A day that depends on the input alone, so that the bytes do; nil: there is none.
  package let created: CalendarDate?
  package let cover: Page
  package let notes: Page
  package let sheets: [Sheet]
  /// Of tables that stand among the sheets; others are left out.
  package let charts: [Chart]

  package init(
    title: Words, notice: String?, created: CalendarDate?, cover: Page, notes: Page, sheets: [Sheet], charts: [Chart]
  ) {
    self.title = title
    self.notice = notice
    self.created = created
    self.cover = cover
    self.notes = notes
    self.sheets = sheets
    self.charts = charts
  }
}

extension Workbook {
  /// A sheet of text and single figures, for people.
  package struct Page: Sendable {
    package let name: Words
    /// Of its columns, in widths of a digit.
    package let widths: [Int]
    /// Whether long text goes on below, and not over the cells beside it.
    package let wraps: Bool
    package let rows: [Row]

    package init(name: Words, widths: [Int], wraps: Bool = true, rows: [Row]) {
      self.name = name
      self.widths = widths
      self.wraps = wraps
      self.rows = rows
    }
  }

  /// A row of a page.
  package struct Row: Sendable {
    package enum Role: Sendable {
      case title
      case notice
      case heading
      case entry
    }

    package let role: Role
    package let cells: [Cell]

    package init(_ role: Role, _ cells: [Cell]) {
      self.role = role
      self.cells = cells
    }
  }

  /// A table on a sheet of its own.
  package struct Sheet: Sendable {
    package let table: DescribedTable
    /// The column that names its rows: it and those before it stay in sight; nil: none does.
    package let naming: String?

    package init(table: DescribedTable, naming: String?) {
      self.table = table
      self.naming = naming
    }
  }

  /// A chart of columns of a table, its rows in their order.
  package struct Chart: Sendable {
    package enum Kind: Sendable {
      /// A bar a row, the first on top.
      case bars
      /// A bar a row of which each series is a part.
      case stackedBars
      /// A group of columns a row.
      case columns
    }

    package let table: String
    package let kind: Kind
    package let title: Words
    /// The column that says what the rows are.
    package let category: String
    /// Columns of numbers, named by the titles of their fields.
    package let series: [String]
    /// The ends of the scale of values; nil: whatever fits.
    package let scale: ClosedRange<Int>?
    /// Index of the first row that is drawn.
    package let firstRow: Int

    package init(
      of table: String, _ kind: Kind, title: Words, category: String, series: [String], scale: ClosedRange<Int>? = nil,
      from firstRow: Int = 0
    ) {
      self.table = table
      self.kind = kind
      self.title = title
      self.category = category
      self.series = series
      self.scale = scale
      self.firstRow = firstRow
    }
  }
}
