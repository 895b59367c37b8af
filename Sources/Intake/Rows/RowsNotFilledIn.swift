import Assessment
package import Findings
import Office
import Tabular

extension Check {
  package static let rowsNotFilledIn = Check(
    "rows-not-filled-in", .note,
    sentence: Bilingual(
      "{rows} มีเพียงข้อมูลที่แบบฟอร์มกรอกไว้ให้ จึงข้ามไป",
      "nothing was added to the form in {rows}, so nothing is read there"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการหากไม่มีข้อมูลจะส่งในแถวเหล่านี้ หากมี โปรดกรอกให้ครบแล้วส่งทั้งไฟล์ใหม่",
      "nothing to do if these rows have nothing to send; otherwise fill them in and send the whole file again"),
    why: Bilingual(
      "แถวที่ยังไม่ได้กรอกไม่ใช่คะแนนศูนย์และไม่ใช่ข้อผิดพลาด แต่อาจเป็นแถวที่ลืมกรอก",
      "a blank row is neither a score of 0 nor a fault, but may have been forgotten"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))
}

/// The rows of a form that were left as handed out, while other rows were filled in.
struct RowsNotFilledIn {
  private var first: (line: Int, record: Int)?
  private var lines = RowRanges()

  var isEmpty: Bool { first == nil }

  mutating func append(line: Int, record: Int) {
    if first == nil { first = (line, record) }
    lines.insert(line)
  }

  /// The finding about all of these rows; nil if there are none.
  func finding(in delivery: Delivery, _ sheetRows: SheetRows) -> Finding? {
    first.map { first in
      delivery.finding(
        .rowsNotFilledIn, line: first.line, record: first.record,
        values: ["rows": lines.mapped(sheetRows.row).text], count: lines.count, lines: lines)
    }
  }
}

extension IntakeContext {
  /// Whether a blank row is part of the form as handed out: it has the form's unit and year, and in scores its measure.
  func isPartOfForm(_ row: Row, _ columns: TableColumns, by deliverer: Deliverer) -> Bool {
    guard let unit = row.key(at: columns.unitCode), row.year(at: columns.fiscalYear) == fiscalYear,
      deliverer.unit.map({ $0.text == unit }) ?? true
    else { return false }
    guard columns.table == .scores, columns.wide == nil else { return true }
    guard let tree = methodology(of: Code(unit))?.tree, let measure = row.key(at: columns.measure),
      let index = tree.index(of: Code(measure))
    else { return false }
    return index == 0 || tree.instruments.contains(index)
  }
}
