import Assessment
import Findings
import Tabular

/// The received files in `withdrawn.csv`: they do not count and may be missing, such as a file sent by mistake.
package struct WithdrawnFiles: Sendable {
  /// A withdrawn file.
  package struct Entry: Sendable {
    /// The path of the file, relative to the data folder.
    package let file: String
  }

  /// The files in the order of the table.
  private let entries: [Entry]
  private let paths: Set<String>
  let findings: [Finding]

  /// Reads the files; `table` is nil if the office has none.
  init(_ table: ReferenceTable?) {
    let invalid = (table?.rows ?? []).filter { $0.text("file").map { Self.path($0) == nil } ?? false }
    findings =
      (table?.findings ?? [])
      + invalid.compactMap { row in
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

  /// Whether a file is withdrawn; its path is relative to the data folder.
  package func contains(_ file: String) -> Bool { !paths.isEmpty && paths.contains(Self.key(of: file)) }

  /// Whether a file below a folder is withdrawn; the path of the folder is relative to the data folder.
  package func containsAny(below folder: String) -> Bool { entries.contains { $0.file.hasPrefix("\(folder)/") } }

  /// Returns the withdrawn files that were received for a fiscal year.
  package func files(of year: Int) -> [Entry] { entries.filter { $0.file.hasPrefix("extracts/\(year)/") } }

  /// Normalises a path; nil if it does not lead to a received file.
  private static func path(_ text: String) -> String? {
    let path = text.replacing("\\", with: "/")
    // A workbook is withdrawn as a whole, not by its sheets.
    return path.hasPrefix("extracts/") && path.split(separator: "/").count > 4 && !Source.isSheet(path) ? path : nil
  }

  /// Makes the same key for both spellings of a path: the name of the day's folder may use either era.
  private static func key(of path: String) -> String {
    path.split(separator: "/").enumerated().map { index, part in
      index == 3 ? CalendarDate.read(String(part))?.description ?? String(part) : String(part)
    }
    .joined(separator: "/")
  }
}
