import Findings
import Tabular

/// The differences of one table between two publications: changed cells by row key, and rows that only one side has.
struct TableDifference: Sendable {
  let table: String
  /// Whether the earlier publication has the table.
  let isBefore: Bool
  let isAfter: Bool
  /// The columns that only the earlier table has: each is one difference, not one in every row.
  let columnsGone: [String]
  let columnsNew: [String]
  /// The cells that differ, in the order of the later rows.
  let cells: [ChangedCell]
  /// The rows that only the earlier table has, in its order.
  let rowsGone: [UnpairedRow]
  let rowsNew: [UnpairedRow]

  /// A cell that differs.
  struct ChangedCell: Hashable, Sendable {
    let key: WrittenKey
    let column: String
    let before: String
    let after: String
  }

  /// A row that only one side has.
  struct UnpairedRow: Sendable {
    let key: WrittenKey
    /// The cells by the names of their columns.
    let cells: [String: String]
  }

  /// The cells that differ, grouped by row.
  var changedRows: [[ChangedCell]] {
    cells.reduce(into: []) { rows, cell in
      if rows.last?.first?.key == cell.key { rows[rows.count - 1].append(cell) } else { rows.append([cell]) }
    }
  }

  /// Whether nothing differs.
  var isEmpty: Bool {
    isBefore == isAfter && columnsGone.isEmpty && columnsNew.isEmpty && cells.isEmpty && rowsGone.isEmpty
      && rowsNew.isEmpty
  }
}

extension TableDifference {
  /// A table that only one side has.
  init(of table: String, isBefore: Bool) {
    self.init(
      table: table, isBefore: isBefore, isAfter: !isBefore, columnsGone: [], columnsNew: [], cells: [], rowsGone: [],
      rowsNew: [])
  }

  /// Compares a table that both sides have.
  ///
  /// - Throws: `unreadable` when the file of a side cannot be read.
  init(from before: ComparedTable, to after: ComparedTable) throws(RunError) {
    let (left, right) = (try before.csv(), try after.csv())
    // Most tables of two publications are equal: parse them only when their bytes differ.
    let (old, new) = left == right ? (CSVRows(csv: []), CSVRows(csv: [])) : (CSVRows(csv: left), CSVRows(csv: right))
    let shared = new.columns.filter(old.columns.contains)
    let key = RowKey(primaryKey: after.primaryKey ?? before.primaryKey ?? [], of: shared)
    let columns = key.columns.isEmpty ? shared : key.columns
    let rows = RowPairs(
      KeyedRows(old, by: columns, written: key.written), KeyedRows(new, by: columns, written: key.written),
      shared: shared)
    self.init(
      table: after.name, isBefore: true, isAfter: true, columnsGone: old.columns.filter { !shared.contains($0) },
      columnsNew: new.columns.filter { !shared.contains($0) }, cells: rows.cells, rowsGone: rows.gone, rowsNew: rows.new
    )
  }
}
