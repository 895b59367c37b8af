/// Responses of one group that came twice.
struct SurveyRepeats {
  let layout: SurveyLayout
  /// The row that begins at a place.
  let record: (RecordPlace) -> Record?

  /// Takes the repeated rows of the groups out of their counts: the later of identical ones, and all that differ.
  ///
  /// One row at a time is in memory beside the first: a file may repeat one identifier in all of its rows.
  ///
  /// `candidates`: rows of one group each whose identifiers have one hash.
  func remove(_ candidates: [[SurveyMarks.Mark]], from groups: inout [SurveyGroup], report: (Fault) -> Void) {
    for marks in candidates {
      for members in byIdentifier(marks) where members.count > 1 {
        remove(members, from: &groups[members[0].group], report: report)
      }
    }
  }

  /// `members`: rows of one group under one identifier.
  private func remove(_ members: [SurveyMarks.Mark], from group: inout SurveyGroup, report: (Fault) -> Void) {
    let mark = members[0]
    guard let form = group.form.map({ layout.forms[$0] }), let first = row(at: mark) else { return }
    // The identifiers of many people become one where a spreadsheet shortens them.
    let isShortened = SpreadsheetDamage(first.identifier) == .exponent
    let areIdentical =
      !isShortened && members.dropFirst().allSatisfy { row(at: $0)?.says(sameAs: first, form) ?? false }
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
      // The identifier is not quoted: it may be a person's.
      report(
        Fault(kind, line: member.line, record: member.record, column: layout.responseField, group: member.group))
    }
  }

  private func row(at mark: SurveyMarks.Mark) -> SurveyRow? {
    record(RecordPlace(line: mark.line, start: mark.start)).map { SurveyRow(layout: layout, record: $0) }
  }

  /// Two identifiers may share a hash: the bytes decide.
  private func byIdentifier(_ marks: [SurveyMarks.Mark]) -> [[SurveyMarks.Mark]] {
    var groups: [String: [SurveyMarks.Mark]] = [:]
    for mark in marks {
      guard let row = row(at: mark) else { continue }
      groups[row.identifier, default: []].append(mark)
    }
    return groups.values.sorted { $0[0].start < $1[0].start }
  }
}
