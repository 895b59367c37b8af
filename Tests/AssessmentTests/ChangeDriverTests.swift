import Assessment
import Testing

/// The instrument and the indicator that explain most of a change.
@Suite struct ChangeDriverTests {
  private func driver(
    before: KeyValuePairs<String, String>, now: KeyValuePairs<String, String>
  ) throws -> ChangeDriver? {
    let rankings = try [before, now].map { figures in
      Ranking(of: [Sample.methodology().scorecard(for: Sample.submission(official: try Sample.figures(figures)))])
    }
    return try #require(YearComparison(of: rankings[1], with: rankings[0]).units.first).driver
  }

  private struct Case {
    let before: KeyValuePairs<String, String>
    let now: KeyValuePairs<String, String>
    let instrument: String?
    let indicator: String?
  }

  // IIT and EIT weigh 0.30, OIT weighs 0.40; I6 is an indicator of EIT, and I9 of OIT.
  private static let cases = [
    // 0.30 x 12.00 = 3.60 is more than 0.40 x 8.00 = 3.20.
    Case(
      before: ["ITA": "90.00", "EIT": "90.00", "OIT": "90.00"], now: ["ITA": "83.20", "EIT": "78.00", "OIT": "82.00"],
      instrument: "EIT", indicator: nil),
    // 0.30 x 10.00 = 3.00 is less than 0.40 x 8.00 = 3.20.
    Case(
      before: ["ITA": "90.00", "EIT": "90.00", "OIT": "90.00"], now: ["ITA": "83.80", "EIT": "80.00", "OIT": "82.00"],
      instrument: "OIT", indicator: nil),
    // The total fell: the instrument that rose does not explain it.
    Case(
      before: ["ITA": "90.00", "IIT": "60.00", "OIT": "90.00"], now: ["ITA": "89.00", "IIT": "99.00", "OIT": "89.00"],
      instrument: "OIT", indicator: nil),
    Case(
      before: ["ITA": "90.00", "EIT": "90.00", "I6": "100"], now: ["ITA": "80.00", "EIT": "70.00", "I6": "55.00"],
      instrument: "EIT", indicator: "I6"),
    Case(
      before: ["ITA": "90.00", "EIT": "90.00", "I6": "50"], now: ["ITA": "80.00", "EIT": "70.00", "I6": "55.00"],
      instrument: "EIT", indicator: nil),
    Case(before: ["ITA": "90.00"], now: ["ITA": "80.00"], instrument: nil, indicator: nil),
    Case(
      before: ["ITA": "90.00", "EIT": "90.00"], now: ["ITA": "90.00", "EIT": "70.00"], instrument: nil, indicator: nil),
    Case(before: ["EIT": "90.00"], now: ["ITA": "90.00", "EIT": "70.00"], instrument: nil, indicator: nil),
  ]

  @Test(arguments: cases.indices)
  func `the driver is the instrument with the largest weighted change in the direction of the total`(index: Int) throws
  {
    let each = Self.cases[index]
    let found = try driver(before: each.before, now: each.now)
    #expect(found?.instrument.measure.text == each.instrument)
    #expect(found?.indicator?.measure.text == each.indicator)
  }
}
