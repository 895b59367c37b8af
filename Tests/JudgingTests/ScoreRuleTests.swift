import Assessment
import Findings
import Office
import Testing

@testable import Judging

/// The rules on the announced figures of one unit.
struct ScoreRuleTests {
  private static func checks(official: AnnouncedFigures, stated: AnnouncedFigures = [:]) throws -> [Check] {
    let office = try Handmade.office()
    let card = try Handmade.card(
      of: Handmade.submission(official: official, stated: stated, in: office), in: office)
    let scores = AnnouncedScores(of: card, folder: "extracts/2566/5026", isComplete: true, faultyTables: [])
    return ScoreRules.all.findings(of: scores).map(\.check)
  }

  // 0.30 x 90.00 + 0.30 x 80.00 + 0.40 x 70.00 = 27.00 + 24.00 + 28.00 = 79.00.
  @Test(arguments: [(79_00, []), (79_50, [.totalNotFromParts]), (78_50, [.totalNotFromParts])] as [(Int, [Check])])
  func `a total is the weighted sum of its instruments`(total: Int, checks: [Check]) throws {
    let official = try Handmade.figures(["IIT": 90_00, "EIT": 80_00, "OIT": 70_00, "ITA": total])
    #expect(try Self.checks(official: official) == checks)
  }

  @Test(arguments: [(87_83, []), (87_84, [.statedDiffers])] as [(Int, [Check])])
  func `a unit states the total that the office announced`(stated: Int, checks: [Check]) throws {
    let (official, stated) = (try Handmade.figures(["ITA": 87_83]), try Handmade.figures(["ITA": stated]))
    #expect(try Self.checks(official: official, stated: stated) == checks)
  }

  @Test func `a total cannot be computed while an instrument is missing`() throws {
    let official = try Handmade.figures(["IIT": 90_00, "EIT": 80_00])
    #expect(try Self.checks(official: official) == [.totalCannotBeMade])
  }

  @Test func `a total of zero is reported`() throws {
    #expect(try Self.checks(official: Handmade.figures(["ITA": 0])) == [.scoreZero])
  }

  @Test(arguments: [(94_99, [.claimContradicted]), (95_00, [])] as [(Int, [Check])])
  func `an attained KPI promises a score that the total must reach`(total: Int, checks: [Check]) throws {
    let office = try Handmade.office()
    let kpi = KPIPage(
      code: "5026-1087", title: nil, target: Quantity(100), attained: Quantity(100), valueUnit: nil, quarters: [],
      link: PlanLink(goal: nil, strategy: nil), promise: Promise(measure: "ITA", threshold: Quantity(95)), note: nil,
      source: Handmade.source)
    let submission = try Handmade.submission(official: Handmade.figures(["ITA": total]), kpis: [kpi], in: office)
    let plan = UnitPlan(
      card: try Handmade.card(of: submission, in: office), plan: CityPlan(nodes: []), effectiveDate: nil)
    #expect(PlanRules.all.findings(of: plan).map(\.check) == checks)
  }
}
