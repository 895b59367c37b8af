import Assessment
import Findings
import Tabular

/// Reads the explanations from a list of findings that a unit filled in.
///
/// Whether a flawed explanation matters depends on the finding that it is bound to, which may be gone.
struct ExplanationRows {
  let delivery: Delivery

  func explanations(of rows: OwnedRows, _ reader: UnitRowReader) -> [GivenExplanation] {
    rows.flatMap { explanations(of: $0.row, reader) }
  }

  /// Reads the explanations of a row; a row with several findings has one line for each of them in its cells.
  private func explanations(of row: Row, _ reader: UnitRowReader) -> [GivenExplanation] {
    guard let bindings = row.text("binding")?.split(whereSeparator: \.isWhitespace) else { return [] }
    let severity = row.text("severity").flatMap(Self.severity)
    let isUntouched = row.raw("explanation").trimmedCell.isEmpty
    guard !isUntouched || severity == .mustExplain else { return [] }
    let position = row.text("position")?.trimmedCell ?? ""
    let isUnsigned = position.isEmpty || Self.isOfPerson(position)
    let hasContent = row.text("explanation").map(Self.hasContent) == true
    let codes = Self.lines(of: row, "code", count: bindings.count)
    let sentences = Self.lines(of: row, "message", count: bindings.count)
    return bindings.indices.map { index in
      GivenExplanation(
        binding: String(bindings[index]), severity: severity,
        listed: GivenExplanation.ListedFinding(
          code: codes[index], sentence: sentences[index], line: row.text("line").flatMap { Int($0) }),
        flaw: isUntouched ? .untouched : hasContent ? (isUnsigned ? .noPosition : nil) : .blank,
        // A cell that may hold the name of a person is not passed on, since no output repeats names.
        position: isUnsigned ? "" : position, receivedOn: delivery.receivedOn,
        source: reader.source(row, "explanation"))
    }
  }

  /// The lines of a cell; as many nil values if the cell has another number of lines.
  private static func lines(of row: Row, _ column: String, count: Int) -> [String?] {
    let text = row.text(column) ?? ""
    let lines = count == 1 ? [text] : text.split(whereSeparator: \.isNewline).map(String.init)
    return lines.count == count ? lines.map { $0.trimmedCell } : [String?](repeating: nil, count: count)
  }

  /// The severity by its word in either language, as the list writes it.
  private static func severity(_ text: String) -> Severity? {
    Severity.allCases.first { [$0.text.thai, $0.text.english].map { FoldedKey($0) }.contains(FoldedKey(text)) }
  }

  /// Whether a text is more than a mark or a word for "nothing".
  private static func hasContent(_ text: String) -> Bool {
    text.contains { $0.isLetter || $0.isNumber } && !nothing.contains(FoldedKey(text))
  }

  private static let nothing = Set(
    ["ไม่มี", "ไม่มีคำชี้แจง", "ไม่มีข้อมูล", "none", "nothing", "nil", "n/a"].map { FoldedKey($0) })

  /// Whether a cell names a person, alone or beside a position: one of its words begins with a form of address.
  private static func isOfPerson(_ position: String) -> Bool {
    let begins = { (text: Substring, words: [String]) in words.contains { text.hasPrefix($0) } }
    let words = position.lowercased().split { $0.isWhitespace || "()[]/,;:".contains($0) }
    guard let first = words.first else { return false }
    if begins(position.lowercased()[...], formsOfAddress), !begins(first, positions) { return true }
    return words.dropFirst().contains { begins($0, plainForms) && !begins($0, positions) }
  }

  /// The forms of address with which no word of a position begins, except for the positions below.
  private static let plainForms = ["นาย", "นางสาว", "นาง", "น.ส.", "ว่าที่ร้อย", "mr.", "mrs", "ms.", "miss"]

  private static let formsOfAddress = [
    "นาย", "นาง", "น.ส.", "ด.ร.", "ดร.", "ว่าที่ร้อย", "ว่าที่ ร", "คุณ", "mr.", "mr ", "mrs", "ms.", "ms ", "miss ", "dr.",
  ]
  /// The positions that begin like a form of address.
  private static let positions = [
    "คุณภาพ", "คุณธรรม", "คุณวุฒิ", "นางพยาบาล", "นายเวร", "นายช่าง", "นายทะเบียน", "นายแพทย์", "นายสัตวแพทย์", "นายตรวจ", "นายก",
    "นายอำเภอ",
  ]
}
