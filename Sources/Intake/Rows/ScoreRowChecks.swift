package import Findings
import Tabular

/// The checks of the level beside an announced score.
extension Check {
  package static let levelMisplaced = Check(
    "level-misplaced", .note,
    sentence: Bilingual(
      "ระบุระดับ “{value}” ไว้ในแถวของ {measure} แต่ระดับใช้กับแถว {total} เท่านั้น จึงไม่ได้อ่านระดับนี้",
      "the level '{value}' stands in the row of {measure}, but only {total} has a level, so it is not read"),
    remedy: Bilingual(
      "หากเป็นระดับของ {total} โปรดย้ายไปไว้ในแถว {total} หากไม่ใช่ โปรดเว้นช่องนี้ว่างไว้",
      "move it to the row of {total} if it is that one's level; if not, leave the cell blank"),
    why: Bilingual(
      "ระดับกำหนดจากคะแนนรวม ระดับในแถวอื่นจึงไม่มีเกณฑ์ให้เทียบ",
      "the level follows from the total, and nothing says what the level of another measure would be"),
    wrong: .received(
      "scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,", "5026,2566,IIT,86.20,A"),
    right: .received(
      "scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,A", "5026,2566,IIT,86.20,"))

  package static let levelUnknown = Check(
    "level-unknown", .mustMend,
    sentence: Bilingual(
      "“{value}” ไม่ใช่ระดับที่ใช้ในปีนี้ ซึ่งได้แก่ {list}", "'{value}' is none of this year's levels, which are {list}"),
    remedy: Bilingual(
      "โปรดเลือกระดับใดระดับหนึ่งใน {list} หรือเว้นว่างไว้", "choose one of {list}, or leave the cell blank"),
    why: Bilingual(
      "ระดับที่ไม่รู้จักเทียบกับคะแนนไม่ได้", "a level that nobody knows cannot be held against the score"),
    wrong: .received("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,ดีมาก"),
    right: .received("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,A"))
}
