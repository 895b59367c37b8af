import Synchronization

/// The pattern of a code in a schema, which also recognises how typing and spreadsheets change such a code.
struct CodePattern: Sendable {
  private let form: Form

  private enum Form: Sendable {
    case plain(PlainPattern)
    case regular(RegularPattern)
  }

  /// A regular expression, compiled once and used by one thread at a time.
  private final class RegularPattern: Sendable {
    private let regex: Mutex<Regex<AnyRegexOutput>>

    /// Compiles a pattern; nil when it is not a regular expression.
    init?(_ pattern: String) {
      guard let regex = try? Regex(pattern) else { return nil }
      self.regex = Mutex(regex.matchingSemantics(.unicodeScalar).asciiOnlyDigits())
    }

    func matches(_ text: String) -> Bool {
      regex.withLock { ((try? $0.wholeMatch(in: text)) ?? nil) != nil }
    }
  }

  /// Nil when there is no pattern, or when it is not a regular expression.
  init?(_ pattern: String?) {
    guard let pattern else { return nil }
    if let plain = PlainPattern(pattern) {
      form = .plain(plain)
      return
    }
    guard let regular = RegularPattern(pattern) else { return nil }
    form = .regular(regular)
  }

  /// The result of reading a text with the pattern.
  enum Reading: Hashable {
    /// The code, with ASCII digits for Thai ones, hyphens for other dashes and no invisible characters; not reported.
    case exact(String)
    /// The code, after replacing `?` by a hyphen or removing an added `.0`.
    case repaired(String)
    case damaged(SpreadsheetDamage)
    /// A code whose hyphen is missing; the pattern allows it in only one position, which gives the likely code.
    case hyphenMissing(likely: String)
    case broken
  }

  func read(_ text: String) -> Reading {
    let plain = ThaiDigits.folded(text)
    if matches(plain) { return .exact(plain) }
    let dashed = Self.withHyphens(plain)
    if matches(dashed) { return .exact(dashed) }
    // A program whose code page lacks the dash writes a question mark for it.
    let mended = dashed.replacing("?", with: "-")
    if mended != dashed, matches(mended) { return .repaired(mended) }
    if let whole = plain.withoutZeroFraction, matches(whole) { return .repaired(whole) }
    if let damage = SpreadsheetDamage(plain) { return .damaged(damage) }
    return likely(dashed).map { .hyphenMissing(likely: $0) } ?? .broken
  }

  func matches(_ text: String) -> Bool {
    switch form {
    case .plain(let pattern): pattern.matches(text)
    case .regular(let pattern): pattern.matches(text)
    }
  }

  /// The code for digits without their hyphen; nil when no position, or more than one, gives a code.
  private func likely(_ text: String) -> String? {
    // Return early: no code has as many digits, and a long cell would be tried position by position.
    guard text.utf8.count <= 32, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let codes = text.indices.dropFirst().map { "\(text[..<$0])-\(text[$0...])" }.filter(matches)
    return codes.count == 1 ? codes.first : nil
  }

  /// Replaces other dashes by hyphens, and removes invisible characters.
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
