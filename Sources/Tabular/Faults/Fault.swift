/// What is wrong at one place of a received table, as a value: what it means and how to mend it is said elsewhere.
package struct Fault: Hashable, Sendable {
  package let kind: Kind
  /// The physical line, counted from 1.
  package let line: Int
  /// The data row, counted from 1; nil where the fault is not a row's.
  package let record: Int?
  /// The name of the column in the schema, or of the extra column.
  package let column: String?
  /// The cell as it was received; nil where nobody needs it to mend the fault, for it may hold what must not be told.
  package let value: String?
  /// The place among a survey's groups of the row that it stands in; nil in every other table.
  package let group: Int?
  /// How many faults it stands for: 1, or itself and all of its sort behind it that are not listed one by one.
  package var count = 1
  /// The lines of all that it stands for; nil where it stands for itself alone.
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

  /// The same fault of a survey's group.
  func of(group: Int) -> Self { moved(lines: 0, records: 0, group: group) }

  /// The same fault in a text with so many lines and records before it.
  func moved(lines: Int, records: Int, group: Int?) -> Self {
    var fault = Self(
      kind, line: line + lines, record: record.map { $0 + records }, column: column, value: value, group: group)
    fault.count = count
    fault.lines = self.lines?.mapped { $0 + lines }
    return fault
  }

  /// Takes the place of another fault of its sort.
  mutating func stand(for other: Fault) {
    if lines == nil { lines = RowRanges([line]) }
    if let others = other.lines { lines?.insert(others) } else { lines?.insert(other.line) }
    count += other.count
  }
}

extension Fault {
  /// Every way in which bytes can fail to be the table they should be.
  package enum Kind: Hashable, Sendable {
    /// The file holds no record.
    case empty
    /// A byte without meaning in the file's encoding; its place in the file, counted from 0.
    case undecodable(byte: UInt8, offset: Int)
    /// A quote that is opened on the line and never closed.
    case unclosedQuote
    /// A quote inside a cell that is not quoted, or text behind a closing quote. The line was not read.
    case strayQuote
    /// The header is that of no known table.
    case notATable
    case missingColumn(String)
    /// A second column of the same name; the first counts. `index`: of the second, counted from 0.
    case duplicateColumn(index: Int)
    /// The row does not count: what stands behind the cell too many may belong to another column.
    case tooManyCells(expected: Int, found: Int)
    /// Rows with fewer cells than the header, which do not count: a separator is lacking, so what stands after it may
    /// belong to another column. `found`: cells of the first of them; `rows`: the rows of the sheet.
    case tooFewCells(expected: Int, found: Int, rows: RowRanges)
    /// The last row has fewer cells than the header and no line end: the rest of the file is lacking. It does not count.
    case cutOff(expected: Int, found: Int)
    /// Blank cells are lacking at the end of a row, as Excel leaves them off. The row counts.
    case cellsLeftOff(expected: Int, found: Int)
    /// The number that ends a file without a line end has fewer digits before its point than all others of its column.
    /// The cell counts.
    case uncertainEnd
    /// The key stands on an earlier line already; the rows are the same in every cell or not.
    case duplicateKey(firstLine: Int, identical: Bool)
    case missingValue
    /// A mark that stands for nothing, in a cell that may be blank. The cell is blank.
    case blankMark
    case notANumber
    /// A number with characters in it that nobody sees.
    case invisibleCharacters
    /// A formula of a spreadsheet, or the error that it came to.
    case formula
    case notAnInteger
    case notADate
    /// A date after the end of its month, and the last day of that.
    case dayAfterMonth(last: CalendarDate)
    /// A date whose day and month can only stand in the order of Americans, as it was written.
    case monthFirstDate(String)
    /// The number that a spreadsheet keeps for a date, and that date.
    case serialDate(CalendarDate)
    case notABoolean
    case notAYear
    /// A year of two digits, which may be of either era and any century.
    case twoDigitYear
    /// A year that has been converted between the eras once too often; this one of the Buddhist era is likely.
    case doubleConvertedYear(likely: Int)
    /// A year of the Gregorian era, understood as this one of the Buddhist era. The cell counts.
    case gregorianYear(understood: Int)
    /// A number with commas, a percent sign, an exponent or idle zeros. The cell counts.
    case repairedNumber(understood: Numeral)
    /// A percent sign behind a number that is no percent, and the number that a spreadsheet shows so.
    case percentSign(likely: Numeral)
    /// A number that may be any of these.
    case ambiguousNumber([Numeral])
    /// A number in exponent form that does not show its last digits.
    case digitsLost
    /// A number of more digits than are calculated with.
    case tooLong
    /// A code with `?` in place of its hyphen or with idle zeros. The cell counts.
    case repairedCode(understood: String)
    /// A code that a spreadsheet took for a date or a number.
    case codeBecameDate
    case codeBecameNumber
    /// A code without its hyphen, and the code that it would be with it.
    case hyphenMissing(likely: String)
    case belowMinimum(String)
    case aboveMaximum(String)
    case notInList([String])
    case patternMismatch(String)
    case reference(resource: String, problem: ReferenceProblem)
    case answerNotInScale([String])
  }
}

extension Fault.Kind {
  /// Whether rows may stand where the fault is that could not be read.
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

  /// Why a text is no date that can be told.
  static func notADate(_ text: String) -> Self {
    if CalendarDate.isMonthFirst(text) { return .monthFirstDate(text) }
    if let date = SpreadsheetDamage.date(ofSerial: text) { return .serialDate(date) }
    if let fault = CalendarDate.year(in: text).flatMap(Self.year) { return fault }
    return CalendarDate.lastDay(ofMonthIn: text).map { .dayAfterMonth(last: $0) } ?? .notADate
  }

  /// Why a text is no fiscal year.
  package static func notAYear(_ text: String) -> Self {
    FiscalYear.digits(of: text).flatMap(Self.year) ?? .notAYear
  }

  private static func year(_ digits: Substring) -> Self? {
    if digits.utf8.count == 2 { return .twoDigitYear }
    return FiscalYear.convertedOnce(digits).map { .doubleConvertedYear(likely: $0) }
  }
}
