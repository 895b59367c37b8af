/// The counted answers of a survey file.
package struct SurveyTally: Hashable, Sendable {
  /// The groups in the order of their first rows.
  package let groups: [Group]
  /// All faults, in the order of the lines.
  package let faults: [Fault]
  /// Number of data rows in the file, without rows that have no filled cell.
  package let recordCount: Int
  /// The columns that are not read although some row fills them, as indices into the header's columns.
  package let filledUnreadColumns: [Int]
  /// The rows that repeat the header.
  package let repeatedHeaders: [HeaderLine]
  /// The rows that are not a person's answers, except those that only the unit's cell shows.
  package let noDataRows: [NoDataRow]
  /// Another table below this one, whose rows are not read.
  package let secondTable: TableBelow?
  /// The rows of the sheet; rows above the data count as one line each.
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

  /// The position of a row: the physical line and the data row, both counted from 1.
  package struct HeaderLine: Hashable, Sendable {
    package let line: Int
    package let record: Int
  }

  /// A row that is not a person's answers.
  package struct NoDataRow: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case heading
      /// A sum or a mean, with the word that marks it.
      case sum(String)
      /// Further column names right below the header.
      case columnNames
      /// A row with only a unit and a year, as the file spells them.
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

  /// The responses of one unit in one year.
  package struct Group: Hashable, Sendable {
    /// All spellings of unit and year in the file, in the order of appearance; at least one.
    package let spellings: [Spelling]
    /// The index of the group's form; nil when its answers were neither judged nor counted.
    package let form: Int?
    /// The owner of the rows; nil without a form.
    package let owner: String?
    /// Number of rows that count: one of identical responses, none of contradictory ones.
    package let rows: Int
    /// Number of times that each answer was given, `stride` counts for each item, unused ones 0; empty without a form.
    package let given: [UInt32]
    package let stride: Int
    /// The sums for the standard error; nil without a form, and for a form whose points are too large to add up.
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

    /// For each item of the form, the number of times that each of its answers was given; empty without a form.
    package var counts: [[Int]] {
      (asked?.items ?? []).enumerated().map { index, item in
        item.answers.indices.map { Int(given[index * stride + $0]) }
      }
    }

    /// Number of answers to all items together.
    package var answered: Int { given.reduce(0) { $0 + Int($1) } }
  }

  /// One spelling of a unit and a year, and the position of its first row.
  package struct Spelling: Hashable, Sendable {
    /// The cell of the unit without white space around it; empty when the cell is blank.
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
