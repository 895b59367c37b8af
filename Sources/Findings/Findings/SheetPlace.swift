package import Tabular

/// The row and cell of a finding as a spreadsheet shows the file.
package struct SheetPlace: Hashable, Sendable {
  /// The row of the sheet, counted from 1.
  package let row: Int
  /// The letters of the column; nil where the finding is about no column of the file.
  package let column: String?

  package init(row: Int, column: String?) {
    self.row = row
    self.column = column
  }

  /// The address of the cell, such as P3; nil where the finding is about no cell.
  package var cell: String? { column.map { "\($0)\(row)" } }

  /// Describes a place for a person: "rows 3-7, column P (on_target)".
  static func words(rows: Bilingual, column: String?, title: Bilingual?) -> Bilingual {
    guard let column else { return rows }
    let name = title.map { Bilingual(" (\($0.thai))", " (\($0.english))") } ?? Bilingual(same: "")
    return Bilingual(
      "\(rows.thai) คอลัมน์ \(column)\(name.thai)", "\(rows.english), column \(column)\(name.english)")
  }
}

/// A received file as a spreadsheet shows it: its rows and its columns.
package struct ReceivedSheet: Sendable {
  private let rows: SheetRows
  /// Nil where no header was recognised.
  private let columns: SheetColumns?

  package init(rows: SheetRows, columns: SheetColumns?) {
    self.rows = rows
    self.columns = columns
  }

  /// The row and column of a place in the file; nil for a place that is the file as a whole.
  package func place(of place: Place) -> SheetPlace? {
    guard place.line > 0 else { return nil }
    let column = place.columnIndex ?? place.column.flatMap { columns?.index(of: $0) }
    return SheetPlace(row: rows.row(ofLine: place.line), column: column.map(SheetAddress.letters))
  }

  /// The rows of some lines of the file.
  fileprivate func rows(ofLines lines: RowRanges) -> RowRanges { lines.mapped(rows.row) }
}

/// The sheets of the received files, by file.
package struct ReceivedSheets: Sendable {
  private let sheets: [String: ReceivedSheet]

  package init(_ sheets: [String: ReceivedSheet]) {
    self.sheets = sheets
  }

  /// The place in its sheet; nil for a file as a whole, and for one that could not be read.
  package subscript(place: Place) -> SheetPlace? { sheets[place.file]?.place(of: place) }

  /// The rows of all that a finding stands for; nil where it stands for itself alone, and without a sheet.
  package func rows(of finding: Finding) -> RowRanges? {
    finding.lines.flatMap { sheets[finding.place.file]?.rows(ofLines: $0) }
  }
}
