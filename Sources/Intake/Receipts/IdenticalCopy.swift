import Findings
import Tabular

extension Check {
  static let identicalCopy = Check(
    "identical-copy", .note,
    sentence: Bilingual(
      "ไฟล์นี้มีเนื้อหาเหมือนกับ {other} ทุกประการ จึงนับเป็นไฟล์เดียว",
      "this file is an identical copy of {other}, so the two count as one"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ หากตั้งใจส่งข้อมูลที่ต่างกัน โปรดตรวจสอบว่าแนบไฟล์ถูกต้องแล้วส่งใหม่",
      "nothing to do; if other data were meant, check which file was attached and send the right one"),
    why: Bilingual(
      "ไฟล์ซ้ำไม่ทำให้ตัวเลขเปลี่ยน แต่อาจแสดงว่ามีไฟล์อื่นที่ตั้งใจส่งแต่ยังไม่ได้ส่ง",
      "a copy changes no figure, but another file may have been meant and not sent"),
    onSheet: Check.Wording(
      sentence: Bilingual(
        "แผ่นงานนี้มีข้อมูลตรงกับ {other} ทุกแถว จึงนับเพียงครั้งเดียว",
        "this sheet has the same rows as {other}, so the two count as one")),
    wrong: Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      Example.path("scores-copy"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
    ]),
    right: .scores("5026,2566,ITA,87.83"))
}

extension CountingReceipt {
  mutating func reportCopy(_ copy: ReceiptCandidate, of first: ReceiptCandidate) {
    report(.identicalCopy, copy, ["other": Bilingual(same: first.extract.delivery.file)])
  }
}
