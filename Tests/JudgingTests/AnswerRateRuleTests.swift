import Assessment
import Findings
import Office
import Testing

@testable import Judging

/// The rules on the answer counts of one unit.
struct AnswerRateRuleTests {
  /// An answer count of the EIT on a day, for a population of 500.
  private static func count(_ answered: Int, of required: Int, on day: Int) -> AnswerCount {
    AnswerCount(
      instrument: "EIT", category: nil, asOf: Day(sinceEpoch: day), population: 500, required: required,
      answered: answered, statedRate: nil, statedDecimals: 0, source: Handmade.source)
  }

  @Test(
    arguments: [
      ([(400, 400)], []),
      ([(399, 400)], [.quotaShort]),
      ([(100, 400), (400, 400)], []),
      ([(410, 400), (405, 400)], [.answersFall]),
      ([(501, 400)], [.countsDisagree]),
      ([(500, 501)], [.countsDisagree]),
    ] as [([(Int, Int)], [Check])])
  func `the last count meets its quota, and no count falls or exceeds the population`(
    counts: [(Int, Int)], checks: [Check]
  ) throws {
    let office = try Handmade.office()
    let submission = try Handmade.submission(
      answerCounts: counts.enumerated().map { Self.count($1.0, of: $1.1, on: 19_500 + $0) }, in: office)
    let findings = AnswerRateRules.all.findings(of: UnitAnswerCounts(of: submission, decimals: 2))
    #expect(findings.map(\.check) == checks)
  }
}
