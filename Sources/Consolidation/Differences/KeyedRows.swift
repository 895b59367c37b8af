import Tabular

/// The rows of a table by key: usually one row for each key, and several when the key is not unique.
struct KeyedRows {
  let table: CSVRows
  /// The indices of the columns of the key.
  private let key: [Int]
  private let written: [Int]
  /// The indices of the rows of each key, in their order.
  private let indices: [String: [Int]]

  /// - Parameters:
  ///   - table: The table.
  ///   - columns: The columns that identify a row; all shared columns when no column does.
  ///   - written: The columns of the key that a person writes.
  init(_ table: CSVRows, by columns: [String], written: [String]) {
    let key = columns.compactMap(table.columns.firstIndex)
    self.table = table
    self.key = key
    self.written = written.compactMap(table.columns.firstIndex)
    indices = Dictionary(grouping: table.rows.indices) { Self.text(of: table.rows[$0], at: key, between: "\u{1F}") }
  }

  /// All keys, each once, in the order of their first rows.
  var keys: [String] {
    table.rows.indices.map(key(of:)).enumerated().filter { indices[$1]?.first == $0 }.map(\.element)
  }

  /// The rows with a key; empty when no row has it.
  subscript(key: String) -> [[String]] { (indices[key] ?? []).map { table.rows[$0] } }

  /// The key of a row as a person writes it.
  func written(_ row: [String]) -> WrittenKey { WrittenKey(values: written.map { row[$0] }) }

  private func key(of index: Int) -> String { Self.text(of: table.rows[index], at: key, between: "\u{1F}") }

  private static func text(of row: [String], at columns: [Int], between separator: String) -> String {
    columns.map { row[$0] }.joined(separator: separator)
  }
}

/// The values that identify a row of a published table.
struct WrittenKey: Hashable, Sendable {
  let values: [String]

  /// The values joined with commas, as `ita explain` accepts them.
  var text: String { values.joined(separator: ",") }

  /// The key for a terminal: no value is longer than a line.
  var shown: String { values.map(SafeText.quoted).joined(separator: ",") }
}
