import Tabular

/// Every difference of two publications as a line of one table, for programs to read.
///
/// The columns are `table`, `key`, `column`, `before` and `after`. `ita explain TABLE KEY COLUMN` explains a line that
/// has a column. A line without a column describes a whole row, a line without a key a whole column, and a line with
/// neither a whole table: then `before` and `after` are `absent` or `present`. A line with only the first cell names a
/// file.
struct DifferenceTable {
  private let lines: [Line]

  private struct Line: Sendable {
    let table: String
    var key = ""
    var column = ""
    var before = ""
    var after = ""
  }

  init(of difference: PublicationDifference) {
    lines = difference.tables.flatMap(Self.lines(of:)) + difference.files.map { Line(table: $0) }
  }

  /// The table as CSV: UTF-8 with a byte order mark and CRLF, like the published tables.
  var csv: [UInt8] {
    CSVFormat.bytes(
      of: Table(
        name: "differences", rows: lines,
        columns: [
          .code("table") { $0.table }, .code("key") { $0.key }, .code("column") { $0.column },
          .text("before") { $0.before }, .text("after") { $0.after },
        ]))
  }

  private static func lines(of difference: TableDifference) -> [Line] {
    let table = difference.table
    guard difference.isBefore, difference.isAfter else {
      return [unpaired(Line(table: table), isNew: difference.isAfter)]
    }
    return difference.columnsGone.map { unpaired(Line(table: table, column: $0), isNew: false) }
      + difference.columnsNew.map { unpaired(Line(table: table, column: $0), isNew: true) }
      + difference.cells.map {
        Line(table: table, key: $0.key.text, column: $0.column, before: $0.before, after: $0.after)
      }
      + difference.rowsGone.map { unpaired(Line(table: table, key: $0.key.text), isNew: false) }
      + difference.rowsNew.map { unpaired(Line(table: table, key: $0.key.text), isNew: true) }
  }

  /// A line for a table, column or row that only one side has.
  private static func unpaired(_ line: Line, isNew: Bool) -> Line {
    Line(
      table: line.table, key: line.key, column: line.column, before: isNew ? "absent" : "present",
      after: isNew ? "present" : "absent")
  }
}
