package import Assessment
package import Findings
package import Tabular

/// The short code that binds an explanation to the value that it explains: with another value it is another code.
///
/// A letter stands before twelve hexadecimal digits, since a spreadsheet takes digits alone for a number, and those of
/// "123456789e12" for a larger one.
package struct FindingBinding {
  let finding: Finding
  /// Nil where the finding is about the file as a whole.
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
    // Each part with its length, so that no two lists of parts read the same.
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined(separator: ",")
    let digest = (try? SHA256.hex(of: Array(text.utf8))) ?? ""
    return "x" + digest.prefix(12)
  }

  /// What else the sentence says: a claim is contradicted by one score, and explained for that score alone.
  ///
  /// What the schemas call tables and columns may be reworded, and the line or file that a row repeats may be another
  /// one, without anything having changed.
  private var facts: [String] {
    finding.values.filter { !["table", "column", "first", "other"].contains($0.key) }.sorted { $0.key < $1.key }
      .flatMap { [$0.key, $0.value.english] }
  }
}

extension QuotedRow {
  /// The cells that tell the row from the unit's other rows of the table.
  fileprivate var foldedKey: [String] {
    key.filter { !Self.owners.contains($0) }.map { FoldedKey(text(of: $0) ?? "", keepingCase: true).folding }
  }
}
