package import Tabular

/// The rows of a season that a letter may quote, as they were received.
///
/// They are apart from the season, so that they can be freed once the findings quote what they need.
package struct QuotableRows: Sendable {
  /// The names of the files with such rows, and the rows, in the order of the inbox.
  private let files: [(name: String, rows: KeptRows)]

  package init(in extracts: [ReceivedExtract]) {
    files = extracts.compactMap { extract in extract.kept.map { (extract.delivery.file, $0) } }
  }

  /// Unpacks the rows that begin on the given lines.
  ///
  /// - Parameter lines: The line numbers by file, counted from 1.
  /// - Returns: The rows by file and line.
  package func rows(on lines: [String: Set<Int>]) -> [String: [Int: QuotedRow]] {
    let found = files.lazy.compactMap { file, rows in lines[file].map { (file, rows.rows(on: $0)) } }
    return Dictionary(found) { first, _ in first }
  }
}
