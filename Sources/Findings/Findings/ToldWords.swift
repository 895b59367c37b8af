import Assessment
import Tabular

/// The words of a finding's sentence as the list had them that an explanation was written in, beside those of a finding.
struct ToldWords {
  /// The names in braces of the Thai sentence, each once, in their order.
  let names: [String]
  /// The words that differ.
  let changes: [(name: String, before: String, now: String)]

  /// Nil where the list told another check, or not its sentence.
  init?(_ explanation: GivenExplanation, of finding: Finding) {
    let template = ThaiTemplate(finding.check.sentence.thai)
    guard explanation.told.code == finding.check.code, let sentence = explanation.told.sentence,
      let before = template.values(in: Self.withoutRemark(sentence))
    else { return nil }
    let now = finding.sentenceValues.mapValues(\.thai)
    names = template.names.uniqued
    changes = names.compactMap { name in
      let (old, new) = (before[name] ?? "", now[name] ?? "")
      return old == new ? nil : (name, old, new)
    }
  }

  /// The sentence as the finding had it before it was explained.
  private static func withoutRemark(_ sentence: String) -> String {
    [LapsedExplanation.beginning, GivenExplanation.saidBeginning].reduce(sentence) { sentence, remark in
      sentence.firstRange(of: remark).map { String(sentence[..<$0.lowerBound]) } ?? sentence
    }
  }
}

extension GivenExplanation {
  /// Whether it explains a finding whose row has got another key since: everything else that the list told is as it was.
  ///
  /// A key that had to be mended is no reason to explain the value of its row anew.
  ///
  /// - Parameters:
  ///   - finding: An unexplained finding of the unit that gave the explanation.
  ///   - isReceived: Whether a code is one of the unit's KPIs or projects: the row of such a code is another row.
  /// - Returns: Whether the key of the row alone has changed.
  package func explains(_ finding: Finding, where isReceived: (String) -> Bool) -> Bool {
    guard told.line == finding.place.line, let words = ToldWords(self, of: finding) else { return false }
    return words.changes.allSatisfy { $0.name == "code" && !isReceived($0.before) }
  }
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
    guard text.hasPrefix(literals[0]) else { return nil }
    guard !names.isEmpty else { return text == literals[0] ? [:] : nil }
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
