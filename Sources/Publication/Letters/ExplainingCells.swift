import Assessment
import Findings
import Judging
import Tabular

/// The cells of a marked row that explain findings, as a row of `findings.csv` does, when the sheet is sent back.
///
/// The cells that the unit sent have titles of their own, so that no program reads the sheet as a table of data. One
/// explanation applies to all findings of the row that must be explained. Their codes, messages and bindings are lines
/// of one cell each.
struct ExplainingCells {
  static let headers = ["รหัสหน่วยงาน", "ปีงบประมาณ", "ประเภทรายการ", "รหัสรายการ", "บรรทัด", "ข้อความ", "รหัสกำกับ"]

  private let first: UnitFinding?
  /// The findings that must be explained, or all findings of a row without any.
  private let findings: [UnitFinding]

  /// - Parameter findings: The findings of one row.
  init(_ findings: [UnitFinding]) {
    let toExplain = findings.filter { $0.finding.severity == .mustExplain }
    self.findings = toExplain.isEmpty ? findings : toExplain
    first = self.findings.first
  }

  /// The cells for the explanation and for the position of the person who explains.
  var blanks: [MarkedWorkbook.MarkedCell] {
    let cell =
      first?.finding.severity == .mustExplain
      ? MarkedWorkbook.MarkedCell("", role: .toFill) : MarkedWorkbook.MarkedCell("")
    return [cell, cell]
  }

  var cells: [MarkedWorkbook.MarkedCell] {
    guard let first else { return [] }
    return [
      first.unit.code.text, String(first.fiscalYear), first.finding.severity.text.thai,
      lines { $0.finding.check.code },
      String(first.finding.place.line), lines { $0.finding.finding.message.thai }, lines { $0.binding },
    ]
    .map { MarkedWorkbook.MarkedCell($0, role: .reference) }
  }

  private func lines(_ text: (UnitFinding) -> String) -> String {
    findings.map { String(text($0).map { $0.isNewline ? " " : $0 }) }.joined(separator: "\n")
  }
}
