import Findings
import Tabular

/// `withdrawn.csv`: received files that do not count and may be gone, such as one that was sent by mistake.
package struct WithdrawnFiles: Sendable {
  /// One of them.
  package struct Entry: Sendable {
    /// Relative to the data folder.
    package let file: String
  }

  /// In the order of the table.
  private let entries: [Entry]
  private let paths: Set<String>
  let findings: [Finding]

  /// `table`: nil where the office keeps none.
  init(_ table: ReferenceTable?) {
    let strays = (table?.rows ?? []).filter { $0.text("file").map { Self.path($0) == nil } ?? false }
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
      guard let file = row.text("file").flatMap(Self.path), row.date("withdrawn_on") != nil else { return nil }
      return Entry(file: file)
    }
    paths = Set(entries.map { Self.key(of: $0.file) })
  }

  /// `file`: relative to the data folder.
  package func contains(_ file: String) -> Bool { !paths.isEmpty && paths.contains(Self.key(of: file)) }

  /// Whether any file below a folder is named; `folder`: relative to the data folder.
  package func containsAny(below folder: String) -> Bool { entries.contains { $0.file.hasPrefix("\(folder)/") } }

  /// Those that were received for a fiscal year.
  package func files(of year: Int) -> [Entry] { entries.filter { $0.file.hasPrefix("extracts/\(year)/") } }

  /// A path as the data folder writes it; nil for one that does not lead to a received file.
  private static func path(_ text: String) -> String? {
    let path = text.replacing("\\", with: "/")
    return path.hasPrefix("extracts/") && path.split(separator: "/").count > 4 ? path : nil
  }

  /// The same key for both spellings of a path: the day's folder may be named in either era.
  private static func key(of path: String) -> String {
    path.split(separator: "/").enumerated().map { index, part in
      index == 3 ? CalendarDate.read(String(part))?.description ?? String(part) : String(part)
    }
    .joined(separator: "/")
  }
}
