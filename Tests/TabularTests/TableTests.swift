import Testing

@testable import Tabular

/// Tables are described once, by their columns.
struct TableTests {
  private struct RankedUnit {
    let unit: String
    let total: Numeral?
    let isFinal: Bool
  }

  private static let columns: [ColumnOf<RankedUnit>] = [
    .code("unit_code") { ranked in ranked.unit },
    .number("ITA") { ranked in ranked.total },
    .boolean("final") { ranked in ranked.isFinal },
  ]

  @Test func `every row has a cell for every column`() {
    let units = [
      RankedUnit(unit: "5030", total: Numeral(coefficient: 9720, fractionDigits: 2), isFinal: true),
      RankedUnit(unit: "0000", total: nil, isFinal: false),
    ]
    let table = Table(name: "ranking", rows: units, columns: Self.columns)
    #expect(table.columns.map(\.name) == ["unit_code", "ITA", "final"])
    #expect(table.columns.map(\.kind) == [.code, .number, .boolean])
    #expect(
      Array(table.rows) == [
        [.text("5030"), .number(Numeral(coefficient: 9720, fractionDigits: 2)), .boolean(true)],
        [.text("0000"), .empty, .boolean(false)],
      ])
  }

  @Test func `a table without rows still has its columns`() {
    let table = Table(name: "ranking", rows: [], columns: Self.columns)
    #expect(table.columns.count == 3)
    #expect(table.rows.isEmpty)
  }
}
