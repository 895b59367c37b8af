import Findings
import Judging
import Tabular

extension Results {
  /// The findings of the table of findings with their sentences.
  var toldFindings: GroupedRows<ToldFinding> {
    GroupedRows(of: officeFindings, count: { _ in 1 }, rows: { [sheets] in [ToldFinding($0, in: sheets)] })
  }
}

/// A finding with its sentences.
struct ToldFinding: Sendable {
  let finding: AnsweredFinding
  let message: Bilingual
  let remedy: Bilingual

  init(_ finding: AnsweredFinding, in sheets: ReceivedSheets) {
    self.finding = finding
    (message, remedy) = finding.words(in: sheets)
  }
}
