import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let encodingDoubtful = Check(
    "encoding-doubtful", .note,
    sentence: Bilingual(
      "ตัวอักษรบางตัวในแถวนี้อ่านได้ทั้งเป็นอักษรไทยและอักษรละติน หรืออ่านแล้วไม่เป็นคำ ไฟล์นี้อ่านด้วยรหัสอักขระ {encoding}",
      "some characters in this row may be Thai or Latin, or make no words; the file was read as {encoding}"),
    remedy: Bilingual(
      "โปรดตรวจสอบข้อความในแถวนี้ หากถูกต้อง ไม่ต้องดำเนินการ ครั้งต่อไปโปรดบันทึกเป็น “CSV UTF-8”",
      "check the text in this row; nothing to do if it is right, but save the file as 'CSV UTF-8' next time"),
    why: Bilingual(
      "ไฟล์ที่ไม่ระบุรหัสอักขระอาจอ่านเป็นตัวอักษรอื่น เช่น é เป็น “รฉ”",
      "a file that does not state its encoding may be read as other characters, such as Thai letters instead of é"),
    wrong: .received("kpi", "unit_code,fiscal_year,kpi_code,type", "5026,2566,5026-1087,\u{FC} 5"),
    right: .received("kpi", "unit_code,fiscal_year,kpi_code,type", "5026,2566,5026-1087,ยก 5"))

  static let encodingDoubtfulPublished = Check(
    "encoding-doubtful-published", .mustExplain,
    sentence: Bilingual(
      "ข้อความในช่อง {column} คือ “{value}” อ่านได้ทั้งเป็นอักษรไทยและอักษรละติน หรืออ่านแล้วไม่เป็นคำ (อ่านด้วยรหัสอักขระ {encoding})",
      "the text '{value}' in {column} may be Thai or Latin, or makes no words (read as {encoding})"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ แล้วบันทึกใหม่เป็น “CSV UTF-8” หากข้อความที่อ่านได้ถูกต้องแล้ว โปรดชี้แจง",
      "open the original and save it again as 'CSV UTF-8'; if the text as read is right, explain that"),
    why: Bilingual(
      "ข้อความในช่องนี้ปรากฏในตารางที่เผยแพร่ หากอ่านผิดจะแสดงเป็นตัวอักษรอื่น",
      "this text appears in the published tables, so a misreading would show there as other characters"),
    wrong: .received("kpi", "unit_code,fiscal_year,kpi_code,title", "5026,2566,5026-1087,\u{FC} 5"),
    right: .received("kpi", "unit_code,fiscal_year,kpi_code,title", "5026,2566,5026-1087,ยก 5"))
}

/// The lines and cells of a file whose bytes could also be read as other characters.
struct DoubtfulEncodings {
  let context: IntakeContext
  let delivery: Delivery

  /// The columns whose text appears in the published tables.
  private static let published: Set = ["title", "division", "value_unit", "category", "reason", "reference"]

  /// Finds the cells and lines whose text is doubtful.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - found: The table and the header of the file.
  /// - Returns: One finding for each doubtful cell, or one for a doubtful line that is not a row of the table.
  func findings(in text: DecodedText, below found: OpenedText) -> [Finding] {
    guard !text.doubtfulLines.isEmpty else { return [] }
    let rows = found.rows(on: Set(text.doubtfulLines))?.rows(on: Set(text.doubtfulLines)) ?? [:]
    return text.doubtfulLines.flatMap { line -> [Finding] in
      let values = ["encoding": Bilingual(same: text.encoding.name)]
      let row = rows[line]
      let cells = (row?.cells ?? []).filter { text.isDoubtful($0.text) }
      guard let row, !cells.isEmpty else {
        return [delivery.finding(.encodingDoubtful, line: line, values: values)]
      }
      let unit = row.text(of: "unit_code").flatMap { context.registry.unit($0)?.code }
      return cells.map { cell in
        let isPublished = Self.published.contains(cell.column)
        return delivery.finding(of: unit)(
          isPublished ? .encodingDoubtfulPublished : .encodingDoubtful, line: line, column: cell.column,
          value: cell.text,
          values: values.merging(["column": Bilingual(cell.title, cell.column)]) { given, _ in given },
          effect: isPublished ? found.header?.table.extractTable?.effect ?? .nothing : .nothing)
      }
    }
  }
}
