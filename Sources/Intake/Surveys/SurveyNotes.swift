import Assessment
import Findings
import Office
import Tabular

/// Findings about rows of a survey that are not a person's answers, or that have lost their unit.
extension SurveyIntake {
  /// The finding about rows without a unit up to the end of the file, as merged cells leave them.
  func mergedCells(in tally: SurveyTally, _ schema: TableSchema, _ sheetRows: SheetRows) -> [Finding] {
    tally.groups.compactMap { group in
      guard let first = group.spellings.first, first.unitCell.isEmpty, first.record > 1, group.rows > 1,
        first.record + group.rows == tally.recordCount + 1
      else { return nil }
      var blanks = ["unit_code", "fiscal_year"].map {
        Fault(.missingValue, line: first.line, record: first.record, column: $0)
      }
      if !first.yearCell.isEmpty { blanks.removeLast() }
      return MergedCells(blanks, of: schema).finding(
        in: delivery, sheetRows, rows: group.rows, effect: table.effect)
    }
  }

  /// Makes a note on each row that is not data, and one note on all rows left as the form is handed out.
  func notes(
    about rows: [SurveyTally.NoDataRow], by identity: RowIdentity, _ sheetRows: SheetRows
  ) -> [Finding] {
    var blank = RowsNotFilledIn()
    for row in rows {
      guard let spelling = row.spelling, case .counts = judge(spelling, by: identity) else { continue }
      blank.append(line: row.line, record: row.record)
    }
    return rows.compactMap(note(about:)) + [blank.finding(in: delivery, sheetRows)].compactMap(\.self)
  }

  /// The units and years of rows without answers that no form is handed out with, each once, at its first row.
  ///
  /// A unit and year that also has rows with answers has already been reported.
  func unknownForms(in tally: SurveyTally, by identity: RowIdentity) -> [SurveyTally.Spelling] {
    let spellings = tally.noDataRows.compactMap(\.spelling)
    guard !spellings.isEmpty else { return [] }
    var known = Set(tally.groups.flatMap(\.spellings).map { [$0.unitCell, $0.yearCell] })
    return spellings.filter { spelling in
      guard known.insert([spelling.unitCell, spelling.yearCell]).inserted else { return false }
      if case .counts = judge(spelling, by: identity) { return false }
      return true
    }
  }

  private func note(about row: SurveyTally.NoDataRow) -> Finding? {
    switch row.kind {
    case .notFilledIn: nil
    case .heading: delivery.finding(.remarkRow, line: row.line, record: row.record)
    case .columnNames: delivery.finding(.headerSecondRow, line: row.line, record: row.record)
    case .sum(let word): delivery.finding(.totalRow, line: row.line, record: row.record, value: word)
    }
  }
}

extension SurveyTally.NoDataRow {
  /// The unit and year of a row without answers; nil for any other row.
  fileprivate var spelling: SurveyTally.Spelling? {
    guard case .notFilledIn(let unit, let year) = kind else { return nil }
    return SurveyTally.Spelling(unitCell: unit, yearCell: year, line: line, record: record)
  }
}
