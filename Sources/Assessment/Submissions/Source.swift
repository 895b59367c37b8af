/// The source of a value: the file relative to the data folder, the physical line counted from 1, and the column.
package struct Source: Hashable, Sendable {
  package let file: String
  package let line: Int
  /// The data row, counted from 1.
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
  /// The file and the line, such as "extracts/2566/5026/2023-09-06/scores.csv:4".
  package var description: String { Self.text(file: file, line: line) }

  /// Formats a place as editors read it, or, in a sheet of a workbook, as spreadsheets do: "form-5030.xlsx:scores!4".
  package static func text(file: String, line: Int) -> String { "\(file)\(isSheet(file) ? "!" : ":")\(line)" }

  /// Whether a file name is that of a sheet of a workbook.
  package static func isSheet(_ file: String) -> Bool { sheet(of: file) != nil }

  /// Splits the name of a sheet, which is that of the workbook, a colon and the title of the sheet.
  ///
  /// - Parameter file: The name of a received file or of a sheet.
  /// - Returns: The name of the workbook and the title; nil for a file.
  package static func sheet(of file: String) -> (workbook: Substring, title: Substring)? {
    guard file.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let isColon = { (index: String.Index) in
      file.utf8[index] == UInt8(ascii: ":") && file[..<index].suffix(5).lowercased() == ".xlsx"
    }
    return file.utf8.indices.first(where: isColon).map { (file[..<$0], file[file.utf8.index(after: $0)...]) }
  }
}
