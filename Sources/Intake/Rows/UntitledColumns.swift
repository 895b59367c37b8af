import Findings
import Office
import Tabular

extension Check {
  static let columnUntitled = Check(
    "column-untitled", .note,
    sentence: Bilingual(
      "คอลัมน์ {position} มีข้อมูลแต่ไม่มีชื่อคอลัมน์ จึงไม่ได้อ่าน", "column {position} has data but no name, so it is not read"),
    remedy: Bilingual(
      "หากคอลัมน์นี้มีข้อมูลที่ต้องส่ง โปรดใส่ชื่อคอลัมน์ให้ตรงกับแบบฟอร์ม หากไม่ใช่ ไม่ต้องดำเนินการ",
      "if it has data to be sent, give it the name in the template; if not, nothing to do"),
    why: Bilingual(
      "หากไม่มีชื่อคอลัมน์ จะไม่ทราบว่าข้อมูลในคอลัมน์นั้นคืออะไร", "without a name the meaning of the column is unknown"),
    wrong: .received("scores", "unit_code,fiscal_year,,measure,score", "5026,2566,x,ITA,87.83"),
    right: .received("scores", "unit_code,fiscal_year,,measure,score", "5026,2566,,ITA,87.83"))
}

extension UnreadColumnFindings {
  /// Findings about columns that have no title but are not empty.
  var untitled: [Finding] {
    filled.sorted().filter { !header.titles.indices.contains($0) || header.titles[$0].isEmpty }.map { column in
      guard let field = misnamed.field(of: column) else { return finding(.columnUntitled, at: column) }
      let values = ["column": header.table.text(ofColumn: field)]
      return finding(.columnMisnamed, values, at: column, column: field, effect: table.effect)
    }
  }
}
