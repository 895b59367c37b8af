/// Converts physical lines of a file to rows of the sheet as a spreadsheet shows them.
///
/// A row with line breaks in a cell has several lines. Title rows and blank lines are rows, and a "sep=" line is not.
package struct SheetRows: Hashable, Sendable {
  /// Number of lines above the first row: 1 for a "sep=" line, else 0.
  private let skippedLines: Int
  /// The rows with several lines, in the order of the file; nearly always empty.
  private var longRows: [LongRow] = []

  private struct LongRow: Hashable {
    /// The line where the row begins, counted from 1.
    let line: Int
    let lineCount: Int
    /// Number of lines of the earlier long rows after the first line of each.
    let surplusBefore: Int

    var surplus: Int { surplusBefore + lineCount - 1 }
  }

  package init(skippedLines: Int = 0) {
    self.skippedLines = skippedLines
  }

  /// Adds a row with several lines, after the rows added before.
  package mutating func append(_ lines: ClosedRange<Int>) {
    longRows.append(
      LongRow(line: lines.lowerBound, lineCount: lines.count, surplusBefore: longRows.last?.surplus ?? 0))
  }

  /// Adds the long rows of a later part of the same file.
  package mutating func append(_ others: SheetRows) {
    for row in others.longRows { append(row.line...row.line + row.lineCount - 1) }
  }

  /// The row, counted from 1, that contains a line.
  package func row(ofLine line: Int) -> Int {
    line - skippedLines - surplus(before: line)
  }

  /// Number of lines, up to and including a line, that continue the row of the line before.
  private func surplus(before line: Int) -> Int {
    var (low, high) = (0, longRows.count)
    while low < high {
      let middle = (low + high) / 2
      if longRows[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    let row = longRows[low - 1]
    return row.surplusBefore + min(line - row.line, row.lineCount - 1)
  }
}
