import Consolidation
import Findings
import Foundation
import Judging
import Office
import Publication
import Tabular
import Testing

/// The columns that name a row of a published table.
enum ExplainedKey {
  static func columns(of table: DescribedTable) -> [String] {
    let key = table.schema.primaryKey
    return key.isEmpty ? ["unit_code", "screen", "measure", "reference"] : key
  }
}

/// `ita explain TABLE KEY COLUMN` names the files and rows behind any published figure.
struct ExplainedCellTests {
  /// The sample season, with its tables.
  private static let sample: Result<(results: Results, tables: [DescribedTable]), any Error> = Result {
    let data = DataFolder(path: "\(Repository.root)/data")
    let today = try #require(CalendarDate(year: 2024, month: 6, day: 30))
    let results = try Consolidation(data: data, year: 2566, asOf: nil, today: today, jobs: 2)
      .run(with: ReferenceData(from: data)).results
    return (results, TableCatalogue.all.map { $0.described(results) })
  }

  /// A cell of a table: its row and column.
  private struct Draw {
    let table: DescribedTable
    let cells: [Cell]
    let column: Int

    var name: String { table.table.columns[column].name }

    var key: String {
      ExplainedKey.columns(of: table).compactMap { name in
        table.schema.index(of: name).map { cells[$0].written ?? "" }
      }
      .joined(separator: ",")
    }

    /// Draws `count` cells from all tables that have rows, with a generator of fixed seed.
    static func all(_ count: Int, seed: UInt64, from tables: [DescribedTable]) -> [Draw] {
      var state = seed
      let next = { (bound: Int) -> Int in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
      }
      let filled = tables.filter { !$0.table.rows.isEmpty }
      return (0..<count).map { number in
        // Draw from every table once before drawing from one again.
        let table = filled[number % filled.count]
        return Draw(
          table: table, cells: Array(table.table.rows)[next(table.table.rows.count)],
          column: next(table.table.columns.count))
      }
    }
  }

  @Test(arguments: [1, 2566, 20_230_929] as [UInt64])
  func `the derivations of forty random figures name their files and rows`(seed: UInt64) throws {
    let tables = try Self.sample.get().tables
    try Self.expectSources(of: Draw.all(40, seed: seed, from: tables))
  }

  @Test(arguments: [3, 51] as [UInt64])
  func `the derivations of sixty random insight figures name their files and rows`(seed: UInt64) throws {
    let names = ["certainty", "movement", "paths", "weights", "balance", "watch"]
    let tables = try Self.sample.get().tables.filter { names.contains($0.table.name) }
    try Self.expectSources(of: Draw.all(60, seed: seed, from: tables))
  }

  @Test(arguments: [
    ("ranking", ["final_best", "final_worst"]), ("measures", ["potential"]),
    ("groups", ["share_at_target", "responses", "ITA_mean_weighted"]), ("summary", ["value"]),
  ])
  func `the derivations of insight columns in other tables name their files and rows`(
    table: String, columns: [String]
  ) throws {
    let described = try #require(try Self.sample.get().tables.first { $0.table.name == table })
    let rows = described.table.rows.suffix(3)
    let draws = try columns.flatMap { name in
      let column = try #require(described.schema.index(of: name))
      return rows.map { Draw(table: described, cells: $0, column: column) }
    }
    try Self.expectSources(of: draws)
  }

  /// Expects each derivation to contain the value of its cell and to name files and rows that exist.
  private static func expectSources(of draws: [Draw]) throws {
    let explanation = Derivations(of: try sample.get().results, in: .english)
    var counts: [String: Int] = [:]
    for draw in draws {
      let asked = "\(draw.table.table.name) \(draw.key) \(draw.name)"
      let text = try explanation.cell(draw.table.table.name, draw.key, draw.name)
      let value = draw.cells[draw.column].written.map { String($0.prefix(40)) } ?? "(empty)"
      #expect(text.contains(SafeText.visible(value)), "\(asked)\n\(text)")
      let places = places(in: text)
      // The derivation of an empty cell or of a year may name the folder of the year instead of a file.
      let isOfFolder = draw.cells[draw.column] == .empty || draw.name == "fiscal_year"
      #expect(!places.isEmpty || isOfFolder && text.contains("extracts/25"), "\(asked)\n\(text)")
      for place in places {
        let lines = try counts[place.file] ?? lines(of: place.file)
        counts[place.file] = lines
        #expect(place.line.map { (1...lines).contains($0) } ?? true, "\(asked): \(place)")
      }
    }
  }

  @Test(arguments: [UInt64(7)])
  func `the row named in the derivation of an announced figure contains the figure`(seed: UInt64) throws {
    let (results, tables) = try Self.sample.get()
    let explanation = Derivations(of: results, in: .thai)
    let measures = try #require(tables.first { $0.table.name == "measures" })
    let column = try #require(measures.schema.index(of: "official"))
    var seen = 0
    for draw in Draw.all(400, seed: seed, from: [measures]) {
      guard let official = draw.cells[column].written, let unit = draw.cells[0].written else { continue }
      let text = try explanation.cell("measures", draw.key, "official")
      let place = try #require(Self.places(in: text).first { $0.line != nil })
      let row = try Self.row(place.file, try #require(place.line))
      #expect(row.contains(official) && row.contains(unit), "\(draw.key): \(row)")
      seen += 1
    }
    #expect(seen > 20)
  }

  @Test(arguments: [
    ("rankings", "5030", "ITA", "did you mean 'ranking'?"),
    ("ranking", "5030", "OIT_contributon", "did you mean 'OIT_contribution'?"),
    ("ranking", "5999", "ITA", "the table ranking has no row of '5999'; give a row of ranking as unit_code"),
    ("changes", "5030", "now", "give a row of changes as unit_code,measure, separated by commas"),
  ])
  func `an unknown table, row or column is reported with a suggestion`(
    table: String, key: String, column: String, message: String
  ) throws {
    let explanation = Derivations(of: try Self.sample.get().results, in: .english)
    let error = #expect(throws: RunError.self) { _ = try explanation.cell(table, key, column) }
    #expect(error?.message.english.contains(message) == true, "\(error?.message.english ?? "")")
  }

  @Test func `a row can be named by any form of its unit and a column by its Thai title`() throws {
    let explanation = Derivations(of: try Self.sample.get().results, in: .english)
    let plain = try explanation.cell("ranking", "5030", "rank")
    #expect(try explanation.cell("ranking", "บางคอแหลม", "อันดับ") == plain)
  }

  /// Files that a text names, each with its line if the text gives one.
  private static func places(in text: String) -> [(file: String, line: Int?)] {
    let pattern = /((?:extracts|methodology)\/[^\s,:()]+\.csv|(?:units|strategy|calendar)\.csv)(?::([0-9]+))?/
    return text.matches(of: pattern).map { (String($0.output.1), $0.output.2.flatMap { Int($0) }) }
  }

  private static func lines(of file: String) throws -> Int {
    try FileBytes.read("\(Repository.root)/data/\(file)").split(separator: 0x0A).count + 1
  }

  /// A physical line of a file.
  private static func row(_ file: String, _ line: Int) throws -> String {
    let lines = try FileBytes.read("\(Repository.root)/data/\(file)").split(
      separator: 0x0A, omittingEmptySubsequences: false)
    return String(decoding: lines[line - 1], as: UTF8.self)
  }
}
