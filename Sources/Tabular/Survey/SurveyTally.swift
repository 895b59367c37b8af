/// The answers of a survey file, counted.
package struct SurveyTally: Hashable, Sendable {
  /// In the order in which they appear in the file.
  package let groups: [Group]
  /// In the order of the lines.
  package let faults: [Fault]
  /// The data rows of the file; rows without any cell do not count.
  package let recordCount: Int
  /// The columns without a title that hold something in some row, as places in the header's columns.
  package let filledUnreadColumns: [Int]
  /// Where the header stands once more among the rows.
  package let repeatedHeaders: [HeaderLine]
  /// The rows that are none of a person's answers, without those that the unit's cell alone shows.
  package let noDataRows: [NoDataRow]
  /// The table below this one, of whose rows none was read.
  package let secondTable: TableBelow?
  /// The rows of the sheet; those above the data count as one line each.
  package let sheetRows: SheetRows

  package init(
    groups: [Group], faults: [Fault], recordCount: Int, filledUnreadColumns: [Int], repeatedHeaders: [HeaderLine] = [],
    noDataRows: [NoDataRow] = [], secondTable: TableBelow? = nil,
    sheetRows: SheetRows = SheetRows()
  ) {
    self.groups = groups
    self.faults = faults
    self.recordCount = recordCount
    self.filledUnreadColumns = filledUnreadColumns
    self.repeatedHeaders = repeatedHeaders
    self.noDataRows = noDataRows
    self.secondTable = secondTable
    self.sheetRows = sheetRows
  }

  /// Where a row stands: the physical line and the data row, both counted from 1.
  package struct HeaderLine: Hashable, Sendable {
    package let line: Int
    package let record: Int
  }

  /// A row that is none of a person's answers.
  package struct NoDataRow: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case heading
      /// A sum or a mean, with the word that says so.
      case sum(String)
      /// Further column names right below the header.
      case columnNames
      /// Nothing but a unit and a year, as the file spells them.
      case notFilledIn(unit: String, year: String)
    }

    package let kind: Kind
    package let line: Int
    package let record: Int
  }

  /// The header of another table in the same file.
  package struct TableBelow: Hashable, Sendable {
    package let place: HeaderLine
    package internal(set) var rowsBelow = 0
  }

  /// The responses of one unit in one year, as the file spells both first.
  package struct Group: Hashable, Sendable {
    /// Each way in which the file spells unit and year, in the order of appearance; at least one.
    package let spellings: [Spelling]
    /// The place of the group's form among the forms; nil: its answers were neither judged nor counted.
    package let form: Int?
    /// Whose the rows are; nil without a form.
    package let owner: String?
    /// The rows that count: of identical responses one, of contradictory ones none.
    package let rows: Int
    /// How often each answer was given, `stride` counts an item of the form, with 0 behind its own; empty without a form.
    package let given: [UInt32]
    package let stride: Int
    /// Nil without a form, and for one whose points are beyond what can be added up.
    package let sums: ResponseSums?
    private let asked: SurveyForm?

    init(
      spellings: [Spelling], form: Int?, owner: String? = nil, rows: Int, asked: SurveyForm? = nil,
      given: [UInt32] = [], stride: Int = 0,
      sums: ResponseSums? = nil
    ) {
      self.spellings = spellings
      self.form = form
      self.owner = owner
      self.rows = rows
      self.asked = asked
      self.given = given
      self.stride = stride
      self.sums = sums
    }

    /// For each item of the form, how often each of its answers was given; empty without a form.
    package var counts: [[Int]] {
      (asked?.items ?? []).enumerated().map { place, item in
        item.answers.indices.map { Int(given[place * stride + $0]) }
      }
    }

    /// The answers given to all items together.
    package var answered: Int { given.reduce(0) { $0 + Int($1) } }
  }

  /// One spelling of a unit and a year, and where it stands first.
  package struct Spelling: Hashable, Sendable {
    /// Without the white space around it; empty where the cell is blank.
    package let unitCell: String
    package let yearCell: String
    /// The physical line and the data row, both counted from 1.
    package let line: Int
    package let record: Int

    package init(unitCell: String, yearCell: String, line: Int, record: Int) {
      self.unitCell = unitCell
      self.yearCell = yearCell
      self.line = line
      self.record = record
    }
  }
}
