/// A text in the two languages of the office: Thai as an official writes it, and English.
package struct Bilingual: Hashable, Sendable {
  package let thai: String
  package let english: String

  package init(_ thai: String, _ english: String) {
    self.thai = thai
    self.english = english
  }

  /// A text that is the same in both languages, such as a code or a number.
  package init(same text: String) {
    self.init(text, text)
  }

  /// A quotation from a received file, shortened because a cell may be of any length.
  package init(quoting text: String) {
    self.init(same: SafeText.quoted(text))
  }

  package subscript(language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}

/// A language of the results.
package enum Language: String, CaseIterable, Sendable {
  case thai = "th"
  case english = "en"
}

extension Bilingual {
  /// The text with each `{name}` replaced by its value; a name without a value stays, so that a test finds it.
  package func filled(_ values: [String: Bilingual]) -> Self {
    Self(
      Self.fill(thai, with: values.mapValues(\.thai)), Self.fill(english, with: values.mapValues(\.english)))
  }

  /// The names of the placeholders in braces, in both languages.
  package var placeholders: Set<String> {
    Set(
      [thai, english].flatMap {
        $0.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
          $0.split(separator: "}").first
        }
      }
    )
    .reduce(into: []) { $0.insert(String($1)) }
  }

  /// Fills a template in one pass, so that braces inside a value are never filled in turn.
  private static func fill(_ template: String, with values: [String: String]) -> String {
    var filled = ""
    var rest = template[...]
    // Searched by bytes: no other character in UTF-8 contains the byte of a brace.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = String(rest[rest.utf8.index(after: open)..<close])
      filled += rest[..<open]
      filled += values[name] ?? "{\(name)}"
      rest = rest[rest.utf8.index(after: close)...]
    }
    return filled + rest
  }
}

extension Bilingual {
  /// The text in one language, or in both languages on one line.
  package func line(in language: Language?) -> String {
    language.map { self[$0] } ?? (thai == english ? thai : "\(thai) | \(english)")
  }
}
