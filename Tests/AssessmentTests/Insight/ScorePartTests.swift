import Testing

@testable import Assessment

/// The causes of a change of a total.
@Suite struct ScorePartTests {
  private static func weights(_ percent: [Int]) throws -> [Weight] {
    try percent.map { try #require(Weight(coefficient: Int128($0), fractionDigits: 2)) }
  }

  /// Last year the weights 30, 30 and 40 made 97.21 of 97.64, 93.08 and 100; rounded once it would be 97.22.
  @Test(
    arguments: [
      (percent: [30, 30, 40], rounding: .contributions, rescored: "97.21"),
      (percent: [30, 30, 40], rounding: .once, rescored: "97.22"),
      (percent: [40, 30, 30], rounding: .contributions, rescored: "96.98"),
      (percent: [50, 50], rounding: .contributions, rescored: "97.21"),
    ] as [([Int], Methodology.TotalRounding, String)])
  func `last year's total is rescored by this year's method`(
    percent: [Int], rounding: Methodology.TotalRounding, rescored: String
  ) throws {
    let scores = try ["97.64", "93.08", "100.00"].map { try Quantity.read($0) }
    let past = TotalRule(weights: try Self.weights([30, 30, 40]), rounding: .contributions, decimals: 2)
    let rule = TotalRule(weights: try Self.weights(percent), rounding: rounding, decimals: 2)
    let total = past.total(of: scores)
    #expect(total.formatted() == "97.21")
    #expect(rule.rescored(total, scores: scores, from: past).formatted() == rescored)
    #expect(past.rescored(total, scores: scores, from: TotalRule(weights: [], rounding: .once, decimals: 2)) == total)
    #expect(rule.rescored(total, scores: [nil, scores[1], scores[2]], from: past) == total)
  }

  @Test func `the parts of a change are those of the instruments, the method and the rounding`() throws {
    let weights = try Self.weights([30, 30, 40])
    let instruments = try zip(weights, [("97.64", "29.40"), ("93.08", "28.20"), ("100.00", "39.20")]).map {
      ScoreParts.Instrument(weight: $0, before: try .read($1.0), contribution: try .read($1.1))
    }
    let parts = try #require(
      ScoreParts(
        before: try .read("97.20"), rescored: try .read("97.21"), now: try .read("96.80"), instruments: instruments,
        decimals: 2))
    #expect(parts.change.formatted() == "-0.40" && parts.method.formatted() == "0.01")
    #expect(parts.instruments.map { $0.formatted() } == ["0.11", "0.28", "-0.80"])
    #expect(parts.rounding.formatted() == "0.00")
  }

  @Test(arguments: 1...20) func `the parts add up to the change`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let score = { (random: inout SplitMix64) in Quantity(random.number(7000...10_000)).scaled(by: 1, over: 100) }
    let instruments = try Self.weights([30, 30, 40]).map { weight in
      ScoreParts.Instrument(
        weight: weight, before: score(&random), contribution: weight.applied(to: score(&random)).rounded(to: 2))
    }
    let (before, rescored, now) = (score(&random), score(&random), score(&random))
    let parts = try #require(
      ScoreParts(before: before, rescored: rescored, now: now, instruments: instruments, decimals: 2))
    #expect(parts.method + parts.instruments.reduce(.zero, +) + parts.rounding == now - before)
    let lacking = instruments + [ScoreParts.Instrument(weight: .equal(among: 1), before: nil, contribution: .zero)]
    #expect(ScoreParts(before: before, rescored: rescored, now: now, instruments: lacking, decimals: 2) == nil)
  }

  @Test(arguments: [("2.78", true), ("2.77", false), ("-2.78", true), ("0.00", false)])
  func `a change beyond its error is greater than z standard errors of both years`(change: String, isBeyond: Bool)
    throws
  {
    // 1.960 x √2 is 2.7719.
    let certainty = ChangeCertainty(change: try .read(change), now: 1, before: 1, z: 1.960, decimals: 2)
    #expect(certainty.isBeyondError == isBeyond && certainty.variance == 2)
  }
}
