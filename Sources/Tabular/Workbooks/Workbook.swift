/// The content of a workbook: a cover, notes, a sheet for each table, and charts of their columns.
package struct Workbook: Sendable {
  /// A text in both languages.
  package struct Text: Hashable, Sendable {
    package let thai: String
    package let english: String

    package init(_ thai: String, _ english: String) {
      self.thai = thai
      self.english = english
    }
  }

  package let title: Text
  /// The notice next to the title on every page in print, such as ผลเบื้องต้น; nil for none.
  package let notice: String?
  /// The date of the file, which depends only on the input, so that the bytes do as well; nil for none.
  package let created: CalendarDate?
  package let cover: Page
  package let notes: Page
  package let sheets: [Sheet]
  /// The charts; those of tables without a sheet are left out.
  package let charts: [Chart]

  package init(
    title: Text, notice: String?, created: CalendarDate?, cover: Page, notes: Page, sheets: [Sheet], charts: [Chart]
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
    package let name: Text
    /// The widths of the columns, in widths of a digit.
    package let widths: [Int]
    /// Whether long text wraps instead of covering the next cells.
    package let wraps: Bool
    package let rows: [Row]

    package init(name: Text, widths: [Int], wraps: Bool = true, rows: [Row]) {
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
    /// The column that names the rows; it and the columns before it stay visible; nil for none.
    package let naming: String?

    package init(table: DescribedTable, naming: String?) {
      self.table = table
      self.naming = naming
    }
  }

  /// A chart of some columns of a table, with its rows in order.
  package struct Chart: Sendable {
    package enum Kind: Sendable {
      /// A bar for each row, the first on top.
      case bars
      /// A bar for each row, in which each series is a part.
      case stackedBars
      /// A group of columns for each row.
      case columns
    }

    package let table: String
    package let kind: Kind
    package let title: Text
    /// The column with the names of the rows.
    package let category: String
    /// Columns of numbers, named by the titles of their fields.
    package let series: [String]
    /// The ends of the scale of values; nil for an automatic scale.
    package let scale: ClosedRange<Int>?
    /// Index of the first row that is drawn.
    package let firstRow: Int

    package init(
      of table: String, _ kind: Kind, title: Text, category: String, series: [String], scale: ClosedRange<Int>? = nil,
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
