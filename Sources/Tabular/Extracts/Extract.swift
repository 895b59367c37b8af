/// A received table as it was understood: its rows, and everything that was wrong with it.
package struct Extract: Sendable {
  /// Nil where the file is no table that is known.
  package let header: HeaderMatch?
  /// The columns of titles that are nearly those of others; nil where the file is no table that is known.
  package let misnamed: MisnamedColumns?
  package let separator: Separator
  package let encoding: TextEncoding
  /// Those that were kept.
  package let rows: [Row]
  /// In the order of the lines.
  package let faults: [Fault]
  /// What the rows of faults are about, by record; nothing of a row about which that is not known.
  package let subjects: [Int: String]
  /// The data rows of the file; rows without any cell do not count.
  package let recordCount: Int
  /// The columns that nobody reads and that hold something in some row, as places in the header's columns.
  package let filledUnreadColumns: [Int]
  /// The rows of the sheet that the text was saved from.
  package let sheetRows: SheetRows
  /// The rows as they were received; nil unless they were asked for.
  package let kept: KeptRows?

  package var table: TableSchema? { header?.table }
}
