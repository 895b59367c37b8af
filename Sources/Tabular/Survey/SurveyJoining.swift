/// Joins parts of a text that were read separately into the result for the whole text.
extension SurveySink {
  /// Whether the joined parts give the same result as the whole text.
  ///
  /// The result may differ in two cases. A row may be a header, which is checked only for unknown units. And with more
  /// units than are kept apart, the first faults of all of them are listed.
  static func canJoin(_ parts: [SurveySink]) -> Bool {
    // Only the first part can know which rows are right below the header.
    guard parts.dropFirst().allSatisfy({ part in !part.noDataRows.contains { $0.kind == .columnNames } }) else {
      return false
    }
    return parts.allSatisfy { part in
      let hasTitles = part.second != nil || !part.repeatedHeaders.isEmpty
      let isClean = part.faults.faults.isEmpty && !part.groups.hasSharedGroup
      return !hasTitles && (isClean || part.groups.list.count <= SurveyGroups.mostDistinct)
    } && parts.reduce(0) { $0 + $1.ragged.count } < SurveyGroups.mostDistinct
  }

  /// Adds a part with its counts; the parts before it are already added and have `lines` lines together.
  mutating func join(_ part: inout SurveySink, lines: Int) {
    // Only the first lines have lost bytes, and they are in the first part.
    if lines == 0 { undecoded = part.undecoded }
    let indices = groups.join(&part.groups, lines: lines, records: recordCount)
    for fault in part.faults.faults {
      let group = fault.group.map { indices[$0] }.flatMap { $0 < SurveyGroups.mostDistinct ? $0 : nil }
      faults.append(fault.moved(lines: lines, records: recordCount, group: group))
    }
    for (key, ledger) in part.ragged {
      ragged[key, default: FaultLedger()]
        .append(contentsOf: ledger.faults.map { $0.moved(lines: lines, records: recordCount, group: nil) })
    }
    short.append(part.short, lines: lines, records: recordCount)
    marks.append(contentsOf: part.marks, lines: lines, records: recordCount, groups: indices)
    unread.join(part.unread)
    sheetRows.append(part.sheetRows, lines: lines)
    noDataRows += part.noDataRows.map { row in
      SurveyTally.NoDataRow(kind: row.kind, line: row.line + lines, record: row.record + recordCount)
    }
    recordCount += part.recordCount
  }
}
