package import Findings
import Tabular

extension Check {
  package static let superseded = Check(
    "superseded", .note,
    sentence: Bilingual(
      "ตาราง {table} ที่ได้รับเมื่อวันที่ {received} ไม่ได้ใช้แล้ว สำนักงาน ก.ก. ใช้ฉบับที่ได้รับเมื่อวันที่ {newer} แทนแล้ว",
      "the {table} table received on {received} no longer counts: the office uses the one received on {newer} instead"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ หากฉบับเดิมถูกต้องกว่า โปรดส่งฉบับเดิมอีกครั้งในวันที่ใหม่",
      "nothing to do; if the earlier version is right, send it again on a new date"),
    why: Bilingual(
      "นำฉบับล่าสุดมาใช้ทั้งฉบับ และบันทึกฉบับก่อนไว้เพื่อให้ตรวจสอบย้อนหลังได้ว่าตัวเลขใดเปลี่ยนไป",
      "the latest version counts as a whole, and earlier ones are kept so that every change of a figure can be traced"),
    wrong: Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.38"]),
      Example.path("scores", on: "2023-09-20"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
    ]),
    right: .scores("5026,2566,ITA,87.83", on: "2023-09-20"))
}

extension CountingReceipt {
  mutating func reportSuperseded(_ file: ReceiptCandidate, by newer: CalendarDate) {
    report(.superseded, file, ["newer": newer.text])
  }
}
