import Assessment
package import Findings
import Tabular

extension Check {
  package static let totalRow = Check(
    "total-row", .note,
    sentence: Bilingual(
      "แถวนี้เป็นแถวสรุป “{value}” มิใช่ข้อมูลของหน่วยงาน จึงไม่ได้นำมาใช้",
      "this row is a summary row, '{value}', and not data of a unit, so it does not count"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ ครั้งต่อไปโปรดลบแถวสรุปก่อนส่ง", "nothing to do; next time delete summary rows before sending"),
    why: Bilingual(
      "ผลรวมและค่าเฉลี่ยคำนวณใหม่จากข้อมูลของทุกหน่วยงาน หากนับแถวสรุปด้วยจะนับซ้ำ",
      "totals and means are computed from the data of all units, so counting a summary row would count them twice"),
    wrong: .scores("5026,2566,ITA,87.83", "ค่าเฉลี่ย,,,87.83"),
    right: .scores("5026,2566,ITA,87.83"))
}

/// A row without a unit that sums up the rows above it, as at the foot of many spreadsheets; it does not count.
enum SummaryRow {
  /// The cell that names the summary; nil for any other row.
  ///
  /// Reads the cell of the unit. If that is blank, reads the first filled cell except the year's.
  private static func name(in row: Row, _ filled: [Int]) -> (column: String, value: String)? {
    let (unit, year) = (row.table.index(of: "unit_code"), row.table.index(of: "fiscal_year"))
    guard let first = filled.first(where: { $0 == unit }) ?? filled.first(where: { $0 != year }) else { return nil }
    let cell = row.raw(at: first)
    let isNamed = first == unit ? SummaryWords.name(cell) : SummaryWords.isOne(cell)
    return isNamed ? (row.table.fields[first].name, cell.trimmedCell) : nil
  }

  /// The note about a summary row; nil for any other row.
  ///
  /// - Parameters:
  ///   - row: A row without a unit.
  ///   - filled: The indices of the fields that are not blank.
  ///   - delivery: The file.
  /// - Returns: The note.
  static func finding(of row: Row, _ filled: [Int], in delivery: Delivery) -> Finding? {
    name(in: row, filled).map { column, value in
      delivery.finding(.totalRow, line: row.line, record: row.record, column: column, value: value)
    }
  }
}
