package import Findings
import Tabular

extension Check {
  package static let receivedLate = Check(
    "received-late", .note,
    sentence: Bilingual(
      "ได้รับตาราง {table} เมื่อวันที่ {received} ช้ากว่ากำหนดส่งวันที่ {due} เป็นเวลา {days} วัน",
      "the {table} table was received on {received}, but was due on {due} (days late: {days})"),
    remedy: Bilingual(
      "ข้อมูลนี้นำมาใช้แล้ว ไม่ต้องดำเนินการ หากวันที่ได้รับไม่ถูกต้อง โปรดแจ้งสำนักงาน ก.ก. เพื่อแก้ไข",
      "nothing to do, since the data count; if the day of receipt is wrong, report it to the office"),
    why: Bilingual(
      "ข้อมูลที่มาหลังกำหนดอาจทำให้ตัวเลขที่เผยแพร่ไปแล้วเปลี่ยนแปลง",
      "data received after the due date may change figures that are already published"),
    wrong: .scores("5026,2566,ITA,87.83", on: "2023-10-12"),
    right: .scores("5026,2566,ITA,87.83"))
}

extension CountingReceipt {
  mutating func reportLate(_ file: ReceiptCandidate, on date: CalendarDate, due: CalendarDate) {
    let days = date.daysSinceEpoch - due.daysSinceEpoch
    report(
      .receivedLate, file, ["due": due.text, "days": Bilingual(same: String(days))])
  }
}
