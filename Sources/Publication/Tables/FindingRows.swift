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
  /// The place as a spreadsheet shows it; nil for a file as a whole.
  let place: SheetPlace?

  init(_ finding: AnsweredFinding, in sheets: ReceivedSheets) {
    self.finding = finding
    place = sheets[finding.place]
    (message, remedy) = finding.sentences(in: sheets)
  }
}
