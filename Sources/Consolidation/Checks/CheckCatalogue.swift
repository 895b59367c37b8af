package import Findings
import Intake
import Judging
import Office
package import Tabular

/// All checks, in groups: the content of `ita finding`, and the source of the examples that tests run.
package enum CheckCatalogue {
  /// Checks of one subject.
  package struct Group: Sendable {
    package let title: Bilingual
    package let checks: [Check]

    /// Creates a group from the checks of each module that has checks of the subject.
    fileprivate init(_ thai: String, _ english: String, _ checks: [Check]...) {
      title = Bilingual(thai, english)
      self.checks = checks.flatMap(\.self)
    }
  }

  /// The groups in order: from the whole file down to the cell, then comparisons of figures, then the office's files.
  package static let groups: [Group] = [
    Group("การรับไฟล์และกำหนดส่ง", "Receipt of files and due dates", IntakeChecks.receipts, Check.absences),
    Group("ไฟล์", "Files", Check.files, IntakeChecks.files),
    Group("ไฟล์ที่ไม่ใช่ CSV", "Files that are not CSV files", IntakeChecks.otherFiles),
    Group("สมุดงาน Excel", "Excel workbooks", IntakeChecks.workbooks, Check.workbookCells),
    Group("ไฟล์และโฟลเดอร์ที่ใหญ่เกินไป", "Files and folders that are too large", IntakeChecks.limits),
    Group("ไฟล์ที่ตรวจก่อนส่ง", "Files checked before they are sent", [.severalUnits]),
    Group("ข้อความและเครื่องหมายในไฟล์", "Text and characters in files", Check.texts, IntakeChecks.texts),
    Group("รูปแบบของตาราง", "Structure of tables", Check.tables, IntakeChecks.tables),
    Group("แถวข้อมูล", "Rows", Check.rows, IntakeChecks.rows),
    Group("แถวและช่องที่มิใช่ข้อมูล", "Rows and cells that are not data", Check.notData, IntakeChecks.notData),
    Group("ช่องข้อมูล", "Cells", Check.cells, IntakeChecks.cells),
    Group("ตัวเลขและรหัสที่โปรแกรมตารางเปลี่ยนไป", "Numbers and codes changed by spreadsheets", Check.spreadsheets),
    Group("ปีและวันที่", "Years and dates", Check.dates, IntakeChecks.dates),
    Group("มาตราและจำนวนทศนิยม", "Scale and decimals", IntakeChecks.precisions),
    Group("รหัสที่อ้างถึง", "References by code", Check.codes, IntakeChecks.codes),
    Group("ข้อที่ตรวจจากเว็บไซต์", "Items of the web-site check", IntakeChecks.items),
    Group("คะแนนถ่วงน้ำหนัก", "Weighted contributions", IntakeChecks.contributions),
    Group("คะแนนที่ประกาศ", "Announced scores", IntakeChecks.scores, Check.scores),
    Group("จำนวนและร้อยละการตอบ", "Answer counts and rates", Check.answerRates),
    Group("ตัวชี้วัดและโครงการ", "KPI pages and projects", IntakeChecks.plans, Check.plans),
    Group("คำชี้แจง", "Explanations", Check.explanations),
    Group("ข้อสันนิษฐานสำหรับสำนักงาน ก.ก.", "Possibilities for the office", Check.possibilities),
    Group("แผนและปฏิทินที่สำนักงาน ก.ก. ดูแล", "Plan and calendar kept by the office", OfficeChecks.registry),
    Group("เกณฑ์การประเมินที่สำนักงาน ก.ก. ดูแล", "Methodology kept by the office", OfficeChecks.methodology),
  ]

  /// All checks, in the order of their codes.
  package static let all: [Check] = groups.flatMap(\.checks).sorted { $0.code < $1.code }

  package static func check(_ code: String) -> Check? {
    all.first { $0.code == code }
  }
}

extension CheckCatalogue {
  /// The full text of all checks, in the order of their codes.
  package static func text(in language: Language) -> String {
    all.map { $0.text(in: language) }.joined(separator: "\n")
  }

  /// A line for each check, by subject: its code, severity and sentence.
  package static func list(in language: Language) -> String {
    let width = all.map(\.code.count).max() ?? 0
    return groups.map { group in
      let lines = group.checks.map { check in
        let code = check.code + String(repeating: " ", count: width - check.code.count)
        return "  \(code)  \(check.severity.text[language]): \(check.sentence[language])\n"
      }
      return "\(group.title[language])\n\(lines.joined())"
    }
    .joined(separator: "\n")
  }
}
