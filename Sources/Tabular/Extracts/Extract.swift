/// A received table as the parser understood it: its rows and all its faults.
package struct Extract: Sendable {
  /// The header; nil when the file is not a known table.
  package let header: HeaderMatch?
  /// The columns whose titles resemble those of missing columns; nil when the file is not a known table.
  package let misnamed: MisnamedColumns?
  package let separator: Separator
  package let encoding: TextEncoding
  /// The rows that the caller kept.
  package let rows: [Row]
  /// All faults, in the order of the lines.
  package let faults: [Fault]
  /// The subjects of rows with faults, such as a unit's code, by record; a row with an unknown subject has no entry.
  package let subjects: [Int: String]
  /// Number of data rows in the file, without rows that have no filled cell.
  package let recordCount: Int
  /// The columns that the parser does not read although some row fills them, as indices into the header's columns.
  package let filledUnreadColumns: [Int]
  /// The rows of the sheet from which the text was saved.
  package let sheetRows: SheetRows
  /// The rows as they were received; nil unless the caller asked for them.
  package let kept: KeptRows?

  package var table: TableSchema? { header?.table }
}
