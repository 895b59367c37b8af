import Assessment
package import Tabular

/// A finding with the explanation that its unit gave.
///
/// A finding that must be explained is a note once it is explained.
@dynamicMemberLookup
package struct AnsweredFinding: Sendable {
  package let finding: Finding
  private let answer: Answer?

  /// The unit's answer.
  ///
  /// It is a separate object because few findings have one: the others store a nil reference only.
  private final class Answer: Sendable {
    /// The explanation that counts; nil if the given one has lapsed.
    let explanation: GivenExplanation?
    let lapsed: LapsedExplanation?

    init(_ explanation: GivenExplanation?, lapsed: LapsedExplanation?) {
      self.explanation = explanation
      self.lapsed = lapsed
    }
  }

  /// Joins a finding with its explanation; nil if the unit gave none.
  ///
  /// The explanation counts only if the finding must be explained.
  package init(_ finding: Finding, explanation: GivenExplanation? = nil) {
    self.finding = finding
    answer = finding.severity == .mustExplain ? explanation.map { Answer($0, lapsed: nil) } : nil
  }

  /// Joins a finding with an explanation that the unit gave when the finding was about another value.
  package init(_ finding: Finding, lapsed: LapsedExplanation) {
    self.finding = finding
    answer = Answer(nil, lapsed: lapsed)
  }

  package subscript<Value>(dynamicMember member: KeyPath<Finding, Value>) -> Value { finding[keyPath: member] }

  package var explanation: GivenExplanation? { answer?.explanation }

  package var severity: Severity { explanation == nil ? finding.severity : .note }

  package var message: Bilingual { finding.message(answeredBy: explanation).followed(by: remark) }

  /// The sentence about the finding's own place, without the other places that it stands for.
  package var sentence: Bilingual { finding.sentence(answeredBy: explanation).followed(by: remark) }

  /// The message and the remedy, with the rows of all places that the finding stands for.
  package func sentences(in sheets: ReceivedSheets) -> (message: Bilingual, remedy: Bilingual) {
    let sentences = finding.sentences(answeredBy: explanation, rows: sheets.rows(of: finding))
    return (sentences.message.followed(by: remark), sentences.remedy)
  }

  package var remedy: Bilingual { finding.remedy(answeredBy: explanation) }

  /// The remark that a lapsed explanation adds to the sentence; nil if no explanation has lapsed.
  private var remark: Bilingual? { answer?.lapsed?.remark }

  /// The Thai text of the unit's answer.
  ///
  /// Findings of the same cause with different answers form separate groups.
  var answerText: String? { explanation?.remark.thai ?? remark?.thai }

  /// Compares by unit, file, line, column and code, the order in which findings are published.
  package static func precedes(_ left: Self, _ right: Self) -> Bool { Finding.precedes(left.finding, right.finding) }
}

extension Sequence<AnsweredFinding> {
  /// Counts the findings of a severity, including those that are not listed one by one.
  package func count(_ severity: Severity) -> Int {
    reduce(0) { $1.severity == severity ? $0 + $1.finding.count : $0 }
  }
}

extension Bilingual {
  fileprivate func followed(by remark: Self?) -> Self {
    remark.map { Self(thai + $0.thai, english + $0.english) } ?? self
  }
}
