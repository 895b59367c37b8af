import Findings
import Tabular

extension Check {
  static let fileOfZeros = Check(
    "file-of-zeros", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้เริ่มต้นด้วยไบต์ศูนย์แทนข้อความ จึงอ่านไม่ได้",
      "this file begins with zero bytes instead of text, so it cannot be read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ บันทึกเป็น “CSV UTF-8” แล้วส่งใหม่ และตรวจสอบว่าเปิดไฟล์ที่ส่งได้",
      "open the original, save it as 'CSV UTF-8' and send it again; check that the sent file opens"),
    why: Bilingual(
      "การคัดลอกหรือบันทึกที่หยุดกลางคันอาจเหลือไฟล์ขนาดเท่าเดิมที่ไม่มีข้อมูล",
      "an interrupted copy or save can leave a file of the full size without its data"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv", bytes: [UInt8](repeating: 0, count: 8)),
    right: .scores("5026,2566,ITA,87.83"))
}

extension Delivery {
  /// Whether the first 4096 bytes of a file are all zero; a shorter file is checked as a whole.
  func isAllZeros(_ bytes: [UInt8]) -> Bool { !bytes.isEmpty && bytes.prefix(4096).allSatisfy { $0 == 0 } }
}
