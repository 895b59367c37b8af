import Findings
import Tabular

extension Check {
  static let headerBelowTitles = Check(
    "header-below-titles", .note,
    sentence: Bilingual(
      "หัวตารางอยู่ใต้ข้อความอื่น {rows} แถว จึงอ่านข้อมูลตั้งแต่แถวใต้หัวตาราง",
      "there is other text above the header (rows: {rows}), so the data are read from the row below the header"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ ครั้งต่อไปโปรดลบแถวที่อยู่เหนือหัวตารางก่อนส่ง",
      "nothing to do; next time delete the rows above the header before sending"),
    why: Bilingual(
      "ข้อความเหนือหัวตารางอาจถูกเข้าใจผิดว่าเป็นหัวตารางหรือข้อมูล",
      "text above the header may be mistaken for the header or for data"),
    wrong: .received("scores", "ผลการประเมิน ITA", Example.scoresHeader, "5026,2566,ITA,87.83"),
    right: .scores("5026,2566,ITA,87.83"))
}

extension UnreadColumnFindings {
  var titles: [Finding] {
    guard header.titleRows > 0 else { return [] }
    return [finding(.headerBelowTitles, ["rows": Bilingual(same: String(header.titleRows))])]
  }
}
