package import Assessment
package import Tabular

/// What a unit said to one of its findings: by whom, when, and where it stands; the words themselves are quoted nowhere.
package struct GivenExplanation: Hashable, Sendable {
  /// Of the value that it explains.
  package let binding: String
  /// What the list said of the finding; nil where the column was left out or holds something else.
  package let severity: Severity?
  /// Why it explains nothing; nil where it does.
  package let flaw: Flaw?
  /// Of who explains; never a name, and empty where it is not known.
  let position: String
  package let receivedOn: CalendarDate
  package let source: Source

  package init(
    binding: String, severity: Severity?, flaw: Flaw?, position: String, receivedOn: CalendarDate, source: Source
  ) {
    self.binding = binding
    self.severity = severity
    self.flaw = flaw
    self.position = position
    self.receivedOn = receivedOn
    self.source = source
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

  /// As the finding's sentence ends with it.
  var said: Bilingual {
    let day = receivedOn.words
    let position = SafeText.quoted(position)
    return Bilingual(
      "ชี้แจงแล้วเมื่อวันที่ \(day.thai) โดย\(position) ดูที่ \(source)",
      "explained on \(day.english) by the \(position), see \(source)")
  }
}
