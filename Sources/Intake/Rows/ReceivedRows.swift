import Tabular

/// The rows of a table as they were read, to compare it with another version of the table.
final class ReceivedRows: Sendable {
  /// The digest of all rows, in whatever order they are.
  private let digest: SHA256.Digest?
  /// The line of each row, by the hash of its values.
  private let lines: [Int: Int]

  /// - Parameter rows: The values of each row as one text, with its line.
  init(_ rows: [(text: String, line: Int)], of table: String) {
    digest = try? SHA256.digest(of: Array(([table] + rows.map(\.text).sorted()).joined(separator: "\u{1E}").utf8))
    lines = Dictionary(rows.map { ($0.text.hashValue, $0.line) }) { first, _ in first }
  }

  /// Whether another version has the same rows.
  func isCopy(of other: ReceivedRows) -> Bool { digest != nil && digest == other.digest }

  /// The lines of the rows that another version lacks, in ascending order.
  func lines(besides other: ReceivedRows) -> [Int] { lines.filter { other.lines[$0.key] == nil }.map(\.value).sorted() }
}
