import Findings
import Tabular

extension Check {
  static let fileOfZeros = Check(
    "file-of-zeros", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้มีแต่ไบต์ศูนย์ตั้งแต่ต้นไฟล์ ไม่มีข้อความใด จึงอ่านไม่ได้",
      "the file begins with zero bytes alone and holds no text, so it cannot be read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ บันทึกเป็น “CSV UTF-8” แล้วส่งใหม่ และตรวจสอบว่าเปิดไฟล์ที่ส่งได้",
      "open the original, save it as 'CSV UTF-8', send it again and see that what was sent opens"),
    why: Bilingual(
      "การคัดลอกหรือบันทึกที่หยุดกลางคันเหลือไว้เพียงพื้นที่ว่างตามขนาดของไฟล์ โดยข้อมูลเดิมไม่อยู่ในไฟล์นี้",
      "a copy or a save that broke off leaves the room that the file was to take, and nothing of its data"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv", bytes: [UInt8](repeating: 0, count: 8)),
    right: .scores("5026,2566,ITA,87.83"))
}

extension Delivery {
  /// Whether the first 4096 bytes of a file are all zero; a shorter file is checked as a whole.
  func isAllZeros(_ bytes: [UInt8]) -> Bool { !bytes.isEmpty && bytes.prefix(4096).allSatisfy { $0 == 0 } }
}
