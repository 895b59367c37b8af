import Tabular

/// The rows of a table by their keys: usually one a key, several where the key does not tell them apart.
struct KeyedRows {
  let table: CSVRows
  /// The indices of the columns of the key.
  private let key: [Int]
  private let written: [Int]
  /// The indices of the rows with a key, in their order.
  private let indices: [String: [Int]]

  /// - Parameters:
  ///   - table: The table.
  ///   - columns: The columns that name a row; all that both tables have where none do.
  ///   - written: Those of them that a person writes.
  init(_ table: CSVRows, by columns: [String], written: [String]) {
    let key = columns.compactMap(table.columns.firstIndex)
    self.table = table
    self.key = key
    self.written = written.compactMap(table.columns.firstIndex)
    indices = Dictionary(grouping: table.rows.indices) { Self.text(of: table.rows[$0], at: key, between: "\u{1F}") }
  }

  /// Each key once, in the order of its first row.
  var keys: [String] {
    table.rows.indices.map(key(of:)).enumerated().filter { indices[$1]?.first == $0 }.map(\.element)
  }

  /// The rows with a key; none where there is no such key.
  subscript(key: String) -> [[String]] { (indices[key] ?? []).map { table.rows[$0] } }

  /// The key of a row as a person writes it.
  func written(_ row: [String]) -> WrittenKey { WrittenKey(values: written.map { row[$0] }) }

  private func key(of index: Int) -> String { Self.text(of: table.rows[index], at: key, between: "\u{1F}") }

  private static func text(of row: [String], at columns: [Int], between separator: String) -> String {
    columns.map { row[$0] }.joined(separator: separator)
  }
}

/// The values that name a row of a published table.
struct WrittenKey: Hashable, Sendable {
  let values: [String]

  /// With commas between, as `ita explain` takes them.
  var text: String { values.joined(separator: ",") }

  /// The same for a terminal: no value is longer than a line.
  var shown: String { values.map(SafeText.quoted).joined(separator: ",") }
}
