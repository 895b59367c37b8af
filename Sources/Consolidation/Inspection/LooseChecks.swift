package import Findings
import Tabular

/// The checks of files that are looked at before they are sent, and lie in no inbox yet.
extension Check {
  package static let loose = [severalUnits]

  package static let severalUnits = Check(
    "several-units", .note,
    sentence: Bilingual(
      "ไฟล์นี้มีข้อมูลของ {count} หน่วยงาน: {units}", "the file holds rows of several units ({count}): {units}"),
    remedy: Bilingual(
      "หากส่งในนามหน่วยงานเดียว โปรดตรวจสอบรหัสหน่วยงานของแต่ละแถว แถวของหน่วยงานอื่นจะไม่ถูกนำมาใช้ หากสำนักงาน ก.ก. เป็นผู้ส่ง ไม่ต้องดำเนินการ",
      "if one unit sends it, look at the unit code of each row, for rows of others will not count; if the office sends "
        + "it, nothing is to be done"),
    why: Bilingual(
      "หน่วยงานส่งข้อมูลได้เฉพาะของตนเอง แถวที่ระบุรหัสของหน่วยงานอื่นมักเกิดจากการคัดลอกหรือพิมพ์ผิด",
      "a unit sends its own figures alone, and a row of another is usually a slip in copying or typing"),
    wrong: .scores("5033,2566,ITA,87.83", "5033,2566,IIT,86.20", "5026,2566,EIT,84.10", from: "office"),
    right: .scores("5033,2566,ITA,87.83", "5033,2566,IIT,86.20", "5033,2566,EIT,84.10", from: "office"))
}
