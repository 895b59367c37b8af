import Assessment
import Findings
import Tabular

extension Check {
  static let quotaShort = Check(
    "quota-short", .mustExplain,
    sentence: Bilingual(
      "{instrument} มีผู้ตอบ {answered} คน น้อยกว่าจำนวนขั้นต่ำ {required} คน",
      "{instrument} has {answered} answers, fewer than the required {required}"),
    remedy: Bilingual(
      "โปรดตรวจสอบจำนวนผู้ตอบ หากถูกต้อง โปรดชี้แจงเหตุผลที่ไม่ถึงจำนวนขั้นต่ำ",
      "check the number of answers; if it is right, explain why the minimum was not reached"),
    why: Bilingual(
      "คะแนนจากผู้ตอบไม่ถึงจำนวนขั้นต่ำยังคงเผยแพร่ แต่ผู้อ่านควรทราบว่ามีผู้ตอบน้อย",
      "the score is still published, but readers should know that few people answered"),
    wrong: .received("participation", Example.participationHeader, "5033,2566,EIT,2023-06-30,500,398", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,EIT,2023-06-30,500,512", from: "5033"))
}

extension Rule<UnitAnswerCounts> {
  /// Tests the last count of each series: an earlier count below the quota may still have grown.
  static var quotaReached: Self {
    Self(.quotaShort) { unit in
      unit.inSeries.flatMap { $1 == nil ? unit.short($0) : [] } + unit.lastUnidentified.flatMap(unit.short)
    }
  }
}

extension UnitAnswerCounts {
  /// The finding about a count below its quota; a minimum that cannot be right already has a finding.
  fileprivate func short(_ last: AnswerCount) -> [Finding] {
    guard last.quota == .short, last.conflicts.allSatisfy({ $0.column != "required" }) else { return [] }
    return [finding(.quotaShort, last, "answered", value: last.answered.map { String($0) }, [:])]
  }
}
