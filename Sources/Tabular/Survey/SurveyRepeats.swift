/// Responses of one group that came twice.
struct SurveyRepeats {
  let text: RecordText
  let layout: SurveyLayout

  /// Takes the repeated rows of a group out of its counts: the later of identical ones, and all that differ.
  func remove(from group: inout SurveyGroup) -> [Fault] {
    guard let form = group.form.map({ layout.forms[$0] }) else { return [] }
    var faults: [Fault] = []
    for candidates in repeatedHashes(group.marks) {
      for members in byIdentifier(candidates.map { group.marks[$0] }) where members.count > 1 {
        let first = members[0]
        let areIdentical = members.dropFirst().allSatisfy { $0.row.says(sameAs: first.row, form) }
        for member in areIdentical ? members.dropFirst() : members[...] {
          group.count(member.row, form, by: -1)
          group.rows -= 1
        }
        for member in members.dropFirst() {
          let kind = Fault.Kind.duplicateKey(firstLine: first.mark.line, identical: areIdentical)
          // The identifier is not quoted: it may be a person's.
          faults.append(
            Fault(kind, line: member.mark.line, record: member.mark.record, column: layout.responseField))
        }
      }
    }
    return faults
  }

  private typealias Response = (mark: SurveyGroup.Mark, row: SurveyRow)

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
  private func byIdentifier(_ marks: [SurveyGroup.Mark]) -> [[Response]] {
    var groups: [String: [Response]] = [:]
    for mark in marks {
      guard let record = text.record(at: RecordPlace(line: mark.line, start: mark.start)) else { continue }
      let row = SurveyRow(layout: layout, fields: record.fields)
      groups[row.identifier, default: []].append((mark, row))
    }
    return groups.values.sorted { $0[0].mark.start < $1[0].mark.start }
  }
}
