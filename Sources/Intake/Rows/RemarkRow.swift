import Assessment
import Findings
import Tabular

extension Check {
  static let remarkRow = Check(
    "remark-row", .note,
    sentence: Bilingual(
      "แถวนี้เป็นข้อความประกอบ เช่น หัวข้อ หมายเหตุ หรือการลงนาม มิใช่ข้อมูลของหน่วยงาน จึงไม่ได้นำมาใช้",
      "this row is a heading, a remark or a signature and not data of a unit, so it does not count"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ ครั้งต่อไปโปรดลบหัวข้อ หมายเหตุ และการลงนามออกจากตารางก่อนส่ง",
      "nothing to do; next time delete headings, remarks and signatures from the table before sending"),
    why: Bilingual(
      "ข้อความใต้ตารางอาจมีชื่อบุคคล และอาจถูกเข้าใจผิดว่าเป็นข้อมูล",
      "text below a table may contain names of persons, and may be mistaken for data"),
    wrong: .scores("5026,2566,ITA,87.83", "หมายเหตุ: ข้อมูล ณ วันที่ 30 มิถุนายน 2566,,,"),
    right: .scores("5026,2566,ITA,87.83"))
}

/// A row of words that is not data: a heading, or a remark or signature below a table.
///
/// Its cells are not quoted, since a signature is the name of a person.
enum RemarkRow {
  private static let words = [
    "หมายเหตุ", "ลงชื่อ", "(ลงชื่อ", "ลงนาม", "ผู้รายงาน", "ผู้จัดทำ", "ผู้รับรอง", "ผู้ตรวจสอบ", "ผู้ประสานงาน", "ผู้ให้ข้อมูล",
    "ตำแหน่ง", "ที่มา", "ข้อมูล ณ", "โทร", "remark", "note:", "source:", "signed",
  ].map { FoldedKey($0).folding }

  /// Whether a text begins like a remark or a signature.
  static func begins(_ cell: String) -> Bool {
    // Nearly every such cell is a unit's code, which begins with a digit.
    if cell.utf8.first.map({ (0x30...0x39).contains($0) }) == true { return false }
    // No word begins with a lost byte; in a damaged file every cell may begin with one.
    guard cell.unicodeScalars.first != "\u{FFFD}" else { return false }
    let text = FoldedKey(String(cell.prefix(40))).folding
    return words.contains { text.hasPrefix($0) }
  }

  /// The note about a remark among the rows without a unit; nil for any other row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - filled: The indices of the fields that are not blank.
  ///   - delivery: The file.
  /// - Returns: The note.
  static func finding(of row: Row, _ filled: [Int], in delivery: Delivery) -> Finding? {
    guard let first = filled.first,
      begins(row.raw(at: first)) || (filled.count == 1 && !row.isCut && isWords(row.cell(at: first)))
    else { return nil }
    return delivery.finding(.remarkRow, line: row.line, record: row.record)
  }

  /// Whether a cell holds only words, so that a row with no other cell is not data of a unit.
  private static func isWords(_ cell: Row.Cell) -> Bool {
    if case .key = cell.value { return false }
    return HeadingWords.areWords(cell.raw.trimmedCell)
  }
}
