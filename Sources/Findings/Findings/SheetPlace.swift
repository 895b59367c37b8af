import Assessment
package import Tabular

/// The row and the column of a finding as a spreadsheet shows the file.
package struct SheetPlace: Hashable, Sendable {
  /// The row of the sheet, counted from 1.
  package let row: Int
  /// The letters of the column; nil if the finding is not about a column of the file.
  package let column: String?

  package init(row: Int, column: String?) {
    self.row = row
    self.column = column
  }

  /// The address of the cell, such as P3; nil if the finding is not about a cell.
  package var cell: String? { column.map { "\($0)\(row)" } }

  /// Describes a place for a person: "rows 3-7, column P (on_target)".
  static func text(rows: Bilingual, column: String?, title: Bilingual?) -> Bilingual {
    guard let column else { return rows }
    let name = title.map { Bilingual(" (\($0.thai))", " (\($0.english))") } ?? Bilingual(same: "")
    return Bilingual(
      "\(rows.thai) คอลัมน์ \(column)\(name.thai)", "\(rows.english), column \(column)\(name.english)")
  }
}

extension Place {
  /// Formats the place as an editor reads it, "scores.csv:4:score", or as a spreadsheet does, "form.xlsx:scores!D4".
  ///
  /// - Parameters:
  ///   - title: The title of the column, shown after its name; nil for the name alone.
  ///   - sheetPlace: The row and the column as a spreadsheet shows them; nil for the file as a whole.
  /// - Returns: The place.
  package func text(column title: String? = nil, at sheetPlace: SheetPlace?) -> String {
    guard !Source.isSheet(file) else {
      return file + (sheetPlace.map { "!\($0.cell ?? String($0.row))" } ?? "")
    }
    let column = column.map { name in title.map { $0 == name ? name : "\(name) (\($0))" } ?? name }
    return [file, line == 0 ? nil : String(line), column].compactMap { $0 }.joined(separator: ":")
  }
}

/// A received file as a spreadsheet shows it: its rows and its columns.
package struct ReceivedSheet: Sendable {
  private let rows: SheetRows
  /// The columns of the file; nil if no header row was recognised.
  private let columns: SheetColumns?

  package init(rows: SheetRows, columns: SheetColumns?) {
    self.rows = rows
    self.columns = columns
  }

  /// Returns the row and the column of a place in the file; nil for the file as a whole.
  package func place(of place: Place) -> SheetPlace? {
    guard place.line > 0 else { return nil }
    let column = place.columnIndex ?? place.column.flatMap { columns?.index(of: $0) }
    return SheetPlace(row: rows.row(ofLine: place.line), column: column.map(SheetAddress.letters))
  }

  /// Converts lines of the file to rows of the sheet.
  fileprivate func rows(ofLines lines: RowRanges) -> RowRanges { lines.mapped(rows.row) }
}

/// The sheets of the received files, by file.
package struct ReceivedSheets: Sendable {
  private let sheets: [String: ReceivedSheet]

  package init(_ sheets: [String: ReceivedSheet]) {
    self.sheets = sheets
  }

  /// The place in its sheet; nil for a file as a whole, and for a file that could not be read.
  package subscript(place: Place) -> SheetPlace? { sheets[place.file]?.place(of: place) }

  /// Returns the rows of all places that a finding stands for; nil if it stands for itself alone or has no sheet.
  package func rows(of finding: Finding) -> RowRanges? {
    finding.lines.flatMap { sheets[finding.place.file]?.rows(ofLines: $0) }
  }
}
