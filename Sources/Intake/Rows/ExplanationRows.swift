import Assessment
import Findings
import Tabular

/// Takes explanations out of the list of findings that a unit filled in.
///
/// Whether a flawed one matters depends on the finding that it is bound to, which may be gone.
struct ExplanationRows {
  let delivery: Delivery

  func explanations(of rows: OwnedRows, _ reader: UnitRowReader) -> [GivenExplanation] {
    rows.compactMap { owned in
      let row = owned.row
      guard let binding = row.text("binding") else { return nil }
      let severity = row.text("severity").flatMap(Self.severity)
      let isUntouched = row.raw("explanation").trimmedCell.isEmpty
      guard !isUntouched || severity == .mustExplain else { return nil }
      let position = row.text("position")?.trimmedCell ?? ""
      let isUnsigned = position.isEmpty || Self.isOfPerson(position)
      let saysSomething = row.text("explanation")?.contains { $0.isLetter || $0.isNumber } == true
      return GivenExplanation(
        binding: binding, severity: severity,
        flaw: isUntouched ? .untouched : saysSomething ? (isUnsigned ? .noPosition : nil) : .noWords,
        // The cell may hold a name, which no output repeats.
        position: isUnsigned ? "" : position, receivedOn: delivery.receivedOn,
        source: reader.source(row, "explanation"))
    }
  }

  /// As the list writes it, in either language.
  private static func severity(_ text: String) -> Severity? {
    Severity.allCases.first { [$0.words.thai, $0.words.english].map { FoldedKey($0) }.contains(FoldedKey(text)) }
  }

  /// Whether a name stands where a position should: it begins with a form of address.
  private static func isOfPerson(_ position: String) -> Bool {
    let begins = { (words: [String]) in words.contains { position.lowercased().hasPrefix($0) } }
    return begins(formsOfAddress) && !begins(positions)
  }

  private static let formsOfAddress = [
    "นาย", "นาง", "น.ส.", "ด.ร.", "ดร.", "ว่าที่ร้อย", "ว่าที่ ร", "คุณ", "mr.", "mr ", "mrs", "ms.", "ms ", "miss ", "dr.",
  ]
  /// Positions that begin like a form of address.
  private static let positions = [
    "คุณภาพ", "นายช่าง", "นายทะเบียน", "นายแพทย์", "นายสัตวแพทย์", "นายตรวจ", "นายก", "นายอำเภอ",
  ]
}
