/// The traces of a comma inside a number that is not quoted, "97,64": it pushes the cells behind it under other columns.
///
/// A row that ends beyond its header gives itself away. One that has blank cells at its end, or that ends under columns
/// without a title, is known by what stands where.
struct ShiftedCells {
  let header: HeaderMatch

  /// `cells`: as the columns of the schema read them; `fields`: the row as it was received.
  func areSuspected(_ cells: [Row.Cell], _ fields: [String], of record: Record) -> Bool {
    if record.cellCount > header.width, isFaultyInTwoCells(cells) || isDecimalAmongWords(cells) { return true }
    guard record.cellCount > header.width || record.filledCount > header.columns.count else { return false }
    return isNumberInTwoCells(fields)
  }

  private func isFaultyInTwoCells(_ cells: [Row.Cell]) -> Bool {
    cells.count { $0.isFaulty && !$0.raw.trimmedCell.isEmpty } > 1
  }

  /// A score where words are expected, such as a level.
  private func isDecimalAmongWords(_ cells: [Row.Cell]) -> Bool {
    cells.contains { cell in
      guard case .text(let text) = cell.value, case .exact(let number) = Numeral.read(text) else { return false }
      return number.fractionDigits > 0
    }
  }

  /// Whole digits under a number's column, and up to three more in the next cell, where no number belongs.
  private func isNumberInTwoCells(_ fields: [String]) -> Bool {
    header.columns.enumerated().contains { column, kind in
      guard type(kind) == .number, column + 1 < fields.count else { return false }
      let next = column + 1 < header.columns.count ? type(header.columns[column + 1]) : nil
      guard next != .number, next != .integer else { return false }
      let (whole, fraction) = (ThaiDigits.folded(fields[column]), ThaiDigits.folded(fields[column + 1]))
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
