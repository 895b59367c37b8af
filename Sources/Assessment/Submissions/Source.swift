/// The source of a value: the file relative to the data folder, the physical line counted from 1, and the column.
package struct Source: Hashable, Sendable {
  package let file: String
  package var line: Int { Int(shortLine) }
  /// The data row, counted from 1.
  package var record: Int { Int(shortRecord) }
  package let column: String?
  // Every figure has a source, so lines are stored in 32 bits; no file that is read has more.
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
  /// The file and the line, such as "extracts/2566/5026/2023-09-06/scores.csv:4".
  package var description: String { "\(file):\(line)" }
}
