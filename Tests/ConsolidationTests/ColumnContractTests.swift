import Consolidation
import Publication
import Tabular
import Testing

/// Programs that link to the published tables rely on their columns, which change only with the table's version.
struct ColumnContractTests {
  /// One line for each table: its name, its version, then each column with its type.
  private static let path = "\(Repository.root)/Tests/ConsolidationTests/published-columns.csv"

  @Test func `no published column is renamed, moved, dropped or retyped unless its table's version is raised`() throws {
    let now = try Self.contracts()
    let kept = try Self.kept()
    for contract in now {
      guard let before = kept.first(where: { $0.table == contract.table }) else { continue }
      #expect(
        contract.keeps(before) || contract.version > before.version,
        "\(contract.table) has other columns than version \(before.version): raise `version` in its schema")
    }
    for before in kept {
      #expect(now.contains { $0.table == before.table }, "\(before.table) is no longer published")
    }
    guard now.allSatisfy({ contract in kept.allSatisfy { contract.follows($0) } }) else { return }
    try SeasonGoldenFile(path: Self.path).expect(Self.bytes(of: now))
  }

  @Test(arguments: [
    (["rank:integer", "ITA:number"], 1, true), (["rank:integer", "ITA:number", "level:string"], 1, true),
    (["ITA:number", "rank:integer"], 1, false), (["rank:integer"], 1, false),
    (["rank:integer", "ITA:string"], 1, false),
    (["rank:integer", "total:number"], 1, false), (["rank:integer", "total:number"], 2, true),
    (["rank:integer", "ITA:number"], 0, false),
  ])
  func `columns may be added at the end; any other change needs a higher version`(
    columns: [String], version: Int, isAllowed: Bool
  ) {
    let before = Contract(table: "ranking", version: 1, columns: ["rank:integer", "ITA:number"])
    #expect(Contract(table: "ranking", version: version, columns: columns).follows(before) == isAllowed)
  }
}

/// The columns of one version of a table, in their order.
private struct Contract {
  let table: String
  let version: Int
  /// Names with types, such as "ITA:number".
  let columns: [String]

  /// Whether a reader of `before` can read this contract.
  func keeps(_ before: Self) -> Bool { columns.starts(with: before.columns) && version >= before.version }

  /// Whether the contract may replace `before`; true if that is of another table.
  func follows(_ before: Self) -> Bool { table != before.table || keeps(before) || version > before.version }
}

extension ColumnContractTests {
  /// The contracts of a season in which every table has all its columns, the methodology's too.
  private static func contracts() throws -> [Contract] {
    let results = try #require(SeasonCase.all.first { $0.folder == "plan" }).results()
    return TableCatalogue.all.map { published in
      let table = published.described(results)
      return Contract(
        table: published.name, version: table.schema.version,
        columns: table.schema.fields.map { "\($0.name):\($0.type.rawValue)" })
    }
  }

  private static func kept() throws -> [Contract] {
    try String(decoding: FileBytes.read(path), as: UTF8.self).split(separator: "\n")
      .map { line in
        let cells = line.split(separator: ",").map(String.init)
        return Contract(table: cells[0], version: try #require(Int(cells[1])), columns: Array(cells.dropFirst(2)))
      }
  }

  private static func bytes(of contracts: [Contract]) -> [UInt8] {
    Array(contracts.map { "\($0.table),\($0.version),\($0.columns.joined(separator: ","))\n" }.joined().utf8)
  }
}
