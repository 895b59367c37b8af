import Findings
import Tabular

extension Check {
  static let deliveredByBoth = Check(
    "delivered-by-both", .note,
    sentence: Bilingual(
      "ได้รับตาราง {table} ทั้งจากสำนักงาน ก.ก. และจากหน่วยงาน จึงใช้ฉบับของสำนักงาน ก.ก. เป็นหลัก",
      "the office and the unit both sent the {table} table, and the office's version counts"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ หากข้อมูลของหน่วยงานถูกต้องกว่า โปรดแจ้งสำนักงาน ก.ก. ให้ปรับปรุงฉบับที่ใช้",
      "nothing to do; if the unit's data are right, ask the office to correct its version"),
    why: Bilingual(
      "ข้อมูลจากสองแหล่งไม่นำมารวมกัน เพื่อให้ตัวเลขแต่ละตัวอ้างอิงกลับไปยังแหล่งเดียวได้",
      "data from two sources are not combined, so that each figure can be traced to one source"),
    wrong: Example([
      Example.path("participation"): Example.text([Example.participationHeader, "5026,2566,IIT,2023-06-30,139,152"]),
      Example.path("participation", from: "office"): Example.text([
        Example.participationHeader, "5026,2566,IIT,2023-06-30,139,153",
      ]),
    ]),
    right: .received(
      "participation", Example.participationHeader, "5026,2566,IIT,2023-06-30,139,153", from: "office"))
}

extension CountingReceipt {
  mutating func reportShadowed(_ file: ReceiptCandidate) { report(.deliveredByBoth, file) }
}
