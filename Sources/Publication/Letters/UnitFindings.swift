import Assessment
import Findings
import Judging
import Tabular

/// A finding in the form in which its unit gets it back, with the data for an explanation.
struct UnitFinding: Sendable {
  let finding: AnsweredFinding
  let fiscalYear: Int
  let unit: Unit
  /// The message in Thai, with the rows of all findings that it represents.
  let message: String
  /// The title of the column in Thai.
  let columnTitle: String?
  let table: ExtractTable?
  let row: QuotedRow?
  /// The place as a spreadsheet shows it; nil for a finding about the whole file.
  let sheetPlace: SheetPlace?
  /// The day that the calendar sets for the table; nil when it sets none.
  let calendarDay: CalendarDate?
  /// The day that is left; nil when it has passed or none was set: the letter then has a blank for it.
  let dueOn: CalendarDate?

  var binding: String { FindingBinding(finding: finding.finding, table: table, row: row).code }

  /// The same finding with the day that the calendar sets, whether or not that day has passed.
  var undated: Self {
    Self(
      finding: finding, fiscalYear: fiscalYear, unit: unit, message: message, columnTitle: columnTitle, table: table,
      row: row,
      sheetPlace: sheetPlace, calendarDay: calendarDay, dueOn: calendarDay)
  }

  /// The place of all findings of a cause as a clerk finds it: "แถวที่ 3-7 คอลัมน์ P (เป็นไปตามเป้าหมาย)".
  ///
  /// Nil for findings about the whole file.
  func locationText(of group: FindingGroup) -> String? {
    let lacking = columnTitle.map { " คอลัมน์ \($0)" } ?? ""
    guard let text = group.locationText(columnTitle: columnTitle.map { Bilingual(same: $0) })?.thai else {
      return finding.place.line == 0 ? nil : "บรรทัดที่ \(finding.place.line)\(lacking)"
    }
    // A column that the file lacks has a title and no letter.
    return sheetPlace?.column == nil ? text + lacking : text
  }

  /// The cells that identify the row for a clerk, and the cell of the finding.
  var quotedCells: [QuotedRow.Cell] {
    guard let row else { return [] }
    let identifying = row.key.filter { !QuotedRow.owners.contains($0) } + ["title"]
    return row.cells.filter { cell in
      cell.column == finding.place.column || (!cell.text.isEmpty && identifying.contains(cell.column))
    }
  }
}

extension UnitFinding {
  /// The table `findings.csv` of one unit: Thai titles for clerks, and columns at the end for the explanation.
  static func table(of findings: [UnitFinding]) -> Table {
    Table(
      name: "unit_findings", rows: findings,
      columns: [
        .code("รหัสหน่วยงาน") { $0.unit.code.text },
        .integer("ปีงบประมาณ") { $0.fiscalYear },
        .text("ประเภทรายการ") { $0.finding.severity.text.thai },
        .code("รหัสรายการ") { $0.finding.check.code },
        .text("ไฟล์") { $0.finding.place.file },
        .integer("บรรทัด") { $0.finding.place.line == 0 ? nil : $0.finding.place.line },
        .integer("แถวข้อมูลที่") { $0.finding.place.record },
        .text("คอลัมน์") { $0.columnTitle },
        .text("ค่าที่พบ") { $0.finding.value },
        .text("ข้อความ") { $0.message },
        .text("วิธีแก้ไข") { $0.finding.remedy.thai },
        .date("กำหนดดำเนินการ") { $0.finding.severity == .note ? nil : $0.dueOn },
        .integer("แถวใน Excel") { $0.sheetPlace?.row },
        .code("ช่องใน Excel") { $0.sheetPlace?.cell },
        .text("ตำแหน่งผู้ชี้แจง") { _ in nil },
        .code("รหัสกำกับ") { $0.binding },
        .text("คำชี้แจง") { _ in nil },
      ])
  }
}
