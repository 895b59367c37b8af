/// Removes responses of one group that were received twice.
struct SurveyRepeats {
  let layout: SurveyLayout
  /// Reads the record that begins at a position.
  let record: (RecordPlace) -> Record?

  /// Removes repeated rows from the counts of their groups: the later of identical rows, and all rows that differ.
  ///
  /// Keeps only one row in memory besides the first, because a file may repeat one identifier in all of its rows.
  ///
  /// - Parameters:
  ///   - candidates: Lists of rows of one group whose identifiers have one hash.
  ///   - groups: The groups.
  ///   - report: Receives each fault.
  func remove(_ candidates: [[SurveyMarks.Mark]], from groups: inout [SurveyGroup], report: (Fault) -> Void) {
    for marks in candidates {
      for members in byIdentifier(marks) where members.count > 1 {
        remove(members, from: &groups[members[0].group], report: report)
      }
    }
  }

  /// Removes rows with one identifier from the counts of their group.
  ///
  /// - Parameters:
  ///   - members: The rows in the order of the file.
  ///   - group: The group of the rows.
  ///   - report: Receives each fault.
  private func remove(_ members: [SurveyMarks.Mark], from group: inout SurveyGroup, report: (Fault) -> Void) {
    let mark = members[0]
    guard let form = group.form.map({ layout.forms[$0] }), let first = row(at: mark) else { return }
    // A spreadsheet that shortens identifiers makes those of many people equal.
    let isShortened = SpreadsheetDamage(first.identifier) == .exponent
    let areIdentical =
      !isShortened && members.dropFirst().allSatisfy { row(at: $0)?.hasSameAnswers(as: first, form) ?? false }
    for member in areIdentical ? members.dropFirst() : members[...] {
      if let row = row(at: member) { group.count(row.answers(form), form, isTakenOut: true) }
    }
    guard !isShortened else {
      var fault = Fault(
        .codeBecameNumber, line: mark.line, record: mark.record, column: layout.responseField,
        value: first.identifier, group: mark.group)
      fault.count = members.count
      return report(fault)
    }
    let kind = Fault.Kind.duplicateKey(firstLine: mark.line, identical: areIdentical)
    for member in members.dropFirst() {
      // Do not quote the identifier: it may belong to a person.
      report(
        Fault(kind, line: member.line, record: member.record, column: layout.responseField, group: member.group))
    }
  }

  private func row(at mark: SurveyMarks.Mark) -> SurveyRow? {
    record(RecordPlace(line: mark.line, start: mark.start)).map { SurveyRow(layout: layout, record: $0) }
  }

  /// Groups marks by identifier, because two identifiers may have the same hash.
  private func byIdentifier(_ marks: [SurveyMarks.Mark]) -> [[SurveyMarks.Mark]] {
    var groups: [String: [SurveyMarks.Mark]] = [:]
    for mark in marks {
      guard let row = row(at: mark) else { continue }
      groups[row.identifier, default: []].append(mark)
    }
    return groups.values.sorted { $0[0].start < $1[0].start }
  }
}
