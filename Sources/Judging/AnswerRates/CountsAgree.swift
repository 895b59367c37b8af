import Assessment
import Findings
import Tabular

extension Check {
  static let countsDisagree = Check(
    "counts-disagree", .mustExplain,
    sentence: Bilingual(
      "จำนวนของ {instrument} ไม่สอดคล้องกัน: {conflict}", "the counts of {instrument} do not go together: {conflict}"),
    remedy: Bilingual(
      "โปรดตรวจสอบจำนวนประชากร จำนวนขั้นต่ำ และจำนวนผู้ตอบ แล้วแก้ค่าที่ไม่ถูกต้อง หรือชี้แจงเหตุผล",
      "check the population, the required minimum and the answers; correct the one that is wrong, or explain"),
    why: Bilingual(
      "ผู้ตอบและจำนวนขั้นต่ำมีได้ไม่เกินจำนวนประชากร และจำนวนขั้นต่ำต้องมากกว่า 0 จึงต้องมีค่าใดค่าหนึ่งคลาดเคลื่อน",
      "neither more answers than people nor a minimum of more than all or of none is possible, so one count is wrong"),
    wrong: .received(
      "participation", Example.participationHeader + ",population", "5033,2566,IIT,2023-06-30,100,480,139", from: "5033"
    ),
    right: .received(
      "participation", Example.participationHeader + ",population", "5033,2566,IIT,2023-06-30,100,118,139", from: "5033"
    ))
}

extension Rule<UnitAnswerCounts> {
  /// Neither more answers than people, nor a minimum of more than all of them or of none.
  static var countsAgree: Self {
    Self(.countsDisagree) { unit in unit.counts.flatMap(unit.disagreeing) }
  }
}

extension UnitAnswerCounts {
  fileprivate func disagreeing(_ count: AnswerCount) -> [Finding] {
    count.conflicts.map { conflict in
      finding(
        .countsDisagree, count, conflict.column, value: String(conflict.value), ["conflict": conflict.words])
    }
  }
}

extension AnswerCount {
  /// The counts that cannot be right beside the others, with their columns.
  var conflicts: [(column: String, value: Int, words: Bilingual)] {
    var conflicts: [(column: String, value: Int, words: Bilingual)] = []
    if let required, required == 0 {
      conflicts.append(("required", required, Bilingual("จำนวนขั้นต่ำเป็น 0", "the required minimum is 0")))
    }
    guard let population else { return conflicts }
    if let required, required > population {
      let words = Bilingual(
        "จำนวนขั้นต่ำ \(required) คน มากกว่าจำนวนประชากร \(population) คน",
        "\(required) are required of a population of \(population)")
      conflicts.append(("required", required, words))
    }
    if let answered, answered > population {
      let words = Bilingual(
        "ผู้ตอบ \(answered) คน มากกว่าจำนวนประชากร \(population) คน",
        "\(answered) answered of a population of \(population)")
      conflicts.append(("answered", answered, words))
    }
    return conflicts
  }
}
