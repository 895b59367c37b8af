/// Rows whose unit or year differs from the row before.
extension SurveySink {
  /// Makes the group of the row the current one; false when the row may be a header or not data.
  mutating func enterGroup() -> Bool {
    let key = SurveyGroups.Key(unit.text.trimmedCell, year.text.trimmedCell, layout)
    if let index = groups.knownIndex(of: key) {
      current = index
    } else if mayHaveTitles, let record = record(at: place), layout.titles(in: record.fields) != nil {
      return false
    } else if mayBeNoData, let record = record(at: place),
      noData(in: record.fields, number: recordCount + 1) != nil
    {
      return false
    } else {
      current = groups.newIndex(of: key, at: place.line, record: recordCount + 1)
    }
    counted = groups.list[current].counts.flatMap { counts in
      groups.list[current].form.map { Counted(plan: layout.forms[$0].plan.counting.counting, counts: counts) }
    }
    marks.interrupt()
    unit.markKnown()
    year.markKnown()
    hasLongAnswers = false
    return true
  }

  /// Whether a cell of the row may be a title of the unit's column; answers of one byte cannot be.
  private var mayHaveTitles: Bool {
    guard !layout.hasTitlesOfOneByte else { return true }
    for column in 0..<(hasLongAnswers ? cells.endedCount : 0) where cells[column] == SurveyCells.long {
      guard column == unit.column || column == year.column || column == response.column else { return true }
    }
    return mayBeTitle(unit) || mayBeTitle(year) || mayBeTitle(response)
  }

  @inline(__always)
  private func mayBeTitle(_ cell: SurveyKeyCell) -> Bool {
    (layout.hasTitlesOfDigits || !cell.isOfDigits) && layout.isUnitTitle(cell.text.trimmedCell)
  }
}
