import Assessment
import Findings
import Judging
import Office
import Tabular
import Testing

@testable import Publication

/// The sections of the report, each from two units.
struct ReportTests {
  private static func attention(_ season: TwoUnits) throws -> String {
    HTML(ReportAttention(material: ReportMaterial(try season.results())).items).markup
  }

  private static func trust(_ season: TwoUnits) throws -> String {
    HTML(ReportTrust(material: ReportMaterial(try season.results())).items).markup
  }

  private static let near = "Within 2.00 of the target"

  // The target is 95.00, and a total below 85.00 does not pass.
  @Test(
    arguments: [
      (97_21, []), (94_99, [near]), (93_00, [near]), (92_99, []), (85_00, []), (84_99, ["1 did not pass"]),
      (nil, ["1 units have no result"]),
    ] as [(Int?, [String])])
  func `a unit needs attention if it is missing, fails or is near the target`(total: Int?, sentences: [String]) throws {
    let html = try Self.attention(TwoUnits(totals: (97_21, total)))
    let all = [Self.near, "1 did not pass", "1 units have no result"]
    #expect(all.filter(html.contains) == sentences)
    #expect(html.contains("#unit-5026") == !sentences.isEmpty)
    #expect(!html.contains("#unit-5030"))
  }

  @Test(arguments: [(94_99, true), (95_00, false)])
  func `an attained KPI below its score is a contradicted claim`(total: Int, isContradicted: Bool) throws {
    let kpi = KPIPage(
      code: "5026-1087", title: nil, target: Quantity(100), attained: Quantity(100), valueUnit: nil, quarters: [],
      link: PlanLink(goal: nil, strategy: nil), promise: Promise(measure: "ITA", threshold: Quantity(95)), note: nil,
      source: TwoUnits.source)
    let season = TwoUnits(totals: (97_21, total), kpis: [kpi])
    #expect(try Self.attention(season).contains("Claims that the results contradict (1)") == isContradicted)
    let claims = ReportSection.claims.html(ReportMaterial(try season.results())).markup
    #expect(claims.contains("100.00 จาก 100.00") == isContradicted)
  }

  // 0.30 x 90.00 + 0.30 x 80.00 + 0.40 x 70.00 = 79.00.
  @Test(arguments: [(79_00, "1 agree, 1 cannot be recomputed"), (79_50, "0 agree, 1 do not")])
  func `the report counts the totals that their instruments give`(total: Int, sentence: String) throws {
    let season = TwoUnits(totals: (97_21, total), instruments: ["IIT": 90_00, "EIT": 80_00, "OIT": 70_00])
    #expect(try Self.trust(season).contains(sentence))
  }

  @Test func `the greatest gain in a year comes first, with its sign`() throws {
    let season = TwoUnits(totals: (97_21, 87_83), before: (97_31, 80_00))
    let section = ReportSection.years.html(ReportMaterial(try season.results())).markup
    let html = try #require(section.split(separator: "<table id=t-years").last)
    let gain = try #require(html.firstRange(of: "+7.83")?.lowerBound)
    let loss = try #require(html.firstRange(of: "-0.10")?.lowerBound)
    #expect(gain < loss)
  }

  @Test func `the report compares nothing if there is no year before`() throws {
    let html = ReportSection.years.html(ReportMaterial(try TwoUnits().results())).markup
    #expect(html.contains("No comparable figures of the year before"))
  }

  @Test func `a finding is listed under its unit, with its place in the form that editors open`() throws {
    let finding = Finding(
      .statedDiffers, unit: "5026", place: Place(TwoUnits.source), value: "87.83", effect: .measure("ITA"))
    let material = ReportMaterial(try TwoUnits(findings: [finding]).results())
    let blocks = ReportSection.units.html(material).markup
    let listed = try #require(
      blocks.firstRange(of: "extracts/2566/5026/2023-09-06/scores.csv:2:score [stated-differs]")?.lowerBound)
    #expect(try #require(blocks.firstRange(of: "id=unit-5026")?.lowerBound) < listed)
    let table = ReportSection.findings.html(material).markup
    #expect(table.contains("units.html#unit-5026") && table.contains("units/5026/letter.html"))
    #expect(!table.contains("5030"))
  }

  private static func changes(_ season: TwoUnits) throws -> String {
    ReportChanges(material: ReportMaterial(try season.results())).html.markup
  }

  @Test func `a change is shown with the instrument and the indicator that explain most of it`() throws {
    let html = try Self.changes(
      TwoUnits(
        totals: (97_21, 84_28), before: (97_21, 91_00), instruments: ["OIT": 71_33, "I10": 55_00],
        instrumentsBefore: ["OIT": 89_17, "I10": 100_00]))
    #expect(html.contains("-6.72 (91.00 → 84.28)</b>: OIT 89.17 → 71.33, I10 100.00 → 55.00"))
    #expect(html.contains("▼"))
  }

  @Test(
    arguments: [
      ((97_21, 95_00), (97_31, 94_00), "2 districts at the target, 1 the year before (1 up, 1 down)"),
      (
        (97_21, nil), (97_31, 94_00),
        "of the 1 districts with scores in both years, 1 districts at the target, 1 the year before"
      ),
      ((97_21, 95_00), nil, "No comparable figures of the year before"),
    ] as [((Int?, Int?), (Int?, Int?)?, String)])
  func `the districts at the target are counted in both years`(
    totals: (Int?, Int?), before: (Int?, Int?)?, sentence: String
  ) throws {
    #expect(try Self.changes(TwoUnits(totals: totals, before: before)).contains(sentence))
  }

  // The tile of 5026 is in the first row of the two units, in the column of the other.
  @Test(arguments: [(97_00, "h good c1 r1"), (87_83, "h fine c1 r1"), (84_99, "h bad c1 r1"), (nil, "h quiet c1 r1")])
  func `a tile has the colour of the level`(total: Int?, style: String) throws {
    let html = ReportSection.map.html(
      ReportMaterial(
        try TwoUnits(
          totals: (97_21, total), instruments: total == nil ? [:] : ["IIT": 90_00, "EIT": 90_00, "OIT": 90_00]
        ).results())
    ).markup
    #expect(html.contains("<li class=\"\(style)\">"))
  }

  @Test(arguments: [(95_00, "h good"), (94_99, "h fine"), (84_99, "h bad"), (69_99, "h worst")])
  func `a score of the heat table has the colour of its level`(score: Int, style: String) throws {
    let season = TwoUnits(totals: (97_21, 87_83), instruments: ["IIT": score])
    let html = ReportSection.heat.html(ReportMaterial(try season.results())).markup
    let number = "\(score / 100).\(score % 100 < 10 ? "0" : "")\(score % 100)"
    #expect(html.contains("<td class=\"c x \(style)\">\(number)"))
  }
}
