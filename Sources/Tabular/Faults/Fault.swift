/// A fault at one position of a received table, as a value; other types explain what it means and how to correct it.
package struct Fault: Hashable, Sendable {
  package let kind: Kind
  /// The physical line, counted from 1.
  package let line: Int
  /// The data row, counted from 1; nil when the fault does not belong to a row.
  package let record: Int?
  /// The name of the column in the schema, or of the extra column.
  package let column: String?
  /// The cell as it was received; nil when it is not needed for the correction, because it may hold private data.
  package let value: String?
  /// The index of the row's group in a survey; nil in any other table.
  package let group: Int?
  /// Number of faults that this one represents: 1, or itself and all later faults of its sort that are not listed.
  package var count = 1
  /// The lines of all represented faults; nil when the fault represents only itself.
  package private(set) var lines: RowRanges?

  package init(
    _ kind: Kind, line: Int, record: Int? = nil, column: String? = nil, value: String? = nil, group: Int? = nil
  ) {
    self.kind = kind
    self.line = line
    self.record = record
    self.column = column
    self.value = value
    self.group = group
  }

  /// The same fault, assigned to a group of a survey.
  func of(group: Int) -> Self {
    var fault = Self(kind, line: line, record: record, column: column, value: value, group: group)
    fault.count = count
    fault.lines = lines
    return fault
  }

  /// Makes the fault represent another one of its sort as well.
  mutating func stand(for other: Fault) {
    if lines == nil { lines = RowRanges([line]) }
    if let others = other.lines { lines?.insert(others) } else { lines?.insert(other.line) }
    count += other.count
  }
}

extension Fault {
  /// All ways in which received bytes can fail to be the expected table.
  package enum Kind: Hashable, Sendable {
    /// The file holds no record.
    case empty
    /// A byte that is undefined in the file's encoding, and its offset in the file, counted from 0.
    case undecodable(byte: UInt8, offset: Int)
    /// A cell of a workbook whose letters were lost before the workbook was saved.
    case lettersLost
    /// A cell of a workbook that refers to a text which the workbook lacks.
    case cellBroken
    /// A column title of a workbook that is damaged, a formula without a result or its error value; the column is not
    /// read.
    case titleLost(index: Int, TitleLoss)
    /// A number of a workbook with more digits than a spreadsheet keeps.
    case tooManyDigits
    /// A number of a workbook in a cell with the format of dates or times.
    case numberShownAsDate
    /// A cell of a workbook with a formula that was not calculated.
    case formulaWithoutResult
    /// A cell of a workbook with the error value of a formula, such as #N/A.
    case errorValue(String)
    /// A quote that opens on the line and is never closed.
    case unclosedQuote
    /// A quote inside a cell that is not quoted, or text after a closing quote; the line was not read.
    case strayQuote
    /// The header does not belong to a known table.
    case notATable
    case missingColumn(String)
    /// A second column of the same name; the first counts.
    ///
    /// `index`: the index of the second, counted from 0.
    case duplicateColumn(index: Int)
    /// A row with more cells than the header; it does not count, because its cells may be under wrong columns.
    case tooManyCells(expected: Int, found: Int)
    /// Rows with fewer cells than the header; they do not count, because their cells may be under wrong columns.
    ///
    /// `found`: number of cells of the first such row; `rows`: the rows of the sheet.
    case tooFewCells(expected: Int, found: Int, rows: RowRanges)
    /// The last row has fewer cells than the header and no line end: the rest of the file is missing.
    ///
    /// It does not count.
    case cutOff(expected: Int, found: Int)
    /// Blank cells are missing at the end of a row, as Excel leaves them off.
    ///
    /// The row counts.
    case cellsLeftOff(expected: Int, found: Int)
    /// The last number of a file without a line end has fewer digits before its point than all others of its column.
    ///
    /// The cell counts.
    case uncertainEnd
    /// The key of the row is already on an earlier line; `identical`: whether the rows are equal in every cell.
    case duplicateKey(firstLine: Int, identical: Bool)
    case missingValue
    /// A mark such as "-" in a cell that may be blank; the cell is blank.
    case blankMark
    case notANumber
    /// A number with invisible characters in it.
    case invisibleCharacters
    /// A formula of a spreadsheet, or the error value of one.
    case formula
    case notAnInteger
    case notADate
    /// A date after the end of its month, and the last day of that month.
    case dayAfterMonth(last: CalendarDate)
    /// A date that is only valid in the American order of month and day, as it was written.
    case monthFirstDate(String)
    /// A number by which a spreadsheet stores a date, and that date.
    case serialDate(CalendarDate)
    case notABoolean
    case notAYear
    /// A year of two digits, which may belong to either era and any century.
    case twoDigitYear
    /// A year that was converted between the eras once too often, and the likely year of the Buddhist era.
    case doubleConvertedYear(likely: Int)
    /// A year of the Gregorian era, and the same year of the Buddhist era.
    ///
    /// The cell counts.
    case gregorianYear(understood: Int)
    /// A number with commas, a percent sign, an exponent or added zeros.
    ///
    /// The cell counts.
    case repairedNumber(understood: Numeral)
    /// A percent sign after a number that is not a percentage, and the number that a spreadsheet shows in this way.
    case percentSign(likely: Numeral)
    /// A number that can be read as any of these numbers.
    case ambiguousNumber([Numeral])
    /// A number with an exponent that does not show its last digits.
    case digitsLost
    /// A number with more digits than the kernel calculates with.
    case tooLong
    /// A code with `?` for its hyphen or with added zeros.
    ///
    /// The cell counts.
    case repairedCode(understood: String)
    /// A code that a spreadsheet took for a date or a number.
    case codeBecameDate
    case codeBecameNumber
    /// A code without its hyphen, and the likely code with it.
    case hyphenMissing(likely: String)
    case belowMinimum(String)
    case aboveMaximum(String)
    case notInList([String])
    case patternMismatch(String)
    case reference(resource: String, problem: ReferenceProblem)
    case answerNotInScale([String])
  }
}

extension Fault {
  /// The reason why a column title of a workbook cannot be read.
  package enum TitleLoss: Hashable, Sendable {
    case damage
    case formula
    case error(String)
  }
}

extension Fault.Kind {
  /// Whether the fault may hide rows that could not be read.
  package var hidesRows: Bool {
    switch self {
    case .unclosedQuote, .strayQuote, .cutOff: true
    case _: false
    }
  }

  static func damaged(_ damage: SpreadsheetDamage) -> Self {
    switch damage {
    case .date: .codeBecameDate
    case .exponent: .codeBecameNumber
    }
  }

  /// The reason why a text is not a valid date.
  static func notADate(_ text: String) -> Self {
    if CalendarDate.isMonthFirst(text) { return .monthFirstDate(text) }
    if let date = SpreadsheetDamage.date(ofSerial: text) { return .serialDate(date) }
    if let fault = CalendarDate.year(in: text).flatMap(Self.year) { return fault }
    return CalendarDate.lastDay(ofMonthIn: text).map { .dayAfterMonth(last: $0) } ?? .notADate
  }

  /// The reason why a text is not a valid fiscal year.
  package static func notAYear(_ text: String) -> Self {
    FiscalYear.digits(of: text).flatMap(Self.year) ?? .notAYear
  }

  private static func year(_ digits: Substring) -> Self? {
    if digits.utf8.count == 2 { return .twoDigitYear }
    return FiscalYear.convertedOnce(digits).map { .doubleConvertedYear(likely: $0) }
  }
}
