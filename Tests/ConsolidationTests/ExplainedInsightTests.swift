import Assessment
import Consolidation
import Judging
import Publication
import Tabular
import Testing

/// `ita explain` shows the arithmetic and files behind every cell of the insight tables.
struct ExplainedInsightTests {
  private static let tables = ["certainty", "movement", "paths", "weights", "balance", "watch"]

  @Test(arguments: ["errors", "moved-ranks", "four-instruments"], Language.allCases)
  func `every cell of the insight tables has a derivation with its value and a file`(
    season: String, language: Language
  ) throws {
    let results = try SeasonCase(season).results()
    let explanation = Derivations(of: results, in: language)
    for described in TableCatalogue.all.filter({ Self.tables.contains($0.name) }).map({ $0.described(results) }) {
      for row in described.table.rows {
        let key = ExplainedKey.columns(of: described).map { name in
          described.schema.index(of: name).flatMap { row[$0].written } ?? ""
        }
        for (column, cell) in zip(described.table.columns, row) where column.name != "fiscal_year" {
          let asked = "\(described.table.name) \(key.joined(separator: ",")) \(column.name)"
          let text = try explanation.cell(described.table.name, key.joined(separator: ","), column.name)
          #expect(text.contains(cell.written.map { String($0.prefix(40)) } ?? "("), "\(asked)\n\(text)")
          #expect(text.contains(/(?:extracts|methodology)\/25|units\.csv/), "\(asked)\n\(text)")
        }
      }
    }
  }

  /// A cell, and lines that its derivation contains.
  struct Case: Sendable, CustomTestStringConvertible {
    let season: String
    let cell: [String]
    let lines: [String]

    init(_ season: String, _ cell: String..., lines: [String]) {
      self.season = season
      self.cell = cell
      self.lines = lines
    }

    var testDescription: String { "\(season) \(cell.joined(separator: " "))" }
  }

  private static let office = "extracts/2566/office/2023-06-30"
  private static let announced = "extracts/2566/office/2023-09-29/scores.csv"
  private static let method = "methodology/2566/bangkok"

