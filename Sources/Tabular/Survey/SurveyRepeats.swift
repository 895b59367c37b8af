/// Responses of one group that came twice.
struct SurveyRepeats {
  let text: RecordText
  let layout: SurveyLayout
  let marks: SurveyMarks

  /// Takes the repeated rows of the groups out of their counts: the later of identical ones, and all that differ.
  ///
  /// One row at a time is in memory beside the first: a file may repeat one identifier in all of its rows.
  func remove(from groups: inout [SurveyGroup], report: (Fault) -> Void) {
    for candidates in repeated() {
      for members in byIdentifier(candidates.map { marks[$0] }) where members.count > 1 {
        remove(members, from: &groups[members[0].group], report: report)
      }
    }
  }

  /// `members`: rows of one group under one identifier.
  private func remove(_ members: [SurveyMarks.Mark], from group: inout SurveyGroup, report: (Fault) -> Void) {
    let mark = members[0]
    guard let form = group.form.map({ layout.forms[$0] }), let first = row(at: mark) else { return }
    let areIdentical = members.dropFirst().allSatisfy { row(at: $0)?.says(sameAs: first, form) ?? false }
    for member in areIdentical ? members.dropFirst() : members[...] {
      if let row = row(at: member) { group.count(row.answers(form), form, isTakenOut: true) }
    }
    let kind = Fault.Kind.duplicateKey(firstLine: mark.line, identical: areIdentical)
    for member in members.dropFirst() {
      // The identifier is not quoted: it may be a person's.
      report(
        Fault(kind, line: member.line, record: member.record, column: layout.responseField, group: member.group))
    }
  }

  private func row(at mark: SurveyMarks.Mark) -> SurveyRow? {
    text.record(at: RecordPlace(line: mark.line, start: mark.start)).map {
      SurveyRow(layout: layout, record: $0)
    }
  }

  /// The places of marks that share a group and a hash, group by group in the order of the file; nearly always none.
  private func repeated() -> [[Int]] {
    var size = 16
    while size < marks.count * 2 { size *= 2 }
    // The place of the first mark with a hash, + 1; 0 is free.
    var slots = [UInt32](repeating: 0, count: size)
    var repeats: [Int: [Int]] = [:]
    for index in 0..<marks.count {
      let mark = marks[index]
      var slot = Int(truncatingIfNeeded: mark.hash &+ UInt64(mark.group) &* 0x9E37_79B9_7F4A_7C15) & (size - 1)
      while slots[slot] != 0, !isAlike(marks[Int(slots[slot]) - 1], mark) { slot = (slot + 1) & (size - 1) }
      if slots[slot] == 0 {
        slots[slot] = UInt32(truncatingIfNeeded: index + 1)
      } else {
        let first = Int(slots[slot]) - 1
        repeats[first, default: [first]].append(index)
      }
    }
    return repeats.values.sorted { (marks[$0[0]].group, $0[0]) < (marks[$1[0]].group, $1[0]) }
  }

  private func isAlike(_ one: SurveyMarks.Mark, _ other: SurveyMarks.Mark) -> Bool {
    one.hash == other.hash && one.group == other.group
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
