/// Detects a comma inside a number that is not quoted, "97,64", which shifts the following cells into other columns.
///
/// Only rows that end beyond the header, or that fill cells without a title, are examined.
struct ShiftedCells {
  let header: HeaderMatch

  /// Whether a row ends beyond its header, or fills cells without a title; no other row is examined.
  static func mayBe(in record: RecordCells, filled: Int, _ header: HeaderMatch) -> Bool {
    record.count > header.width || filled > header.columns.count
  }

  /// Whether the cells of a row seem to be shifted.
  ///
  /// - Parameters:
  ///   - cells: The cells as the columns of the schema read them.
  ///   - record: The cells as bytes.
  ///   - filled: Number of cells up to the last that is not blank.
  /// - Returns: Whether a comma inside a number probably shifted the cells after it.
  func areSuspected(_ cells: [Row.Cell], _ record: RecordCells, filled: Int) -> Bool {
    guard Self.mayBe(in: record, filled: filled, header) else { return false }
    if record.count > header.width, isFaultyInTwoCells(cells) || isDecimalAmongWords(cells) { return true }
    return isNumberInTwoCells(record)
  }

  private func isFaultyInTwoCells(_ cells: [Row.Cell]) -> Bool {
    cells.count { $0.isFaulty && !$0.raw.trimmedCell.isEmpty } > 1
  }

  /// Whether a number with decimals, such as a score, is in a column of words, such as a level.
  private func isDecimalAmongWords(_ cells: [Row.Cell]) -> Bool {
    cells.contains { cell in
      guard case .text(let text) = cell.value, case .exact(let number) = Numeral.read(text) else { return false }
      return number.fractionDigits > 0
    }
  }

  /// Whether a number column holds only digits, and the next cell, which may not be a number, up to three digits.
  private func isNumberInTwoCells(_ record: RecordCells) -> Bool {
    header.columns.enumerated().contains { column, kind in
      guard type(kind) == .number, column + 1 < record.keptCount else { return false }
      let next = column + 1 < header.columns.count ? type(header.columns[column + 1]) : nil
      guard next != .number, next != .integer else { return false }
      let (whole, fraction) = (ThaiDigits.folded(record.text(column)), ThaiDigits.folded(record.text(column + 1)))
      return Self.areDigits(whole, 1...15) && Self.areDigits(fraction, 1...3)
    }
  }

  private func type(_ column: HeaderMatch.Column) -> Field.Kind? {
    switch column {
    case .field(let index): header.table.fields[index].type
    case .extra, .unknown: nil
    }
  }

  private static func areDigits(_ text: String, _ length: ClosedRange<Int>) -> Bool {
    length.contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
