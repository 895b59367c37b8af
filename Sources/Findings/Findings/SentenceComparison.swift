import Assessment
import Tabular

/// Compares the sentence of a finding today with the sentence in the list that a unit's explanation was written in.
struct SentenceComparison {
  /// The names in braces of the Thai sentence, each once, in the order of the sentence.
  let names: [String]
  /// The names whose texts differ, with the text in the list and the text today.
  let changes: [(name: String, before: String, now: String)]

  /// Compares the two sentences; nil if the list has another check, or a sentence that is not of this check.
  init?(_ explanation: GivenExplanation, of finding: Finding) {
    let template = ThaiTemplate(finding.check.sentence.thai)
    guard explanation.listed.code == finding.check.code, let sentence = explanation.listed.sentence,
      let before = template.values(in: Self.withoutRemark(sentence))
    else { return nil }
    let now = finding.sentenceValues.mapValues(\.thai)
    names = template.names.uniqued
    changes = names.compactMap { name in
      let (old, new) = (before[name] ?? "", now[name] ?? "")
      return old == new ? nil : (name, old, new)
    }
  }

  /// Removes the remark that an explanation added to the sentence.
  private static func withoutRemark(_ sentence: String) -> String {
    [LapsedExplanation.beginning, GivenExplanation.remarkBeginning].reduce(sentence) { sentence, remark in
      sentence.firstRange(of: remark).map { String(sentence[..<$0.lowerBound]) } ?? sentence
    }
  }
}

extension GivenExplanation {
  /// Whether the explanation is of a finding whose row now has another key, while all else in the list is unchanged.
  ///
  /// A unit that mends the key of a row does not have to explain the value of the row anew.
  ///
  /// - Parameters:
  ///   - finding: An unexplained finding of the unit that gave the explanation.
  ///   - isReceived: Whether a code is one of the unit's KPIs or projects: the row of such a code is another row.
  /// - Returns: Whether the key of the row alone has changed.
  package func explains(_ finding: Finding, where isReceived: (String) -> Bool) -> Bool {
    guard listed.line == finding.place.line, let comparison = SentenceComparison(self, of: finding) else {
      return false
    }
    return comparison.changes.allSatisfy { $0.name == "code" && !isReceived($0.before) }
  }
}

/// A sentence split into its names in braces and the text between them.
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
    for (index, name) in names.enumerated() {
      let literal = literals[index + 1]
      guard let end = Self.end(of: rest, before: literal, isLast: index == names.count - 1) else { return nil }
      let value = String(rest[..<end])
      guard values[name] ?? value == value else { return nil }
      values[name] = value
      rest = rest[end...].dropFirst(literal.count)
    }
    return rest.isEmpty ? values : nil
  }

  /// The end of a value, which is the beginning of the literal after it; nil if the literal does not follow.
  private static func end(of rest: Substring, before literal: String, isLast: Bool) -> String.Index? {
    guard isLast else { return literal.isEmpty ? nil : rest.firstRange(of: literal)?.lowerBound }
    return rest.hasSuffix(literal) ? rest.index(rest.endIndex, offsetBy: -literal.count) : nil
  }
}
