import Tabular
import Testing

@testable import Consolidation

/// Rows of two tables paired by their keys.
struct RowPairTests {
  /// Two tables of a key and a value, and their differences: "k: a > b" for a cell, "+k" and "-k" for rows.
  static let cases: [(before: [String], after: [String], differences: [String])] = [
    (["1,a", "2,b"], ["2,b", "1,a"], []),
    (["1,a", "2,b"], ["2,c", "3,d"], ["2: b > c", "-1", "+3"]),
    (["1,a", "1,b"], ["1,b", "1,a"], []),
    (["1,a", "1,b"], ["1,b", "1,c"], ["1: a > c"]),
    (["1,a", "1,a"], ["1,a"], ["-1"]),
    (["1,a"], ["1,a", "1,a", "1,b"], ["+1", "+1"]),
    ([], ["1,a"], ["+1"]),
  ]

  @Test(arguments: cases)
  func `rows are paired by key, and by all cells where the key repeats`(
    before: [String], after: [String], differences: [String]
  ) throws {
    let pairs = RowPairs(
      KeyedRows(table(before), by: ["key"], written: ["key"]), KeyedRows(table(after), by: ["key"], written: ["key"]),
      shared: ["key", "value"])
    let cells = pairs.cells.map { "\($0.key.text): \($0.before) > \($0.after)" }
    #expect(cells + pairs.gone.map { "-\($0.key.text)" } + pairs.new.map { "+\($0.key.text)" } == differences)
  }

  private func table(_ rows: [String]) -> CSVRows {
    CSVRows(csv: Array((["key,value"] + rows).map { $0 + "\r\n" }.joined().utf8))
  }

  @Test func `a key leaves out the year only where all rows have the same year`() {
    let key = RowKey(primaryKey: ["unit_code", "fiscal_year"], of: ["unit_code", "ITA", "fiscal_year"])
    #expect(key.written == ["unit_code"])
    let history = RowKey(primaryKey: ["unit_code", "fiscal_year"], of: ["fiscal_year", "unit_code"])
    #expect(history.written == ["unit_code", "fiscal_year"])
    #expect(RowKey(primaryKey: [], of: ["unit_code", "screen", "note"]).written == ["unit_code", "screen"])
  }
}
