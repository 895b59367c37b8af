import Assessment
package import Findings
import Tabular

extension Check {
  package static let answersFall = Check(
    "answers-fall", .mustExplain,
    sentence: Bilingual(
      "จำนวนผู้ตอบสะสมของ {instrument} ลดลงจาก {before} เป็น {now}",
      "the cumulative number of answers to {instrument} falls from {before} to {now}"),
    remedy: Bilingual(
      "โปรดตรวจสอบจำนวนและวันที่ของทั้งสองรายการ แล้วแก้ไข หรือชี้แจงเหตุผลที่จำนวนลดลง",
      "check the counts and dates of both entries and correct them, or explain why the count fell"),
    why: Bilingual(
      "จำนวนสะสมไม่ควรลดลง เว้นแต่มีการตัดคำตอบออก ซึ่งต้องมีเหตุผลประกอบ",
      "a cumulative count should not fall unless answers were removed, which needs a reason"),
    wrong: .received(
      "participation", "unit_code,fiscal_year,instrument,as_of,answered", "5033,2566,EIT,2023-05-31,398",
      "5033,2566,EIT,2023-06-30,389", from: "5033"),
    right: .received(
      "participation", "unit_code,fiscal_year,instrument,as_of,answered", "5033,2566,EIT,2023-05-31,389",
      "5033,2566,EIT,2023-06-30,398", from: "5033"))
}

extension Rule<UnitAnswerCounts> {
  static var answersGrow: Self {
    Self(.answersFall) { unit in
      unit.inSeries.compactMap { count, next in next.flatMap { unit.fall(from: count, to: $0) } }
    }
  }
}

extension UnitAnswerCounts {
  /// The finding about a count that is lower than the one before: counts are cumulative, so they can only grow.
  ///
  /// A count that is refuted by its own rate is not compared with others.
  fileprivate func fall(from earlier: AnswerCount, to later: AnswerCount) -> Finding? {
    guard earlier.rateVerdict != .misstated, later.rateVerdict != .misstated else { return nil }
    if let before = earlier.answered, let now = later.answered {
      guard now < before else { return nil }
      return finding(
        .answersFall, later, "answered", value: String(now),
        ["before": Bilingual(same: String(before)), "now": Bilingual(same: String(now))])
    }
    guard let before = earlier.statedRate, let now = later.statedRate, now < before else { return nil }
    let formatted = Numeral(now, decimals: decimals).description
    return finding(
      .answersFall, later, "rate", value: formatted,
      ["before": Bilingual(same: Numeral(before, decimals: decimals).description), "now": Bilingual(same: formatted)])
  }
}
