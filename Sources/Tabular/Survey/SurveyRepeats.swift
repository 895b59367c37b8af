/// Responses of one group that came twice.
struct SurveyRepeats {
  let text: RecordText
  let layout: SurveyLayout

  /// Takes the repeated rows of a group out of its counts: the later of identical ones, and all that differ.
  ///
  /// One row at a time is in memory beside the first: a file may repeat one identifier in all of its rows.
  func remove(from group: inout SurveyGroup, report: (Fault) -> Void) {
    guard let form = group.form.map({ layout.forms[$0] }) else { return }
    for candidates in repeatedHashes(group.marks) {
      for members in byIdentifier(candidates.map { group.marks[$0] }) where members.count > 1 {
        let mark = members[0]
        guard let first = row(at: mark) else { continue }
        let areIdentical = members.dropFirst().allSatisfy { row(at: $0)?.says(sameAs: first, form) ?? false }
        for member in areIdentical ? members.dropFirst() : members[...] {
          guard let row = row(at: member) else { continue }
          group.count(row, form, by: -1)
          group.rows -= 1
        }
        let kind = Fault.Kind.duplicateKey(firstLine: mark.line, identical: areIdentical)
        for member in members.dropFirst() {
          // The identifier is not quoted: it may be a person's.
          report(Fault(kind, line: member.line, record: member.record, column: layout.responseField))
        }
      }
    }
  }

  private func row(at mark: SurveyGroup.Mark) -> SurveyRow? {
    text.record(at: RecordPlace(line: mark.line, start: mark.start)).map {
      SurveyRow(layout: layout, record: $0)
    }
  }

  /// The places of marks that share a hash, in the order of the file; nearly always none.
  private func repeatedHashes(_ marks: [SurveyGroup.Mark]) -> [[Int]] {
    var size = 16
    while size < marks.count * 2 { size *= 2 }
    // The place of the first mark with a hash, + 1; 0 is free.
    var slots = [Int32](repeating: 0, count: size)
    var repeats: [UInt64: [Int]] = [:]
    for (index, mark) in marks.enumerated() {
      var slot = Int(truncatingIfNeeded: mark.hash) & (size - 1)
      while slots[slot] != 0, marks[Int(slots[slot]) - 1].hash != mark.hash { slot = (slot + 1) & (size - 1) }
      if slots[slot] == 0 {
        slots[slot] = Int32(truncatingIfNeeded: index + 1)
      } else {
        repeats[mark.hash, default: [Int(slots[slot]) - 1]].append(index)
      }
    }
    return repeats.values.sorted { $0[0] < $1[0] }
  }

  /// Two identifiers may share a hash: the bytes decide.
  private func byIdentifier(_ marks: [SurveyGroup.Mark]) -> [[SurveyGroup.Mark]] {
    var groups: [String: [SurveyGroup.Mark]] = [:]
    for mark in marks {
      guard let row = row(at: mark) else { continue }
      groups[row.identifier, default: []].append(mark)
    }
    return groups.values.sorted { $0[0].start < $1[0].start }
  }
}
