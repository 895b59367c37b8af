package import Assessment
package import Tabular

/// The explanation that a unit gave for one of its findings: the position of its author, the day and the place.
///
/// The text of the explanation is not stored, since no output quotes it.
package struct GivenExplanation: Hashable, Sendable {
  /// The code that binds the explanation to a finding and its value.
  package let binding: String
  /// The severity of the finding in the list; nil if the column is missing or holds something else.
  package let severity: Severity?
  /// The finding as the list described it.
  let listed: ListedFinding
  /// The reason why the explanation does not count; nil if it counts.
  package let flaw: Flaw?
  /// The position of the official who explains: never a name, and empty if it is not known.
  let position: String
  package let receivedOn: CalendarDate
  package let source: Source

  package init(
    binding: String, severity: Severity?, listed: ListedFinding = ListedFinding(), flaw: Flaw?, position: String,
    receivedOn: CalendarDate, source: Source
  ) {
    self.binding = binding
    self.severity = severity
    self.listed = listed
    self.flaw = flaw
    self.position = position
    self.receivedOn = receivedOn
    self.source = source
  }

  /// The finding as the filled-in list described it.
  ///
  /// A comparison with today's finding shows which value has changed.
  package struct ListedFinding: Hashable, Sendable {
    /// The code of the check; nil if the list does not have it.
    let code: String?
    /// The Thai sentence.
    let sentence: String?
    /// The line of the file; nil for the file as a whole.
    let line: Int?

    package init(code: String? = nil, sentence: String? = nil, line: Int? = nil) {
      self.code = code
      self.sentence = sentence
      self.line = line
    }
  }

  /// A reason why a row of the list does not explain its finding.
  package enum Flaw: Hashable, Sendable {
    /// Nothing was filled in yet.
    case untouched
    /// The cell holds a dash, or a word for "nothing", instead of an explanation.
    case blank
    /// The position is missing, or holds a person's name.
    case noPosition
  }

  /// The beginning of the remark that ends an explained finding's sentence.
  static let remarkBeginning = " (\(explainedOn)"
  private static let explainedOn = "ชี้แจงแล้วเมื่อวันที่ "

  /// The remark that the sentence of an explained finding ends with.
  var remark: Bilingual {
    let day = receivedOn.text
    let position = SafeText.quoted(position)
    return Bilingual(
      "\(Self.explainedOn)\(day.thai) โดย\(position) ดูที่ \(source)",
      "explained on \(day.english) by the \(position), see \(source)")
  }
}
