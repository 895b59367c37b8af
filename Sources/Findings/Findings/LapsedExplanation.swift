import Assessment
import Tabular

/// An explanation whose value has changed since: what it explained must be explained anew.
package struct LapsedExplanation: Sendable {
  private let receivedOn: CalendarDate
  /// The words that the sentence had, and those that it has now in the same places; at least one.
  private let changes: [(before: String, now: String)]
  /// How much of the sentence is as it was: of several findings that may be meant, the one with most of it is.
  package let likeness: Int

  /// Nil where the explanation was not of this finding with another value.
  package init?(_ explanation: GivenExplanation, of finding: Finding) {
    let told = explanation.told
    let names = finding.check.sentence.namesInThai
    guard told.code == finding.check.code, let sentence = told.sentence,
      let before = finding.check.sentence.thaiValues(in: Self.withoutRemark(sentence))
    else { return nil }
    let now = finding.sentenceValues.mapValues(\.thai)
    changes = names.compactMap { name in
      guard let old = before[name], let new = now[name], old != new else { return nil }
      return (SafeText.quoted(old), new)
    }
    let kept = names.count - changes.count
    let isOfSameRow = told.line == finding.place.line
    // The subject of the sentence stays: another code, measure or group of people is another finding.
    guard !changes.isEmpty, kept > 0 || (names.count == 1 && isOfSameRow),
      names.allSatisfy({ name in before[name] == now[name] || Self.isValue(name, before[name], now[name]) })
    else { return nil }
    likeness = kept * 2 + (isOfSameRow ? 1 : 0)
    receivedOn = explanation.receivedOn
  }

  /// Whether a name in braces stands for a value: the cell's own, a number or a date.
  private static func isValue(_ name: String, _ before: String?, _ now: String?) -> Bool {
    let isPlain = { (text: String?) in
      guard let text else { return true }
      if case .exact = Numeral.read(text) { return true }
      return CalendarDate.read(text) != nil
    }
    return name == "value" || (isPlain(before) && isPlain(now))
  }

  /// The sentence as the finding had it before anybody explained it.
  private static func withoutRemark(_ sentence: String) -> String {
    [beginning, GivenExplanation.saidBeginning].reduce(sentence) { sentence, remark in
      sentence.firstRange(of: remark).map { String(sentence[..<$0.lowerBound]) } ?? sentence
    }
  }

  private static let beginning = " (คำชี้แจงที่ได้รับเมื่อวันที่ "

  /// As the finding's sentence ends with it.
  var remark: Bilingual {
    let day = receivedOn.words
    let thai = changes.map { "จาก “\($0.before)” เป็น “\($0.now)”" }.joined(separator: " และ")
    let english = changes.map { "from '\($0.before)' to '\($0.now)'" }.joined(separator: " and ")
    return Bilingual(
      "\(Self.beginning)\(day.thai) สิ้นผลแล้ว เพราะค่าที่ชี้แจงเปลี่ยน\(thai) โปรดชี้แจงใหม่)",
      " (the explanation received on \(day.english) has lapsed, since what it explains changed \(english): explain it anew)"
    )
  }
}

extension Bilingual {
  /// The names in braces of the Thai text, each once, in their order.
  fileprivate var namesInThai: [String] { ThaiTemplate(thai).names.uniqued }

  /// The words of a Thai text in the places of the names in braces; nil where it is not this text filled in.
  fileprivate func thaiValues(in text: String) -> [String: String]? { ThaiTemplate(thai).values(in: text) }
}

/// A text with names in braces, and what stands between them.
private struct ThaiTemplate {
  private(set) var names: [String] = []
  /// The text before the first name, between two names, and after the last: one more than there are names.
  private var literals = [""]

  init(_ text: String) {
    for piece in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      let parts = piece.element.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard piece.offset > 0, parts.count == 2 else {
        literals[literals.count - 1] += piece.element
        continue
      }
      names.append(String(parts[0]))
      literals.append(String(parts[1]))
    }
  }

  func values(in text: String) -> [String: String]? {
    guard text.hasPrefix(literals[0]), !names.isEmpty else { return nil }
    var rest = text.dropFirst(literals[0].count)
    var values: [String: String] = [:]
    for (place, name) in names.enumerated() {
      let literal = literals[place + 1]
      guard let end = Self.end(of: rest, before: literal, isLast: place == names.count - 1) else { return nil }
      let value = String(rest[..<end])
      guard values[name] ?? value == value else { return nil }
      values[name] = value
      rest = rest[end...].dropFirst(literal.count)
    }
    return rest.isEmpty ? values : nil
  }

  /// The end of a value that a literal follows; nil where it does not follow.
  private static func end(of rest: Substring, before literal: String, isLast: Bool) -> String.Index? {
    guard isLast else { return literal.isEmpty ? nil : rest.firstRange(of: literal)?.lowerBound }
    return rest.hasSuffix(literal) ? rest.index(rest.endIndex, offsetBy: -literal.count) : nil
  }
}
