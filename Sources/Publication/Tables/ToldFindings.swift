import Findings
import Tabular

/// Findings with what they say: put together once for all columns of a table, when the row is asked for.
struct ToldFindings: RandomAccessCollection, Sendable {
  private let findings: [AnsweredFinding]

  init(_ findings: [AnsweredFinding]) {
    self.findings = findings
  }

  var startIndex: Int { 0 }
  var endIndex: Int { findings.count }

  subscript(place: Int) -> ToldFinding { ToldFinding(findings[place]) }
}

/// A finding with what it says.
struct ToldFinding: Sendable {
  let finding: AnsweredFinding
  let message: Bilingual
  let remedy: Bilingual

  init(_ finding: AnsweredFinding) {
    self.finding = finding
    (message, remedy) = finding.words
  }
}
