/// The rows of a survey that are not a person's answers: headings, sums, and further column names below the header.
extension SurveyLayout {
  /// The kind of a row without answers; nil for a row of answers.
  ///
  /// - Parameters:
  ///   - fields: The cells of a row of an unknown unit.
  ///   - isBelowHeader: Whether only rows of column names are above the row.
  ///   - isCut: Whether the text ends in the middle of the row.
  /// - Returns: The kind of the row.
  func noData(in fields: [String?], isBelowHeader: Bool, isCut: Bool) -> SurveyTally.NoDataRow.Kind? {
    let filled = fields.enumerated().compactMap { column, cell in
      cell.flatMap { $0.trimmedCell.isEmpty ? nil : (column: column, text: $0.trimmedCell) }
    }
    guard let first = filled.first(where: { $0.column != year }) else { return nil }
    if first.column != unit, SummaryWords.isOne(first.text) { return .sum(first.text) }
    guard FiscalYear.read(text(year, in: fields)) == nil else { return nil }
    let areTitles =
      isBelowHeader && HeadingWords.areTitles(filled) { isTitle(filled[$0].text, ofColumn: filled[$0].column) }
    if areTitles { return .columnNames }
    guard filled.count == 1, !isCut, HeadingWords.areWords(first.text) else { return nil }
    // A unit's name without separators after it is the beginning of a row whose rest was lost.
    return fields.count >= width || !isUnit(first.text) ? .heading : nil
  }
}

extension SurveySink {
  /// The kind of a row of an unknown unit if it has no answers; nil for a row of answers.
  ///
  /// - Parameters:
  ///   - fields: The cells of the row.
  ///   - number: The data row, counted from 1.
  ///   - isCut: Whether the text ends in the middle of the row.
  /// - Returns: The kind of the row.
  func noData(in fields: [String?], number: Int, isCut: Bool = false) -> SurveyTally.NoDataRow.Kind? {
    layout.noData(in: fields, isBelowHeader: number == noDataRows.count + 1, isCut: isCut)
  }

  /// Whether the current row, whose unit is new, may have no answers.
  ///
  /// That is possible if the unit is not written as a code, or if the row is right below the header.
  var mayBeNoData: Bool { !unit.isOfDigits || unit.count == 0 || recordCount == noDataRows.count }
}