  private static let cases = [
    Case(
      "errors", "certainty", "5021", "ITA_error",
      lines: [
        "  IIT: n = 120 responses, N = 130 people  \(office)/participation.csv:3",
        "    \(office)/iit-5021.csv:2 (the first of the unit's 120 rows in this file)",
        "  EIT: n = 120 responses, the population is not known",
        "  weight of IIT 0.30  \(method)/measures.csv:3",
        "  weight of OIT 0.40 (not a survey: without sampling error)  \(method)/measures.csv:25",
      ]),
    Case(
      "errors", "certainty", "5027", "IIT_population",
      lines: [
        "  IIT: n = 110 responses, N = 80 + 70 = 150 people  \(office)/participation.csv:4  \(office)/participation.csv:5"
      ]),
    Case(
      "errors", "certainty", "5021", "at_target",
      lines: [
        "  certain: the lower bound 96.68 ≥ 95.00", "  target 95.00  \(method)/settings.csv:6",
        "  z = Φ⁻¹((1 + C) / 2) = 1.960, C = 95.0 %  \(method)/settings.csv (no row confidence, so the default)",
      ]),
    Case(
      "errors", "certainty", "5021", "worst_rank",
      lines: [
        "  told apart above it: 0",
        "  told apart below it: 2: Lat Phrao District Office (5027), Chatuchak District Office (5026)",
        "  best rank 1 + 0 = 1; worst rank 6 - 2 = 4",
      ]),
    Case("errors", "certainty", "5028", "ITA_low", lines: ["  only one response to EIT, so its error is not known"]),
    Case(
      "errors", "paths", "5027,1,I10", "gain",
      lines: [
        "  level ผ่านดี: ITA ≥ 85.00 and each instrument ≥ 85.00  \(method)/levels.csv:10",
        "  I10 50.00 + 19.99 = 69.99, share in OIT 1/2  \(method)/measures.csv:33",
        "  OIT 75.000000 + 1/2 × 19.99 = 84.995000 → 85.00 ≥ 85.00",
        "  OIT 75.000000 + 1/2 × 19.98 = 84.990000 → 84.99 < 85.00 (with 0.01 less)",
        "    o6  100 × 1/2 = 50.000000  \(office)/oit.csv:19", "  ita what-if 5027 I10=69.99 --year 2566",
      ]),
    Case(
      "errors", "paths", "5028,1,I6", "needed",
      lines: [
        "  contribution of EIT needed: 85.00 - (82.96 - 26.65) = 28.69  \(method)/measures.csv:17",
        "  0.30 × (88.833333 + 1/3 × 20.35) = 28.685000 → 28.69 ≥ 28.69",
        "  0.30 × (88.833333 + 1/3 × 20.34) = 28.684000 → 28.68 < 28.69 (with 0.01 less)",
      ]),
    Case(
      "errors", "watch", "0000,Near a level,EIT,85.00", "distance",
      lines: ["  86.07 - 85.00 = 1.07 < 2.86", "  level ผ่านดี  methodology/2566/national/levels.csv:10"]),
    Case(
      "wide-and-long", "watch", "5026,same scores,IIT EIT,", "other_units",
      lines: ["  EIT Bueng Kum District Office (5028)  93.08  extracts/2566/5028/2023-09-06/scores.csv:3"]),
    Case("errors", "watch", "5030,fewer items,OIT,6", "value", lines: ["  items not received: o6"]),
    Case(
      "errors", "measures", "5028,I6", "potential",
      lines: ["  1/3 × 0.30 × (100 - 66.500000) = 3.350  \(method)/measures.csv:18  \(method)/measures.csv:17"]),
    Case(
      "errors", "ranking", "5041", "final_worst",
      lines: [
        "  possible totals 0.00 – 100.00", "    OIT no score: 0 to 100 × 0.40  \(method)/measures.csv:25",
        "  1 + 7 = 8",
      ]),
    Case(
      "errors", "groups", "กลุ่มกรุงเทพเหนือ", "share_at_target",
      lines: ["  0 / 2 × 100 = 0.00", "  target bangkok 95.00  \(method)/settings.csv:6"]),
    Case(
      "errors", "summary", "districts_at_target_most", "value",
      lines: [
        "  the highest possible total reaches the target: 3", "    Lak Si District Office (5041)  100.00  missing",
      ]),
    Case(
      "moved-ranks", "movement", "5026", "by_own",
      lines: [
        "  R1 = 1: without the units that are not ranked in 2566 (1: Khlong Toei District Office (5033))",
        "  by_method  = R1 - R2 = 1 - 3 = -2.0", "  climb = R0 - R4 = 2 - 2 = 1.0 - 2.0 + 1.0 + 0.0 + 0.0 = 0",
        "    ita explain 5026 rank --year 2565",
      ]),
    Case(
      "moved-ranks", "movement", "5021", "change",
      lines: [
        "  93.60 - 92.50 = 1.10", "  method_change: 93.00 - 92.50 = 0.50",
        "  rounding_change: 1.10 - (0.50 + 0.30 + 0.30 + 0.00) = 0.00",
      ]),
    Case("moved-ranks", "movement", "5033", "climb", lines: ["  not among the units of this year"]),
    Case(
      "moved-ranks", "weights", "5027", "swap_points",
      lines: [
        "  OIT 100.00 - 92.00 = 8.00, weight 0.40  \(method)/measures.csv:25  \(announced):12",
        "  t = 100 × 0.200000 / (8.00 - (-5.00))",
        "  t = 20/13 = 1.54 ≤ 10  \(method)/settings.csv (no row weight_range, so the default)",
        "  weights that make the totals equal (percent): IIT 410/13 = 31.54, EIT 30 = 30.00, OIT 500/13 = 38.46",
      ]),
    Case(
      "moved-ranks", "weights", "5026", "without_OIT",
      lines: ["  without OIT: 0.30 × 85.00 + 0.30 × 90.00 = 52.500000", "  1 + 4 = 5"]),
    Case(
      "four-instruments", "weights", "5026", "swap_XIT",
      lines: [
        "  weights that make the totals equal (percent): IIT 125/4 = 31.25, EIT 125/4 = 31.25, OIT 95/4 = 23.75, XIT 55/4 = 13.75"
      ]),
    Case(
      "four-instruments", "balance", "bangkok,XIT", "weight",
      lines: ["  100 × 0.20 = 20.00", "  XIT Extra instrument, weight 0.20  \(method)/measures.csv:38"]),
  ]

  @Test(arguments: cases) func `a derivation shows each step of the arithmetic with its file`(derived: Case) throws {
    let explanation = Derivations(of: try SeasonCase(derived.season).results(), in: .english)
    let text = try explanation.cell(derived.cell[0], derived.cell[1], derived.cell[2])
    let lines = text.split(separator: "\n").map(String.init)
    for line in derived.lines { #expect(lines.contains(line), "\(line)\n\(text)") }
  }

  @Test func `the derivation of a rank names the units told apart and keeps the announced result`() throws {
    let results = try SeasonCase("errors").results()
    let thai = try #require(Derivations(of: results, in: .thai).rank(of: "5021"))
    #expect(thai.contains("อันดับอาจเป็น 1 ถึง 4 ในรูปแบบการประเมินเดียวกัน ช่วงนี้ไม่เปลี่ยนผลการประเมินที่ประกาศ\n"), "\(thai)")
    let english = try #require(Derivations(of: results, in: .english).rank(of: "5021"))
    #expect(english.contains("could be 1 to 4; this range does not change the announced result\n"), "\(english)")
    #expect(english.contains("  told apart below it: 2: Lat Phrao District Office (5027), Chatuchak"), "\(english)")
    #expect(try #require(Derivations(of: results, in: .english).rank(of: "5028")).contains("told apart") == false)
  }

  @Test(arguments: ["5030,fewer items,OIT,6", "บางคอแหลม,ได้เต็มแต่ผลรายข้อไม่ครบ,OIT,6"])
  func `a row of the watch list is named by unit, screen, measure and reference`(key: String) throws {
    let explanation = Derivations(of: try SeasonCase("errors").results(), in: .thai)
    #expect(try explanation.cell("watch", key, "value").contains("  คะแนนที่เผยแพร่เป็น 100 แต่ได้รับผลรายข้อ 5 จาก 6 ข้อ\n"))
  }
}
