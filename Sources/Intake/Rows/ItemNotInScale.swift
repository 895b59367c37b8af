import Assessment
import Findings
import Tabular

extension Check {
  static let itemNotInScale = Check(
    "item-not-in-scale", .mustMend,
    sentence: Bilingual(
      "คะแนนของข้อ {item} ต้องเป็น {list} เท่านั้น แต่ระบุเป็น “{value}”",
      "the score of item {item} must be {list}, but '{value}' is not"),
    remedy: Bilingual(
      "โปรดระบุ {passed} หากผ่าน หรือ {failed} หากไม่ผ่าน", "write {passed} if the item passed, or {failed} if it did not"),
    why: Bilingual(
      "การตรวจการเปิดเผยข้อมูลมีเพียงผ่านหรือไม่ผ่าน คะแนนค่าอื่นจึงไม่มีความหมายและไม่นับในค่าเฉลี่ย",
      "a disclosure item has either passed or failed, so any other score has no meaning and is left out of the mean"),
    wrong: .received("oit", "unit_code,fiscal_year,item,score", "5026,2566,o1,50"),
    right: .received("oit", "unit_code,fiscal_year,item,score", "5026,2566,o1,100"))
}

extension ItemRows {
  func reportNotInScale(_ row: Row, _ index: Int, _ answers: ItemAnswers, _ reader: inout UnitRowReader) {
    reader.report(.itemNotInScale, row, "score", answers.values[index], effect: .measure(Code(answers.codes[index])))
  }
}

extension Scale {
  /// The admitted scores of a checked item, with the score for passed and the score for failed.
  func values(ofItem code: String) -> [String: Bilingual] {
    let ranked = answers.sorted { $0.score < $1.score }.map { Bilingual(same: $0.code) }
    return [
      "item": Bilingual(same: code), "list": .alternatives(answers.map { Bilingual(same: $0.code) }),
      "passed": ranked.last ?? Bilingual(same: ""), "failed": ranked.first ?? Bilingual(same: ""),
    ]
  }
}
