package import Tabular

/// The format of findings in a terminal: place, severity, message and code; below them the remedy and the rows.
///
/// Editors recognise the place at the beginning of a line and can jump to it.
extension FindingGroup {
  /// Formats the group for a terminal.
  ///
  /// - Parameters:
  ///   - language: The language; nil for both.
  ///   - title: The title of the column; nil if it is not known.
  /// - Returns: Lines that end with a line feed.
  package func text(in language: Language?, column title: Bilingual? = nil) -> String {
    let message = rows == nil ? first.message : first.sentence
    let found = Bilingual("ตำแหน่ง", "place").line(in: language)
    let place = locationText(columnTitle: title).map { "\(found): \($0.line(in: language))" }
    let lines = [place].compactMap(\.self) + differences.map { "  \($0.line(in: language))" }
    return first.text(message, in: language, column: title?.thai, at: self.place)
      + lines.map { "  \(SafeText.visible($0))\n" }.joined()
  }
}

extension AnsweredFinding {
  /// Formats the finding for a terminal.
  ///
  /// - Parameters:
  ///   - language: The language; nil for both.
  ///   - sheets: The files with findings as spreadsheets show them.
  /// - Returns: Two lines.
  package func text(in language: Language?, sheets: ReceivedSheets = ReceivedSheets([:])) -> String {
    text(message, in: language, column: nil, at: sheets[finding.place])
  }

  /// Formats a message with its place before it and the remedy below it.
  ///
  /// - Parameters:
  ///   - message: The message.
  ///   - language: The language; nil for both.
  ///   - thai: The title of the column in Thai; nil if it is not known.
  ///   - sheetPlace: The row and the column as a spreadsheet shows them; nil for a finding about a whole file.
  /// - Returns: Two lines.
  fileprivate func text(
    _ message: Bilingual, in language: Language?, column thai: String?, at sheetPlace: SheetPlace?
  ) -> String {
    let position = finding.place.text(column: language == .thai ? thai : nil, at: sheetPlace)
    let mend = Bilingual("แก้ไข", "mend").line(in: language)
    return """
      \(SafeText.visible(position)): \(severity.text.line(in: language)): \(SafeText.visible(message.line(in: language))) [\(finding.check.code)]
        \(mend): \(SafeText.visible(remedy.line(in: language)))

      """
  }
}

extension Finding {
  /// Formats the finding for a terminal, without an answer of its unit.
  package func text(in language: Language?) -> String { AnsweredFinding(self).text(in: language) }
}

extension Check {
  /// Formats the check: its sentence, its remedy, why it matters, and a wrong and a right example.
  package func text(in language: Language) -> String {
    let labels = Self.labels(in: language)
    return """
      \(code) (\(severity.text[language]))
        \(labels.sentence): \(sentence[language])
        \(labels.mend): \(remedy[language])
        \(labels.why): \(why[language])
        \(labels.wrong):
      \(wrong.text(in: language))  \(labels.right):
      \(right.text(in: language))
      """
  }

  private struct Labels {
    let sentence: String
    let mend: String
    let why: String
    let wrong: String
    let right: String
  }

  private static func labels(in language: Language) -> Labels {
    switch language {
    case .thai:
      Labels(
        sentence: "ข้อความ", mend: "วิธีแก้ไข", why: "เหตุที่ต้องตรวจสอบ", wrong: "ตัวอย่างที่ไม่ถูกต้อง", right: "ตัวอย่างที่ถูกต้อง")
    case .english:
      Labels(sentence: "message", mend: "mend", why: "why", wrong: "wrong example", right: "right example")
    }
  }
}

extension Example {
  /// Formats the files of the example with their lines, in one language or, for nil, in both.
  package func text(in language: Language?) -> String {
    let files = files.map { file in
      let text = file.shown ?? String(decoding: file.bytes, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
      return "    \(file.path)\(file.link.map { " -> \($0)" } ?? "")\n"
        + lines.map { "      \(SafeText.visible(String($0)))\n" }.joined()
    }
    let seen = asOf.map { Bilingual("ณ วันที่ \($0)", "seen on \($0)").line(in: language) }
    return files.joined() + (seen.map { "    (\($0))\n" } ?? "")
  }
}
