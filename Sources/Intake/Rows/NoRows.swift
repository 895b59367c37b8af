import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let noRows = Check(
    "no-rows", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้มีหัวตาราง {table} แต่ไม่มีแถวข้อมูล", "the file has the header of the {table} table but no data rows"),
    remedy: Bilingual(
      "โปรดกรอกข้อมูลแล้วส่งไฟล์ใหม่ หากตั้งใจส่งไฟล์อื่น โปรดตรวจสอบไฟล์ที่แนบ",
      "fill in the data and send the file again; if another file was meant, check which one was attached"),
    why: Bilingual(
      "ไฟล์ที่มีแต่หัวตารางไม่มีข้อมูลให้ใช้ แต่อาจทำให้เข้าใจว่าส่งข้อมูลครบแล้ว",
      "a file with only a header has no data to use, but looks as if all data had been sent"),
    wrong: .received("scores", Example.scoresHeader),
    right: .scores("5026,2566,ITA,87.83"))
}

extension Delivery {
  /// The finding about a file that has the header of a table but no rows.
  func noRows(of table: ExtractTable, below header: HeaderMatch) -> Finding {
    Finding(
      .noRows, unit: deliverer.unit, place: Place(file: file, line: header.line), values: ["table": header.table.text],
      effect: table.effect)
  }
}
