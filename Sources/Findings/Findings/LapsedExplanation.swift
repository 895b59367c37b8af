import Assessment
import Tabular

/// An explanation whose value has changed since it was given.
///
/// The finding must be explained anew.
package struct LapsedExplanation: Sendable {
  private let receivedOn: CalendarDate
  /// The texts of the sentence that changed, before and now; empty if only the key of the row changed.
  private let changes: [(before: String, now: String)]
  /// A measure of how much of the sentence is unchanged.
  ///
  /// If several findings may be meant, the one with the highest likeness is chosen.
  package let likeness: Int

  /// Compares an explanation with an unexplained finding.
  ///
  /// Nil unless the explanation was given for this finding with another value or another key of its row.
  ///
  /// - Parameters:
  ///   - explanation: An explanation that is not bound to any finding of the unit.
  ///   - finding: An unexplained finding of the unit.
  ///   - isReceived: Whether a code is one of the unit's KPIs or projects.
  package init?(_ explanation: GivenExplanation, of finding: Finding, where isReceived: (String) -> Bool) {
    guard let comparison = SentenceComparison(explanation, of: finding) else { return nil }
    changes = comparison.changes.map { (SafeText.quoted($0.before), $0.now) }
    let kept = comparison.names.count - changes.count
    let isOfSameRow = explanation.listed.line == finding.place.line
    // The subject of the sentence must be the same: another measure or group of people is another finding. So is
    // another code, unless no received record has the old code any more.
    guard kept > 0 || (comparison.names.count == 1 && isOfSameRow),
      comparison.changes.allSatisfy({ change in
        Self.isValue(change.name, change.before, change.now) || (change.name == "code" && !isReceived(change.before))
      })
    else { return nil }
    likeness = kept * 2 + (isOfSameRow ? 1 : 0)
    receivedOn = explanation.receivedOn
  }

  /// Whether a name in braces stands for a value: that of the cell, a number or a date.
  private static func isValue(_ name: String, _ before: String?, _ now: String?) -> Bool {
    let isPlain = { (text: String?) in
      guard let text else { return true }
      if case .exact = Numeral.read(text) { return true }
      return CalendarDate.read(text) != nil
    }
    return name == "value" || (isPlain(before) && isPlain(now))
  }

  static let beginning = " (คำชี้แจงที่ได้รับเมื่อวันที่ "

  /// The remark that the finding's sentence ends with.
  var remark: Bilingual {
    let day = receivedOn.text
    guard !changes.isEmpty else {
      return Bilingual(
        "\(Self.beginning)\(day.thai) สิ้นผลแล้ว เพราะข้อมูลที่ระบุว่าเป็นแถวใดเปลี่ยนไป โปรดชี้แจงใหม่)",
        " (the explanation received on \(day.english) has lapsed because the key of its row changed: explain it again)")
    }
    let thai = changes.map { "จาก “\($0.before)” เป็น “\($0.now)”" }.joined(separator: " และ")
    let english = changes.map { "from '\($0.before)' to '\($0.now)'" }.joined(separator: " and ")
    return Bilingual(
      "\(Self.beginning)\(day.thai) สิ้นผลแล้ว เพราะค่าที่ชี้แจงเปลี่ยน\(thai) โปรดชี้แจงใหม่)",
      " (the explanation received on \(day.english) has lapsed because the explained value changed \(english): explain it again)"
    )
  }
}
