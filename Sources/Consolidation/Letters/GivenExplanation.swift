import Assessment
import Tabular

/// What a unit said to one of its findings: by whom, when, and where it stands; the words themselves are quoted nowhere.
package struct GivenExplanation: Hashable, Sendable {
  /// Of the value that it explains.
  let binding: String
  /// Of who explains; never a name.
  let position: String
  let receivedOn: CalendarDate
  let source: Source

  /// As the finding's sentence ends with it.
  var said: Bilingual {
    let day = Bilingual(receivedOn)
    let position = SafeText.quoted(position)
    return Bilingual(
      "ชี้แจงแล้วเมื่อวันที่ \(day.thai) โดย\(position) ดูที่ \(source)",
      "explained on \(day.english) by the \(position), see \(source)")
  }
}
