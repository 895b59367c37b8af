/// Where a value stands: the file relative to the data folder, its physical line from 1, and the column.
package struct Source: Hashable, Sendable {
  package let file: String
  package let line: Int
  /// The data row from 1.
  package let record: Int
  package let column: String?

  package init(file: String, line: Int, record: Int, column: String? = nil) {
    self.file = file
    self.line = line
    self.record = record
    self.column = column
  }
}

extension Source: CustomStringConvertible {
  /// "extracts/2566/5026/2023-09-06/scores.csv:4"; the column is left to the reader of the table.
  package var description: String { "\(file):\(line)" }
}
