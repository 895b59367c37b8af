package import Assessment
package import Findings
package import Tabular

/// The short code that binds an explanation to the value that it explains: another value has another code.
///
/// The code is a letter and twelve hexadecimal digits. Without the letter a spreadsheet would read the digits as a
/// number, and "123456789e12" as a much larger one.
package struct FindingBinding {
  let finding: Finding
  /// The table of the file; nil if the finding is about the file as a whole.
  let table: ExtractTable?
  let row: QuotedRow?

  package init(finding: Finding, table: ExtractTable?, row: QuotedRow?) {
    self.finding = finding
    self.table = table
    self.row = row
  }

  package var code: String {
    let parts =
      [
        finding.check.code, finding.unit?.text ?? "", table?.rawValue ?? "", finding.place.column ?? "",
        finding.value ?? "",
      ] + (row?.foldedKey ?? []) + facts
    // Each part is written with its length, so that different lists of parts cannot give the same text.
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined(separator: ",")
    let digest = (try? SHA256.hex(of: Array(text.utf8))) ?? ""
    return "x" + digest.prefix(12)
  }

  /// The other values of the sentence: a claim that one score contradicts is explained for that score alone.
  ///
  /// Left out are the titles of tables and columns, which may be reworded, and the line or file that a row repeats.
  /// These can change although the finding stays the same.
  private var facts: [String] {
    finding.values.filter { !["table", "column", "first", "other"].contains($0.key) }.sorted { $0.key < $1.key }
      .flatMap { [$0.key, $0.value.english] }
  }
}

extension QuotedRow {
  /// The key cells that distinguish the row from the unit's other rows of the table.
  fileprivate var foldedKey: [String] {
    key.filter { !Self.owners.contains($0) }.map { FoldedKey(text(of: $0) ?? "", keepingCase: true).folding }
  }
}
