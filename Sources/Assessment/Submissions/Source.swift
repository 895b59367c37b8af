/// Where a value stands: the file relative to the data folder, its physical line from 1, and the column.
package struct Source: Hashable, Sendable {
  package let file: String
  package var line: Int { Int(shortLine) }
  /// The data row from 1.
  package var record: Int { Int(shortRecord) }
  package let column: String?
  // Every figure has one, and no file that is read has as many lines.
  private let shortLine: Int32
  private let shortRecord: Int32

  package init(file: String, line: Int, record: Int, column: String? = nil) {
    self.file = file
    shortLine = Int32(clamping: line)
    shortRecord = Int32(clamping: record)
    self.column = column
  }
}

extension Source: CustomStringConvertible {
  /// "extracts/2566/5026/2023-09-06/scores.csv:4"; the column is left to the reader of the table.
  package var description: String { "\(file):\(line)" }
}
