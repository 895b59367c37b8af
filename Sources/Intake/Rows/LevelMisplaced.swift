import Assessment
import Findings
import Tabular

extension Check {
  static let levelMisplaced = Check(
    "level-misplaced", .note,
    sentence: Bilingual(
      "ระบุระดับ “{value}” ไว้ในแถวของ {measure} แต่ระดับใช้กับแถว {total} เท่านั้น จึงไม่ได้อ่านระดับนี้",
      "the level '{value}' is in the row of {measure}, but only {total} has a level, so this level is not read"),
    remedy: Bilingual(
      "หากเป็นระดับของ {total} โปรดย้ายไปไว้ในแถว {total} หากไม่ใช่ โปรดเว้นช่องนี้ว่างไว้",
      "if it is the level of {total}, move it to the row of {total}; if not, leave this cell blank"),
    why: Bilingual(
      "ระดับกำหนดจากคะแนนรวม ระดับในแถวอื่นจึงไม่มีเกณฑ์ให้เทียบ",
      "the level is determined by the total, so a level in another row cannot be checked"),
    wrong: .received(
      "scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,", "5026,2566,IIT,86.20,A"),
    right: .received(
      "scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,A", "5026,2566,IIT,86.20,"))
}

extension ScoreRows {
  /// Reports a level in the row of any measure but the total, since only the total has a level.
  func reportMisplacedLevel(
    of measure: Code<Measure>, _ row: Row, _ methodology: Methodology, _ reader: inout UnitRowReader
  ) {
    guard row.text(at: reader.columns.level) != nil else { return }
    reader.report(
      .levelMisplaced, row, "level",
      ["measure": Bilingual(same: measure.text), "total": Bilingual(same: methodology.tree[0].code.text)],
      effect: .level)
  }
}
