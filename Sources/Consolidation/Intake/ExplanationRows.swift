import Assessment
import Tabular

/// Takes explanations out of the list of findings that a unit filled in; rows without any words explain nothing.
struct ExplanationRows {
  let delivery: Delivery

  func explanations(of rows: OwnedRows, _ reader: inout UnitRowReader) -> [GivenExplanation] {
    rows.compactMap { owned in
      let row = owned.row
      guard let binding = row.text("binding"), row.text("explanation") != nil else { return nil }
      guard let position = row.text("position")?.trimmedCell, !Self.isOfPerson(position) else {
        // The cell may hold a name, which no output repeats.
        reader.report(.explainerUnclear, row, "position", value: "", effect: "submissions")
        return nil
      }
      return GivenExplanation(
        binding: binding, position: position, receivedOn: delivery.receivedOn,
        source: reader.source(row, "explanation"))
    }
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
