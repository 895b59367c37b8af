import Assessment
import Findings
import Judging
import Tabular

/// A finding as its unit gets it back, with what it takes to explain it.
struct UnitFinding: Sendable {
  let finding: AnsweredFinding
  let fiscalYear: Int
  let unit: Unit
  /// In Thai, with the rows of all that it stands for.
  let message: String
  /// In Thai.
  let columnTitle: String?
  let table: ExtractTable?
  let row: QuotedRow?
  /// The place as a spreadsheet shows the file; nil where it is about the file as a whole.
  let sheetPlace: SheetPlace?
  /// The day that the calendar sets for the table; nil where it sets none.
  let calendarDay: CalendarDate?
  /// The day that is left for it; nil where it has passed or none was set: then the letter leaves room for one.
  let dueOn: CalendarDate?

  var binding: String { FindingBinding(finding: finding.finding, table: table, row: row).code }

  /// The same with the day that the calendar sets, whatever the day on which it is read.
  var undated: Self {
    Self(
      finding: finding, fiscalYear: fiscalYear, unit: unit, message: message, columnTitle: columnTitle, table: table,
      row: row,
      sheetPlace: sheetPlace, calendarDay: calendarDay, dueOn: calendarDay)
  }

  /// The place of all findings of its cause as a clerk finds it: "แถวที่ 3-7 คอลัมน์ P (เป็นไปตามเป้าหมาย)".
  ///
  /// Nil where they are about the file as a whole.
  func placeWords(of group: FindingGroup) -> String? {
    let lacking = columnTitle.map { " คอลัมน์ \($0)" } ?? ""
    guard let words = group.placeWords(columnTitle: columnTitle.map { Bilingual(same: $0) })?.thai else {
      return finding.place.line == 0 ? nil : "บรรทัดที่ \(finding.place.line)\(lacking)"
    }
    // A column that the file lacks has a title alone.
    return sheetPlace?.column == nil ? words + lacking : words
  }

  /// The cells that tell a clerk which row is meant, and the one that the finding is about.
  var quotedCells: [QuotedRow.Cell] {
    guard let row else { return [] }
    let telling = row.key.filter { !QuotedRow.owners.contains($0) } + ["title"]
    return row.cells.filter { cell in
      cell.column == finding.place.column || (!cell.text.isEmpty && telling.contains(cell.column))
    }
  }
}

extension UnitFinding {
  /// `findings.csv` of one unit: Thai titles for clerks, and at the end what they fill in to explain.
  static func table(of findings: [UnitFinding]) -> Table {
    Table(
      name: "unit_findings", rows: findings,
      columns: [
        .code("รหัสหน่วยงาน") { $0.unit.code.text },
        .integer("ปีงบประมาณ") { $0.fiscalYear },
        .text("ประเภทรายการ") { $0.finding.severity.words.thai },
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
