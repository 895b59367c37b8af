import Assessment
import Findings
import Tabular

extension Check {
  static let countsDisagree = Check(
    "counts-disagree", .mustExplain,
    sentence: Bilingual(
      "จำนวนของ {instrument} ไม่สอดคล้องกัน: {conflict}", "the counts of {instrument} contradict each other: {conflict}"),
    remedy: Bilingual(
      "โปรดตรวจสอบจำนวนประชากร จำนวนขั้นต่ำ และจำนวนผู้ตอบ แล้วแก้ค่าที่ไม่ถูกต้อง หรือชี้แจงเหตุผล",
      "check the population, the required minimum and the answers; correct the one that is wrong, or explain"),
    why: Bilingual(
      "ผู้ตอบและจำนวนขั้นต่ำมีได้ไม่เกินจำนวนประชากร และจำนวนขั้นต่ำต้องมากกว่า 0 จึงต้องมีค่าใดค่าหนึ่งคลาดเคลื่อน",
      "the answers and the minimum cannot exceed the population, and the minimum is above 0, so one count is wrong"),
    wrong: .received(
      "participation", Example.participationHeader + ",population", "5033,2566,IIT,2023-06-30,100,480,139", from: "5033"
    ),
    right: .received(
      "participation", Example.participationHeader + ",population", "5033,2566,IIT,2023-06-30,100,118,139", from: "5033"
    ))
}

extension Rule<UnitAnswerCounts> {
  /// Tests that counts agree with each other.
  ///
  /// Answers and the minimum are at most the population, and the minimum is above 0. The whole unit has at least as
  /// many people as each of its groups.
  static var countsAgree: Self {
    Self(.countsDisagree) { unit in unit.received.flatMap(unit.disagreeing) + unit.belowTheirGroups }
  }
}

extension UnitAnswerCounts {
  fileprivate func disagreeing(_ count: AnswerCount) -> [Finding] {
    count.conflicts.map { conflict in
      finding(
        .countsDisagree, count, conflict.column, value: String(conflict.value), ["conflict": conflict.text])
    }
  }
}

extension UnitAnswerCounts {
  private struct CountKey: Hashable {
    let instrument: Code<Measure>
    let day: Day
  }

  /// Findings about counts of the whole unit that are below those of one of its groups on the same day.
  fileprivate var belowTheirGroups: [Finding] {
    let isOfGroup = { (count: AnswerCount) in !(count.category ?? "").isEmpty }
    guard counts.contains(where: isOfGroup), !counts.allSatisfy(isOfGroup) else { return [] }
    let groups = Dictionary(grouping: counts.filter(isOfGroup)) { CountKey(instrument: $0.instrument, day: $0.asOf) }
    return counts.filter { !isOfGroup($0) }.flatMap { whole -> [Finding] in
      guard let parts = groups[CountKey(instrument: whole.instrument, day: whole.asOf)] else { return [] }
      return Self.columns.compactMap { name, column in below(whole, parts, name, column) }
    }
  }

  private static var columns: [(String, KeyPath<AnswerCount, Int?>)] {
    [("population", \.population), ("required", \.required), ("answered", \.answered)]
  }

  private func below(
    _ whole: AnswerCount, _ parts: [AnswerCount], _ name: String, _ column: KeyPath<AnswerCount, Int?>
  ) -> Finding? {
    let numbers = parts.compactMap { part in part[keyPath: column].map { (number: $0, group: part.category ?? "") } }
    guard let number = whole[keyPath: column], let largest = numbers.max(by: { $0.number < $1.number }),
      number < largest.number
    else { return nil }
    let group = Bilingual(quoting: largest.group)
    return finding(
      .countsDisagree, whole, name, value: String(number),
      [
        "conflict": Bilingual(
          "ทั้งหน่วยงานมี \(number) คน น้อยกว่ากลุ่ม “\(group.thai)” ซึ่งมี \(largest.number) คน",
          "\(number) in the whole unit, and \(largest.number) in its group '\(group.english)'")
      ])
  }
}

extension AnswerCount {
  /// The counts that contradict the other counts of the row, with their columns.
  var conflicts: [(column: String, value: Int, text: Bilingual)] {
    var conflicts: [(column: String, value: Int, text: Bilingual)] = []
    if let required, required == 0 {
      conflicts.append(("required", required, Bilingual("จำนวนขั้นต่ำเป็น 0", "the required minimum is 0")))
    }
    guard let population else { return conflicts }
    if let required, required > population {
      let text = Bilingual(
        "จำนวนขั้นต่ำ \(required) คน มากกว่าจำนวนประชากร \(population) คน",
        "\(required) are required of a population of \(population)")
      conflicts.append(("required", required, text))
    }
    if let answered, answered > population {
      let text = Bilingual(
        "ผู้ตอบ \(answered) คน มากกว่าจำนวนประชากร \(population) คน",
        "\(answered) answered of a population of \(population)")
      conflicts.append(("answered", answered, text))
    }
    return conflicts
  }
}
