import Assessment
package import Tabular

/// A finding with what its unit said to it: what must be explained and was is a note.
@dynamicMemberLookup
package struct AnsweredFinding: Sendable {
  package let finding: Finding
  private let answer: Answer?

  /// An object of its own, since few findings have one.
  private final class Answer: Sendable {
    /// Nil where what was given has lapsed.
    let explanation: GivenExplanation?
    let lapsed: LapsedExplanation?

    init(_ explanation: GivenExplanation?, lapsed: LapsedExplanation?) {
      self.explanation = explanation
      self.lapsed = lapsed
    }
  }

  /// `explanation`: counts only for what must be explained; nil where the unit gave none.
  package init(_ finding: Finding, explanation: GivenExplanation? = nil) {
    self.finding = finding
    answer = finding.severity == .mustExplain ? explanation.map { Answer($0, lapsed: nil) } : nil
  }

  /// A finding that the unit explained when it was about another value.
  package init(_ finding: Finding, lapsed: LapsedExplanation) {
    self.finding = finding
    answer = Answer(nil, lapsed: lapsed)
  }

  package subscript<Value>(dynamicMember member: KeyPath<Finding, Value>) -> Value { finding[keyPath: member] }

  package var explanation: GivenExplanation? { answer?.explanation }

  package var severity: Severity { explanation == nil ? finding.severity : .note }

  package var message: Bilingual { finding.message(answeredBy: explanation).followed(by: remark) }

  /// The sentence about its own place, whatever else it stands for.
  package var sentence: Bilingual { finding.sentence(answeredBy: explanation).followed(by: remark) }

  /// The message and the remedy, with the rows of all that the finding stands for.
  package func words(in sheets: ReceivedSheets) -> (message: Bilingual, remedy: Bilingual) {
    let words = finding.words(answeredBy: explanation, rows: sheets.rows(of: finding))
    return (words.message.followed(by: remark), words.remedy)
  }

  package var remedy: Bilingual { finding.remedy(answeredBy: explanation) }

  /// The end of the sentence where an explanation has lapsed; nil where none has.
  private var remark: Bilingual? { answer?.lapsed?.remark }

  /// The unit's answer, which sets it apart from other findings of its cause.
  var said: String? { explanation?.said.thai ?? remark?.thai }

  /// By unit, file, line, column and code: the order that findings are published in.
  package static func precedes(_ left: Self, _ right: Self) -> Bool { Finding.precedes(left.finding, right.finding) }
}

extension Sequence<AnsweredFinding> {
  /// How many findings of a severity there are, those that are not listed one by one included.
  package func count(_ severity: Severity) -> Int {
    reduce(0) { $1.severity == severity ? $0 + $1.finding.count : $0 }
  }
}

extension Bilingual {
  fileprivate func followed(by remark: Self?) -> Self {
    remark.map { Self(thai + $0.thai, english + $0.english) } ?? self
  }
}
