/// Makes received text safe for output: no program runs it as a formula, and it hides nothing from the reader.
package enum SafeText {
  /// The text as it may be written into a file that spreadsheets open.
  ///
  /// A text that a spreadsheet would run as a formula gets an apostrophe in front. Hidden characters are written out as
  /// `\u{202E}`, and CRLF becomes LF. Tabs and line ends inside the text stay.
  package static func neutralised(_ text: String) -> String {
    isRunBySpreadsheets(text) ? "'" + shown(text) : shown(text)
  }

  /// The original of a neutralised text, without the apostrophe that protected it from spreadsheets.
  package static func restored(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = String(text.dropFirst())
    return isRunBySpreadsheets(rest) ? rest : text
  }

  /// The text with hidden characters written out, and with its tabs and line ends unchanged.
  static func shown(_ text: String) -> String {
    written(text, onOneLine: false)
  }

  /// The text as it may be written to a terminal: on one line, with `\t`, `\n` and `\r` for tabs and line ends.
  package static func visible(_ text: String) -> String {
    written(text, onOneLine: true)
  }

  /// The text with every invisible character except the space written out, for a finding about such characters.
  package static func revealed(_ text: String) -> String {
    var revealed = ""
    for scalar in text.unicodeScalars {
      if scalar.isInvisible, scalar != " " {
        revealed += escape(scalar)
      } else {
        revealed.unicodeScalars.append(scalar)
      }
    }
    return revealed
  }

  /// The text as a sentence quotes it: the first 80 characters, and "…" where there are more.
  ///
  /// A cell may be megabytes long, and so may one character with its marks.
  package static func quoted(_ text: String) -> String {
    guard text.utf8.count > longestQuote else { return text }
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestQuote * 4)))
    let quoted = start.prefix(longestQuote)
    return quoted.utf8.count == text.utf8.count ? text : quoted + "…"
  }

  private static let longestQuote = 80

  /// Whether a scalar can make text look different from what it is, on paper or in a terminal.
  ///
  /// These are control characters other than tab and line feed, bidirectional controls (Unicode's Bidi_Control), line
  /// and paragraph separators, and the two noncharacters that XML cannot contain.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension SafeText {
  private static func written(_ text: String, onOneLine: Bool) -> String {
    guard !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return text }
    guard text.unicodeScalars.contains(where: { isHidden($0) || (onOneLine && ($0 == "\t" || $0 == "\n")) }) else {
      return text
    }
    let scalars = text.unicodeScalars
    var written = ""
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar {
      case "\n" where onOneLine: written += #"\n"#
      case "\t" where onOneLine: written += #"\t"#
      case "\r" where onOneLine: written += #"\r"#
      case "\r" where scalars[index...].dropFirst().first == "\n": continue
      case _ where isHidden(scalar): written += escape(scalar)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  /// The scalar by its number, with at least four hexadecimal digits: `\u{202E}`, `\u{0007}`.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return #"\u{"# + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "}"
  }

  /// Whether a spreadsheet would read the text as a formula.
  ///
  /// Such a text begins with = + - or @, also in full width, after any white space and invisible characters; or a tab
  /// or a carriage return precedes its first word. A plain number is not a formula.
  private static func isRunBySpreadsheets(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      // Nearly every text begins with one of these; looking up Unicode properties is slow.
      case "0"..."9", "A"..."Z", "a"..."z", "\u{0E01}"..."\u{0E30}", "\u{0E40}"..."\u{0E44}": return false
      case "\t", "\r", "=", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
      case "+", "-": return !isPlainNumber(text)
      case _ where scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint: continue
      default: return false
      }
    }
    return false
  }

  /// Whether a text is a sign, ASCII digits, and perhaps a point followed by digits.
  private static func isPlainNumber(_ text: String) -> Bool {
    guard let sign = text.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
    let parts = text.utf8.dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }
}
