import Tabular

/// The rows of a table as they were read, to compare it with another version of the table.
final class ReceivedRows: Sendable {
  /// The digest of all rows, in whatever order they are.
  private let digest: SHA256.Digest?
  /// The line of each row, by the hash of its values.
  private let lines: [Int: Int]

  /// - Parameters:
  ///   - rows: The values of each row as one text, with its line.
  ///   - table: The name of the table.
  init(_ rows: [(text: String, line: Int)], of table: String) {
    // By their bytes: the order of canonically equal texts would depend on the order of the rows.
    let texts = rows.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    digest = try? SHA256.digest(of: Array(([table] + texts).joined(separator: "\u{1E}").utf8))
    lines = rows.count > Self.most ? [:] : Dictionary(rows.map { ($0.text.hashValue, $0.line) }) { first, _ in first }
  }

  /// The most rows of a table whose differing rows are named; a unit's table has a few hundred at most.
  private static let most = 5000

  /// Whether another version has the same rows.
  func isCopy(of other: ReceivedRows) -> Bool { digest != nil && digest == other.digest }

  /// The lines of the rows that another version lacks, in ascending order.
  func lines(besides other: ReceivedRows) -> [Int] {
    lines.filter { other.lines[$0.key] == nil }.map(\.value).sorted().filter { $0 > 0 }
  }
}
