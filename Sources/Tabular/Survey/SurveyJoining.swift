/// Parts of a text that were read by themselves come to what the text as a whole does.
extension SurveySink {
  /// Whether they do: a row may be a title, which is asked of unknown units alone, and of more units than are told apart
  /// the first of all faults are listed.
  static func canJoin(_ parts: [SurveySink]) -> Bool {
    // Which rows stand right below the header is known in the first part alone.
    guard parts.dropFirst().allSatisfy({ part in !part.noDataRows.contains { $0.kind == .columnNames } }) else {
      return false
    }
    return parts.allSatisfy { part in
      let hasTitles = part.second != nil || !part.repeatedHeaders.isEmpty
      let isClean = part.faults.faults.isEmpty && !part.groups.hasStrangers
      return !hasTitles && (isClean || part.groups.list.count <= SurveyGroups.toldApart)
    } && parts.reduce(0) { $0 + $1.ragged.count } < SurveyGroups.toldApart
  }

  /// Takes in a part, and what it has counted; those before it are known, and have so many lines together.
  mutating func join(_ part: inout SurveySink, lines: Int) {
    // Bytes are lost in the first lines alone, which stand in the first part.
    if lines == 0 { undecoded = part.undecoded }
    let places = groups.join(&part.groups, lines: lines, records: recordCount)
    for fault in part.faults.faults {
      let group = fault.group.map { places[$0] }.flatMap { $0 < SurveyGroups.toldApart ? $0 : nil }
      faults.append(fault.moved(lines: lines, records: recordCount, group: group))
    }
    for (key, ledger) in part.ragged {
      ragged[key, default: FaultLedger()]
        .append(contentsOf: ledger.faults.map { $0.moved(lines: lines, records: recordCount, group: nil) })
    }
    short.append(part.short, lines: lines, records: recordCount)
    marks.append(contentsOf: part.marks, lines: lines, records: recordCount, groups: places)
    unread.join(part.unread)
    sheetRows.append(part.sheetRows, lines: lines)
    noDataRows += part.noDataRows.map { row in
      SurveyTally.NoDataRow(kind: row.kind, line: row.line + lines, record: row.record + recordCount)
    }
    recordCount += part.recordCount
  }
}
