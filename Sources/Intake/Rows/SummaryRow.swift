import Assessment
package import Findings
import Tabular

extension Check {
  package static let totalRow = Check(
    "total-row", .note,
    sentence: Bilingual(
      "แถวนี้เป็นแถวสรุป “{value}” มิใช่ข้อมูลของหน่วยงาน จึงไม่ได้นำมาใช้",
      "this row is a summary, '{value}', and no unit's data, so it does not count"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ ครั้งต่อไปโปรดลบแถวสรุปก่อนส่ง", "nothing to do; leave summary rows out next time"),
    why: Bilingual(
      "ผลรวมและค่าเฉลี่ยคำนวณใหม่จากข้อมูลของทุกหน่วยงาน หากนับแถวสรุปด้วยจะนับซ้ำ",
      "totals and means are made anew from the units' data, and a summary row would count them twice"),
    wrong: .scores("5026,2566,ITA,87.83", "ค่าเฉลี่ย,,,87.83"),
    right: .scores("5026,2566,ITA,87.83"))
}

/// A row that sums up the rows above it, as spreadsheets have at their foot: it is no unit's and counts nowhere.
enum SummaryRow {
  private static let words = Set(
    [
      "รวม", "รวมทั้งหมด", "รวมทั้งสิ้น", "ผลรวม", "รวมคะแนน", "ยอดรวม", "เฉลี่ย", "ค่าเฉลี่ย", "คะแนนเฉลี่ย", "เฉลี่ยรวม",
      "total", "grandtotal", "subtotal", "sum", "average", "mean",
    ]
    .map { FoldedKey($0) })

  /// Whether the cell of the unit says so: ค่าเฉลี่ย, Grand Total, รวม:.
  static func isNamed(by cell: String) -> Bool {
    if cell.beginsWithDigit { return false }
    // A word of which bytes were lost is none that is known; a damaged file has nothing else.
    guard !HeaderMatch.isDamaged(cell) else { return false }
    let word = cell.trimmedCell
    return words.contains(FoldedKey(word.hasSuffix(":") ? String(word.dropLast()) : word))
  }

  /// The cell that says so; nil in every other row.
  ///
  /// Where the unit's cell is blank, the first cell of the row that is not.
  private static func name(in row: Row, _ filled: [Int]) -> (column: String, value: String)? {
    guard let first = row.table.index(of: "unit_code").flatMap({ filled.contains($0) ? $0 : nil }) ?? filled.first
    else { return nil }
    let cell = row.raw(at: first)
    return isNamed(by: cell) ? (row.table.fields[first].name, cell.trimmedCell) : nil
  }

  /// The note about one; nil of any other row.
  ///
  /// `filled`: the fields in whose cells something stands.
  static func finding(of row: Row, _ filled: [Int], in delivery: Delivery) -> Finding? {
    name(in: row, filled).map { column, value in
      delivery.finding(.totalRow, line: row.line, record: row.record, column: column, value: value)
    }
  }
}

extension String {
  /// Whether it begins with an ASCII digit, as a code does and no word.
  var beginsWithDigit: Bool { utf8.first.map { (0x30...0x39).contains($0) } ?? false }
}
