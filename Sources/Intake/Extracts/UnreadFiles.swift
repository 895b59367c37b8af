package import Findings
import Office
import Tabular

extension Check {
  package static let fileUnreadable = Check(
    "file-unreadable", .mustMend,
    sentence: Bilingual("เปิดไฟล์นี้ไม่ได้: {reason}", "this file cannot be opened: {reason}"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าเปิดไฟล์ได้ตามปกติ แล้วบันทึกเป็น CSV และส่งใหม่ หากยังเปิดไม่ได้ โปรดแจ้งสำนักงาน ก.ก. เพื่อตรวจสอบ",
      "check that the file opens, save it as CSV and send it again; if it still does not open, report it to the office"
    ),
    why: Bilingual(
      "ข้อมูลในไฟล์ที่เปิดไม่ได้ไม่สามารถนำมาคำนวณได้",
      "data in a file that does not open cannot be used in calculations"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv/inner.txt", "ITA 87.83\n"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let fileChanging = Check(
    "file-changing", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้กำลังถูกบันทึกหรือคัดลอกอยู่ขณะที่อ่าน จึงยังไม่ได้นำมาใช้",
      "this file was being written while it was read, so it does not count"),
    remedy: Bilingual(
      "โปรดรอจนบันทึกหรือคัดลอกไฟล์เสร็จสมบูรณ์ แล้วตรวจสอบอีกครั้ง", "wait until the file is complete, then check it again"),
    why: Bilingual(
      "ไฟล์ที่ยังบันทึกไม่เสร็จอาจมีข้อมูลไม่ครบ โดยไม่มีสิ่งใดแสดงให้เห็น", "a half-written file may lack rows without showing it"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))
}

extension Delivery {
  /// The extract of a file that cannot be read or is being written: none of its rows count.
  func unread(because fault: ReadFault) -> ReceivedExtract {
    unread(fault == .changing ? .fileChanging : .fileUnreadable, ["reason": fault.reason])
  }
}

extension Delivery {
  /// A finding about the file as a whole.
  func finding(_ check: Check, _ values: [String: Bilingual] = [:]) -> Finding {
    Finding(check, unit: deliverer.unit, place: Place(file: file), values: values, effect: .nothing)
  }

  /// The extract of a file that does not count, with the one finding that gives the reason.
  ///
  /// - Parameters:
  ///   - check: The check that the file breaks.
  ///   - values: The values of the sentence, by name.
  ///   - digest: The digest of the file; nil if its bytes are unknown.
  /// - Returns: An extract without rows.
  func unread(
    _ check: Check, _ values: [String: Bilingual] = [:], digest: SHA256.Digest? = nil
  ) -> ReceivedExtract {
    ReceivedExtract(
      delivery: self, digest: digest, encoding: nil, table: nil, rows: 0, parts: [], findings: [finding(check, values)])
  }
}
