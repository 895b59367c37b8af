import Findings
package import Tabular

/// `withdrawn.csv`: received files that do not count and may be gone, such as one that was sent by mistake.
package struct WithdrawnFiles: Sendable {
  /// One of them.
  package struct Entry: Sendable {
    /// Relative to the data folder.
    package let file: String
    package let withdrawnOn: CalendarDate
  }

  /// In the order of the table.
  private let entries: [Entry]
  private let paths: Set<String>
  let findings: [Finding]

  /// `table`: nil where the office keeps none.
  init(_ table: ReferenceTable?) {
    let strays = (table?.rows ?? []).filter { $0.text("file").map { !$0.hasPrefix("extracts") } ?? false }
    findings =
      (table?.findings ?? [])
      + strays.compactMap { row in
        table?.finding(
          .patternBroken, row, "file", value: row.text("file"),
          values: [
            "column": Bilingual("ไฟล์", "File"), "example": Bilingual(same: "extracts/2566/5030/2023-09-06/scores.csv"),
          ])
      }
    entries = (table?.rows ?? []).compactMap { row in
      guard let file = row.text("file"), let day = row.date("withdrawn_on") else { return nil }
      return Entry(file: file.replacing("\\", with: "/"), withdrawnOn: day)
    }
    paths = Set(entries.map(\.file))
  }

  /// `file`: relative to the data folder.
  package func contains(_ file: String) -> Bool { !paths.isEmpty && paths.contains(file) }

  /// Those that were received for a fiscal year.
  package func files(of year: Int) -> [Entry] { entries.filter { $0.file.hasPrefix("extracts/\(year)/") } }
}
