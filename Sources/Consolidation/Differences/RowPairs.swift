import Tabular

/// The rows of two tables, compared by their keys.
///
/// Equal rows with the same key are paired first. When one row is left on each side, the two are one changed row.
/// Otherwise the rows that are left are gone or new.
struct RowPairs {
  private let before: KeyedRows
  private let after: KeyedRows
  /// The columns that both tables have, with their indices.
  private let shared: [(name: String, before: Int, after: Int)]
  private(set) var cells: [TableDifference.ChangedCell] = []
  private(set) var gone: [TableDifference.UnpairedRow] = []
  private(set) var new: [TableDifference.UnpairedRow] = []

  /// - Parameters:
  ///   - before: The rows of the earlier table.
  ///   - after: The rows of the later table.
  ///   - shared: The names of the columns that both tables have.
  init(_ before: KeyedRows, _ after: KeyedRows, shared: [String]) {
    self.before = before
    self.after = after
    self.shared = shared.compactMap { name in
      guard let left = before.table.columns.firstIndex(of: name), let right = after.table.columns.firstIndex(of: name)
      else { return nil }
      return (name, left, right)
    }
    let keys = after.keys
    let known = Set(keys)
    for key in keys { compare(before[key], after[key]) }
    for key in before.keys where !known.contains(key) { compare(before[key], []) }
  }

  private mutating func compare(_ old: [[String]], _ new: [[String]]) {
    if old.count == 1, new.count == 1 { return addCells(old[0], new[0]) }
    var unpaired = old
    var unmatched: [[String]] = []
    for row in new {
      if let match = unpaired.firstIndex(where: { areSame($0, row) }) {
        unpaired.remove(at: match)
      } else {
        unmatched.append(row)
      }
    }
    if unpaired.count == 1, unmatched.count == 1 { return addCells(unpaired[0], unmatched[0]) }
    gone += unpaired.map { Self.unpairedRow($0, in: before) }
    self.new += unmatched.map { Self.unpairedRow($0, in: after) }
  }

  private func areSame(_ old: [String], _ new: [String]) -> Bool {
    shared.allSatisfy { old[$0.before] == new[$0.after] }
  }

  private mutating func addCells(_ old: [String], _ new: [String]) {
    for column in shared where old[column.before] != new[column.after] {
      cells.append(
        TableDifference.ChangedCell(
          key: after.written(new), column: column.name, before: old[column.before], after: new[column.after]))
    }
  }

  private static func unpairedRow(_ row: [String], in rows: KeyedRows) -> TableDifference.UnpairedRow {
    TableDifference.UnpairedRow(
      key: rows.written(row), cells: Dictionary(zip(rows.table.columns, row)) { first, _ in first })
  }
}
