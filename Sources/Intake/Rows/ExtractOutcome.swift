import Assessment
import Findings
import Tabular

/// The parts and the findings of one file.
struct ExtractOutcome {
  var table: ExtractTable?
  var rows = 0
  var parts: [ReceivedPart] = []
  var findings = FindingLedger()
  /// The rows that a letter may quote.
  var kept: KeptRows?
  /// The file as a spreadsheet shows it; nil if no rows were found in it.
  var sheet: ReceivedSheet?
}

extension ExtractOutcome {
  /// The lines of the rows that have a finding of a unit.
  var linesToQuote: Set<Int> {
    Set(findings.findings.lazy.filter { $0.unit != nil && $0.place.record != nil }.map(\.place.line))
  }
}
