import Findings
import Judging
import Tabular

extension Results {
  /// The findings of the table of findings with their sentences.
  var findingRows: GroupedRows<FindingRow> {
    GroupedRows(of: officeFindings, count: { _ in 1 }, rows: { [sheets] in [FindingRow($0, in: sheets)] })
  }
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
