import Synchronization

/// The form of a code as a schema describes it, and the forms that typing and spreadsheets give such a code.
struct CodePattern: Sendable {
  private let form: Form

  private enum Form: Sendable {
    case plain(PlainPattern)
    case regular(RegularPattern)
  }

  /// A regular expression, which is compiled when it is first asked: by one thread at a time.
  private final class RegularPattern: Sendable {
    private let regex: Mutex<Regex<AnyRegexOutput>>

    /// Nil where the text is no regular expression.
    init?(_ pattern: String) {
      guard let regex = try? Regex(pattern) else { return nil }
      self.regex = Mutex(regex.matchingSemantics(.unicodeScalar).asciiOnlyDigits())
    }

    func matches(_ text: String) -> Bool {
      regex.withLock { ((try? $0.wholeMatch(in: text)) ?? nil) != nil }
    }
  }

  /// Nil where there is no pattern, or one that is no regular expression.
  init?(_ pattern: String?) {
    guard let pattern else { return nil }
    if let plain = PlainPattern(pattern) {
      form = .plain(plain)
      return
    }
    guard let regular = RegularPattern(pattern) else { return nil }
    form = .regular(regular)
  }

  /// What a text is under the pattern.
  enum Reading: Hashable {
    /// The code, in ASCII digits and with hyphens for other dashes: the form is ordinary.
    case exact(String)
    /// The code, after `?` in place of a hyphen or an idle `.0` was mended.
    case repaired(String)
    case damaged(SpreadsheetDamage)
    /// With one hyphen in the only place where the pattern has it, the text would be this code.
    case hyphenMissing(likely: String)
    case broken
  }

  func read(_ text: String) -> Reading {
    let plain = ThaiDigits.folded(text)
    if matches(plain) { return .exact(plain) }
    let dashed = Self.withHyphens(plain)
    if matches(dashed) { return .exact(dashed) }
    // Programs that lack the dash of another write a question mark for it.
    let mended = dashed.replacing("?", with: "-")
    if mended != dashed, matches(mended) { return .repaired(mended) }
    if let whole = plain.withoutIdleFraction, matches(whole) { return .repaired(whole) }
    if let damage = SpreadsheetDamage(plain) { return .damaged(damage) }
    return likely(dashed).map { .hyphenMissing(likely: $0) } ?? .broken
  }

  func matches(_ text: String) -> Bool {
    switch form {
    case .plain(let pattern): pattern.matches(text)
    case .regular(let pattern): pattern.matches(text)
    }
  }

  /// The code of bare digits that lacks its hyphen; nil where none or more than one place would do.
  private func likely(_ text: String) -> String? {
    // No code has as many digits; a long cell is not tried place by place.
    guard text.utf8.count <= 32, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let codes = text.indices.dropFirst().map { "\(text[..<$0])-\(text[$0...])" }.filter(matches)
    return codes.count == 1 ? codes.first : nil
  }

  private static func withHyphens(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isInvisible {
      switch scalar.value {
      case 0x2010...0x2015, 0x2212: scalars.append("-")
      case _: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
