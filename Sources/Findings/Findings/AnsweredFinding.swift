import Assessment
package import Tabular

/// A finding with what its unit said to it: what must be explained and was is a note.
@dynamicMemberLookup
package struct AnsweredFinding: Sendable {
  package let finding: Finding
  private let answer: Answer?

  /// An object of its own, since few findings have one.
  private final class Answer: Sendable {
    let explanation: GivenExplanation

    init(_ explanation: GivenExplanation) {
      self.explanation = explanation
    }
  }

  /// `explanation`: counts only for what must be explained; nil where the unit gave none.
  package init(_ finding: Finding, explanation: GivenExplanation? = nil) {
    self.finding = finding
    answer = finding.severity == .mustExplain ? explanation.map(Answer.init) : nil
  }

  package subscript<Value>(dynamicMember member: KeyPath<Finding, Value>) -> Value { finding[keyPath: member] }

  package var explanation: GivenExplanation? { answer?.explanation }

  package var severity: Severity { answer == nil ? finding.severity : .note }

  package var message: Bilingual { finding.message(answeredBy: explanation) }

  /// What it says about its own place, whatever else it stands for.
  package var sentence: Bilingual { finding.sentence(answeredBy: explanation) }

  /// The message and the remedy, with the rows of all that the finding stands for.
  package func words(in sheets: ReceivedSheets) -> (message: Bilingual, remedy: Bilingual) {
    finding.words(answeredBy: explanation, rows: sheets.rows(of: finding))
  }

  package var remedy: Bilingual { finding.remedy(answeredBy: explanation) }

  /// By unit, file, line, column and code: the order that findings are published in.
  package static func precedes(_ left: Self, _ right: Self) -> Bool { Finding.precedes(left.finding, right.finding) }
}

extension Sequence<AnsweredFinding> {
  /// How many findings of a severity there are, those that are not listed one by one included.
  package func count(_ severity: Severity) -> Int {
    reduce(0) { $1.severity == severity ? $0 + $1.finding.count : $0 }
  }
}
