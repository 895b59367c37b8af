/// The cells of a sheet as a text of records, in which line 3 is row 3 of the sheet.
package struct SheetContent: Sendable {
  /// The text; a lost byte stands for each cell without a value that can be used.
  package let text: DecodedText
  /// The rows with formulas whose last results were read, by the index of the column.
  package let formulas: [Int: RowRanges]
  /// The hidden rows that hold a value, also those that a filter hides.
  package let hiddenRows: RowRanges
  package let merges: [MergedRange]
  /// Number of rows that hold a value.
  package let filledRows: Int
  /// The last of these rows; 0 when there are none.
  package let lastRow: Int

  /// Whether the sheet has something to be noted that its text does not show.
  package var needsNotes: Bool { !formulas.isEmpty || hiddenRows.count > 0 || !merges.isEmpty }

  /// Cells that are merged to one.
  package struct MergedRange: Hashable, Sendable {
    package let rows: ClosedRange<Int>
    /// The indices of the columns, counted from 0.
    package let columns: ClosedRange<Int>
  }
}

/// A cell of a sheet that holds nothing to read, although it is not blank.
enum LostCell: Hashable, Sendable, CaseIterable {
  /// A formula without a stored result.
  case formula
  /// A cell that names a shared text or a type which does not exist.
  case broken
  /// A text with U+FFFD, which stands for a character that was lost before the workbook was saved.
  case letters
  /// A number of more than 15 digits before its point, of which a spreadsheet keeps only 15.
  case digits
  case nullError
  case divisionError
  case valueError
  case referenceError
  case nameError
  case numberError
  case missingError
  case otherError

  /// The error value as a spreadsheet shows it; nil for a cell without one.
  package var error: String? {
    switch self {
    case .formula, .broken, .letters, .digits: nil
    case .nullError: "#NULL!"
    case .divisionError: "#DIV/0!"
    case .valueError: "#VALUE!"
    case .referenceError: "#REF!"
    case .nameError: "#NAME?"
    case .numberError: "#NUM!"
    case .missingError: "#N/A"
    case .otherError: "#ERROR!"
    }
  }

  init(error text: String) {
    self = Self.allCases.first { $0.error == text.uppercased() } ?? .otherError
  }

  /// The lost byte that stands for the cell in the text of a sheet: its offset is negative, which no file has.
  func mark(row: Int) -> DecodedText.Fault {
    let index = Self.allCases.firstIndex(of: self) ?? 0
    return DecodedText.Fault(line: row, offset: -1 - index, byte: 0xFD)
  }

  /// Reads the mark; nil for a byte that was lost in a file.
  init?(_ mark: DecodedText.Fault) {
    guard mark.offset < 0, -1 - mark.offset < Self.allCases.count else { return nil }
    self = Self.allCases[-1 - mark.offset]
  }
}
