import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let itemColumnMissing = Check(
    "item-column-missing", .mustMend,
    sentence: Bilingual(
      "ตาราง {table} ไม่มีคอลัมน์คำตอบของข้อ {item}", "the {table} table lacks the column of answers to item {item}"),
    remedy: Bilingual(
      "โปรดเพิ่มคอลัมน์ {item} พร้อมคำตอบของผู้ตอบทุกคน", "add the column {item} with the answers of all respondents"),
    why: Bilingual(
      "เมื่อขาดคำตอบของข้อใด จะคำนวณคะแนนของข้อนั้น ตัวชี้วัด เครื่องมือ และคะแนนรวมจากคำตอบไม่ได้",
      "without an item's answers, the scores of the item, its indicator, its instrument and the total cannot be "
        + "computed"),
    wrong: .received(
      "eit", "unit_code,fiscal_year,response,e1,e2,e3,e4,e5,e6,e7,e8,e9,e10,e11,e12,e13,e14",
      "5026,2566,1,4,4,3,0,4,4,3,1,4,1,4,4,1,3"),
    right: .received(
      "eit", "unit_code,fiscal_year,response,e1,e2,e3,e4,e5,e6,e7,e8,e9,e10,e11,e12,e13,e14,e15",
      "5026,2566,1,4,4,3,0,4,4,3,1,4,1,4,4,1,3,4"))
}

extension SurveyIntake {
  /// Reports the items without a column.
  ///
  /// - Parameters:
  ///   - header: The header of the file.
  ///   - misspelt: The items whose column has another title, which has its own finding.
  ///   - forms: The forms of the editions that the units in the file use.
  /// - Returns: One finding for each item without a column.
  func missingItems(
    header: HeaderMatch, except misspelt: Set<String>, forms: [SurveyReading.EditionForm]
  ) -> [Finding] {
    forms.flatMap(\.missing).uniqued.filter { !misspelt.contains($0) }.map { item in
      Finding(
        .itemColumnMissing, unit: delivery.deliverer.unit,
        place: Place(file: delivery.file, line: header.line, column: item),
        values: ["item": Bilingual(same: item), "table": header.table.text], effect: table.effect)
    }
  }
}
