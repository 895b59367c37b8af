package import Findings
import Tabular

extension Check {
  static let headerRepeated = Check(
    "header-repeated", .note,
    sentence: Bilingual(
      "แถวนี้เป็นหัวตารางซ้ำกับข้างต้น มิใช่ข้อมูล จึงข้ามไป", "this row repeats the column names and is not data, so it is skipped"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ ครั้งต่อไปโปรดคงหัวตารางไว้เพียงแถวเดียว",
      "nothing to do; next time keep the column names in one row only"),
    why: Bilingual(
      "หัวตารางที่ซ้ำอยู่กลางข้อมูลอาจแสดงว่านำข้อมูลหลายชุดมาต่อกัน",
      "column names among the data may show that several lists were joined"),
    wrong: .scores("5026,2566,ITA,87.83", Example.scoresHeader, "5026,2566,IIT,86.20"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  static let headerSecondRow = Check(
    "header-second-row", .note,
    sentence: Bilingual(
      "แถวนี้เป็นหัวตารางแถวที่สอง เช่น เลขคอลัมน์ หน่วยนับ หรือข้อคำถาม มิใช่ข้อมูล จึงข้ามไป",
      "this row is a second header row, such as column numbers, units or questions, and not data, so it is skipped"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ ครั้งต่อไปโปรดคงหัวตารางไว้เพียงแถวเดียว",
      "nothing to do; next time keep the column names in one row only"),
    why: Bilingual(
      "หัวตารางแถวที่สองอาจถูกเข้าใจผิดว่าเป็นข้อมูลของหน่วยงาน", "a second header row may be mistaken for data of a unit"),
    wrong: .scores("(1),(2),(3),(4)", "5026,2566,ITA,87.83"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let tableBelow = Check(
    "table-below", .mustMend,
    sentence: Bilingual(
      "แถวนี้เป็นหัวของอีกตารางหนึ่งซึ่งต่อท้ายในไฟล์เดียวกัน ข้อมูลใต้หัวตารางนี้ {rows} แถวจึงยังไม่ได้นำมาใช้",
      "this row is the header of another table in the same file, so the rows below it do not count (number of "
        + "rows: {rows})"),
    remedy: Bilingual(
      "โปรดแยกตารางนี้เป็นไฟล์ต่างหาก โดยให้แต่ละไฟล์มีเพียงตารางเดียว",
      "send this table as a separate file, with only one table in each file"),
    why: Bilingual(
      "หากอ่านต่อไปจะอ่านข้อมูลของตารางที่สองภายใต้ชื่อคอลัมน์ของตารางแรก",
      "the rows of the second table would be read under the column names of the first"),
    onSheet: Check.Wording(
      remedy: Bilingual(
        "โปรดย้ายตารางนี้ไปไว้ในแผ่นงานของตารางนั้นในแบบฟอร์ม แล้วบันทึกและส่งทั้งไฟล์ใหม่",
        "move this table to its own sheet of the form, save the file and send it again")),
    wrong: .scores("5026,2566,ITA,87.83", "unit_code,fiscal_year,item,score", "5026,2566,o1,100"),
    right: .scores("5026,2566,ITA,87.83"))
}

/// A second row of column names directly below the header.
///
/// It contains the numbers of the columns, units in brackets, or the texts of questions.
enum SecondHeaderRow {
  /// Whether a row is a further row of column names.
  ///
  /// - Parameters:
  ///   - row: A row without a unit.
  ///   - filled: The indices of the fields that are not blank.
  ///   - above: Number of such rows above it.
  /// - Returns: Whether it is one.
  static func isOne(_ row: Row, _ filled: [Int], below above: Int) -> Bool {
    guard row.record == above + 1, row.year("fiscal_year") == nil else { return false }
    let cells = filled.map { (column: row.column(of: $0), text: row.raw(at: $0).trimmedCell) }
    if HeadingWords.areColumnNumbers(cells) { return true }
    let isRead = filled.contains { field in
      row.key(at: field) != nil || (row.table.fields[field].type != .string && row.value(at: field) != nil)
    }
    return !isRead && HeadingWords.areTitles(cells) { row.isTitle(at: filled[$0], of: filled[$0]) }
  }
}

/// Column names among the data: the header repeated after a page break, or the header of a second table.
struct TitleRow {
  let line: Int
  let record: Int
  /// Whether every title is in its own column, so that the row repeats the header.
  let isOfSameTable: Bool

  /// Recognises column names; nil for a row of data.
  ///
  /// - Parameters:
  ///   - row: A row without a unit.
  ///   - filled: The indices of the fields that are not blank.
  init?(_ row: Row, _ filled: [Int]) {
    guard filled.count > 1, let unit = row.table.index(of: "unit_code"),
      filled.contains(where: { row.isTitle(at: $0, of: unit) })
    else { return nil }
    line = row.line
    record = row.record
    isOfSameTable = filled.allSatisfy { row.isTitle(at: $0, of: $0) }
  }

  func note(in delivery: Delivery) -> Finding { delivery.finding(.headerRepeated, line: line, record: record) }
}

/// A second table below the first: its rows would be read under the column names of the first, so none of them counts.
struct SecondTable {
  private let line: Int
  private let record: Int
  var rowsBelow = 0

  init(at title: TitleRow) {
    line = title.line
    record = title.record
  }

  init(_ table: SurveyTally.TableBelow) {
    line = table.place.line
    record = table.place.record
    rowsBelow = table.rowsBelow
  }

  func finding(in delivery: Delivery) -> Finding {
    delivery.finding(
      .tableBelow, line: line, record: record, values: ["rows": Bilingual(same: String(rowsBelow))])
  }
}
