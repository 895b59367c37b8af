/// A row of a table on a sheet as its formulas use it: its own cells, and the other tables of the workbook.
struct FormulaRow {
  let columns: [Column]
  /// Number of rows of the table.
  let count: Int
  let cells: [Cell]
  /// The row of the sheet, counted from 0.
  let row: Int
  let tables: FormulaTables

  func cell(_ column: String) -> Cell { index(of: column).map { cells[$0] } ?? .empty }

  func number(_ column: String) -> Numeral? { cell(column).numeral }

  /// The address of a cell, such as "K3"; nil when the table lacks the column.
  func name(_ column: String) -> String? { index(of: column).map { WorkbookText.name(row: row, column: $0) } }

  private func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

/// The tables with a sheet in the workbook, of which formulas use whole columns.
final class FormulaTables {
  private let tables: [String: Table]
  /// A cache of columns, by table and name.
  private var columns: [String: [Cell]] = [:]

  init(_ tables: [Table]) {
    self.tables = Dictionary(tables.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Number of rows of a table; nil when the workbook lacks the table.
  func rows(of table: String) -> Int? { tables[table]?.rows.count }

  /// The name of a table's first column; nil when the workbook lacks the table.
  func firstColumn(of table: String) -> String? { tables[table]?.columns.first?.name }

  /// The cells of a column; nil when the workbook lacks the table or the column.
  func column(_ name: String, of table: String) -> [Cell]? {
    let key = "\(table).\(name)"
    if let known = columns[key] { return known }
    guard let found = tables[table], let index = found.columns.firstIndex(where: { $0.name == name }) else {
      return nil
    }
    let cells = found.rows.map { $0[index] }
    columns[key] = cells
    return cells
  }
}

extension Cell {
  /// The number in the cell; nil for any other cell.
  var numeral: Numeral? {
    switch self {
    case .integer(let integer): Numeral(integer)
    case .number(let number): number
    case .empty, .text, .boolean, .date: nil
    }
  }
}
