package import Findings
import Tabular

/// The checks of the items of a web-site check: whether each of them came.
extension Check {
  package static let items = [itemsMissing]

  package static let itemsMissing = Check(
    "items-missing", .note,
    sentence: Bilingual(
      "ขาดข้อ {items} จึงคำนวณคะแนน {instrument} ไม่ได้",
      "the items {items} are missing, so {instrument} cannot be computed"),
    remedy: Bilingual(
      "โปรดเพิ่มแถวของข้อที่ขาดแล้วส่งไฟล์ใหม่ หากยังไม่มีผลของข้อเหล่านี้ ไม่ต้องดำเนินการ คะแนนที่ประกาศยังใช้ตามเดิม",
      "add the rows of these items and send the file again; without a result of them there is nothing to do, and the "
        + "announced score stands"),
    why: Bilingual(
      "ข้อที่ไม่มีแถวถือว่าไม่มีข้อมูล ไม่ใช่ได้ศูนย์คะแนน จึงตรวจคะแนนที่ประกาศกับผลรายข้อไม่ได้",
      "an item without a row is missing and not 0, so the announced score cannot be held against the items"),
    wrong: checked(1...28), right: checked(1...30))

  private static func checked(_ numbers: ClosedRange<Int>) -> Example {
    Example(
      Example.path("oit"),
      Example.text(["unit_code,fiscal_year,item,score"] + numbers.map { "5026,2566,o\($0),100" }))
  }
}
