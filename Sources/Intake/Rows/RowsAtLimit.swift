import Assessment
package import Findings
import Office
import Tabular

extension Check {
  package static let rowsAtLimit = Check(
    "rows-at-limit", .mustExplain,
    sentence: Bilingual(
      "แถวสุดท้ายของไฟล์นี้อยู่ที่แถวที่ {row} ซึ่งเป็นแถวสุดท้ายที่โปรแกรมตารางคำนวณเก็บได้พอดี ข้อมูลหลังจากนั้นอาจหายไป",
      "the last row of this file is row {row}, the last that a spreadsheet can hold, so later rows may be lost"),
    remedy: Bilingual(
      "โปรดตรวจสอบจำนวนแถวกับระบบต้นทาง หากไม่ครบ โปรดส่งออกเป็น CSV โดยตรงโดยไม่ผ่านโปรแกรมตารางคำนวณ หากครบ โปรดชี้แจง",
      "compare the number of rows with the source system; if rows are missing, export CSV directly without a "
        + "spreadsheet; if none are, explain that"),
    why: Bilingual(
      "Excel ตัดแถวที่เกิน 65,536 (รุ่นเก่า) หรือ 1,048,576 แถวทิ้งโดยไม่มีสิ่งใดแสดงให้เห็นในไฟล์",
      "Excel drops rows after row 65,536 (old versions) or 1,048,576, and nothing in the file shows it"),
    wrong: .received("iit", "unit_code,fiscal_year,response,i1", "5026,2566,1,4", from: "office"),
    right: .received("iit", "unit_code,fiscal_year,response,i1", "5026,2566,1,4", "5026,2566,2,4", from: "office"))
}

extension Delivery {
  /// The last row numbers of sheets in old and new spreadsheets.
  private static let limits = [65_536, 1_048_576]

  /// The finding about a file that ends exactly at the last row of a sheet.
  ///
  /// - Parameters:
  ///   - rows: Number of data rows below the header.
  ///   - header: The header of the file.
  ///   - table: The table of the file.
  /// - Returns: The finding; empty for any other file.
  func rowsAtLimit(_ rows: Int, below header: HeaderMatch, of table: ExtractTable) -> [Finding] {
    let last = header.line + rows
    guard Self.limits.contains(last) else { return [] }
    return [
      finding(
        .rowsAtLimit, values: ["row": Bilingual(same: String(last))], effect: table.effect)
    ]
  }
}
