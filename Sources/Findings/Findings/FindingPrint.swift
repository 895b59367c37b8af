package import Tabular

/// Findings as a terminal and every editor show them: place, severity, fact and code; below it the cure and the rows.
extension FindingGroup {
  /// - Parameters:
  ///   - language: The language; nil for both.
  ///   - title: What the column is called; nil where that is not known.
  /// - Returns: Lines that end with a line feed.
  package func print(in language: Language?, column title: Bilingual? = nil) -> String {
    let message = rows == nil ? first.message : first.sentence
    let found = Bilingual("ตำแหน่ง", "place").line(in: language)
    let place = placeWords(columnTitle: title).map { "\(found): \($0.line(in: language))" }
    let lines = [place].compactMap(\.self) + differences.map { "  \($0.line(in: language))" }
    return first.print(message, in: language, column: title?.thai)
      + lines.map { "  \(SafeText.visible($0))\n" }.joined()
  }
}

extension AnsweredFinding {
  /// The finding by itself, as a terminal shows it; `language`: nil for both.
  package func print(in language: Language?) -> String { print(message, in: language, column: nil) }

  /// The message with the place before it and the cure below it; `thai`: what the column is called, if that is known.
  fileprivate func print(_ message: Bilingual, in language: Language?, column thai: String?) -> String {
    let place = finding.place
    let title = language == .thai ? thai : nil
    let column = place.column.map { name in title.map { $0 == name ? name : "\(name) (\($0))" } ?? name }
    let position = [place.file, place.line == 0 ? nil : String(place.line), column]
      .compactMap { $0 }.joined(separator: ":")
    let mend = Bilingual("แก้ไข", "mend").line(in: language)
    return """
      \(SafeText.visible(position)): \(severity.words.line(in: language)): \(SafeText.visible(message.line(in: language))) [\(finding.check.code)]
        \(mend): \(SafeText.visible(remedy.line(in: language)))

      """
  }
}

extension Finding {
  /// The finding without an answer, as a terminal shows it.
  package func print(in language: Language?) -> String { AnsweredFinding(self).print(in: language) }
}

extension Check {
  /// What a finding means, why it matters, a wrong and a right example, and how to mend it.
  package func print(in language: Language) -> String {
    let words = Self.words(in: language)
    return """
      \(code) (\(severity.words[language]))
        \(words.says): \(sentence[language])
        \(words.mend): \(remedy[language])
        \(words.why): \(why[language])
        \(words.wrong):
      \(wrong.print(in: language))  \(words.right):
      \(right.print(in: language))
      """
  }

  private struct Words {
    let says: String
    let mend: String
    let why: String
    let wrong: String
    let right: String
  }

  private static func words(in language: Language) -> Words {
    switch language {
    case .thai:
      Words(
        says: "ข้อความ", mend: "วิธีแก้ไข", why: "เหตุที่ต้องตรวจสอบ", wrong: "ตัวอย่างที่ไม่ถูกต้อง", right: "ตัวอย่างที่ถูกต้อง")
    case .english:
      Words(says: "it says", mend: "mend", why: "why", wrong: "a wrong example", right: "a right example")
    }
  }
}

extension Example {
  /// Its files, each with its lines; `language`: nil for both.
  package func print(in language: Language?) -> String {
    let files = files.map { file in
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true)
      return "    \(file.path)\(file.link.map { " -> \($0)" } ?? "")\n"
        + lines.map { "      \(SafeText.visible(String($0)))\n" }.joined()
    }
    let seen = asOf.map { Bilingual("ณ วันที่ \($0)", "seen on \($0)").line(in: language) }
    return files.joined() + (seen.map { "    (\($0))\n" } ?? "")
  }
}
