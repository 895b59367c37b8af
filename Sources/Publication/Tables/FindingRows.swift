import Findings
import Tabular

/// Findings with their sentences, composed once for all columns of a row, on demand.
struct FindingRows: RandomAccessCollection, Sendable {
  private let findings: [AnsweredFinding]
  private let sheets: ReceivedSheets

  /// - Parameters:
  ///   - findings: The findings in the order of the table.
  ///   - sheets: The files with the findings, as spreadsheets show them.
  init(_ findings: [AnsweredFinding], in sheets: ReceivedSheets) {
    self.findings = findings
    self.sheets = sheets
  }

  var startIndex: Int { 0 }
  var endIndex: Int { findings.count }

  subscript(index: Int) -> FindingRow { FindingRow(findings[index], in: sheets) }
}

/// A finding with its sentences.
struct FindingRow: Sendable {
  let finding: AnsweredFinding
  let message: Bilingual
  let remedy: Bilingual

  init(_ finding: AnsweredFinding, in sheets: ReceivedSheets) {
    self.finding = finding
    (message, remedy) = finding.sentences(in: sheets)
  }
}
