package import Assessment
package import Tabular

/// What a unit said to one of its findings: by whom, when, and where it stands; the words themselves are quoted nowhere.
package struct GivenExplanation: Hashable, Sendable {
  /// Of the value that it explains.
  package let binding: String
  /// What the list said of the finding; nil where the column was left out or holds something else.
  package let severity: Severity?
  /// The finding as the list told it.
  let told: Told
  /// Why it explains nothing; nil where it does.
  package let flaw: Flaw?
  /// Of who explains; never a name, and empty where it is not known.
  let position: String
  package let receivedOn: CalendarDate
  package let source: Source

  package init(
    binding: String, severity: Severity?, told: Told = Told(), flaw: Flaw?, position: String,
    receivedOn: CalendarDate, source: Source
  ) {
    self.binding = binding
    self.severity = severity
    self.told = told
    self.flaw = flaw
    self.position = position
    self.receivedOn = receivedOn
    self.source = source
  }

  /// The finding that a list was filled in for, as the list told it; by it the value is known that changed since.
  package struct Told: Hashable, Sendable {
    /// The code of the check; nil where the list does not say it.
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

  /// What a row that somebody filled in may lack.
  package enum Flaw: Hashable, Sendable {
    /// Nothing was filled in yet.
    case untouched
    /// A dash or the like stands where the words should.
    case noWords
    /// Nobody signed it, or somebody by name.
    case noPosition
  }

  /// The beginning of the remark that ends an explained finding's sentence.
  static let saidBeginning = " (\(explainedOn)"
  private static let explainedOn = "ชี้แจงแล้วเมื่อวันที่ "

  /// As the finding's sentence ends with it.
  var said: Bilingual {
    let day = receivedOn.words
    let position = SafeText.quoted(position)
    return Bilingual(
      "\(Self.explainedOn)\(day.thai) โดย\(position) ดูที่ \(source)",
      "explained on \(day.english) by the \(position), see \(source)")
  }
}
