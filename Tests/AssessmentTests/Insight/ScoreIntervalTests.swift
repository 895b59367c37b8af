import Testing

@testable import Assessment

/// Estimates as published decimals, and the intervals made of them.
@Suite struct ScoreIntervalTests {
  @Test(arguments: [
    (97.2149999, "97.21"), (97.215, "97.22"), (0.125, "0.13"), (0.0, "0.00"), (-0.125, "-0.12"), (99.999, "100.00"),
  ])
  func `an estimate is rounded half-up`(estimate: Double, published: String) {
    #expect(Quantity(estimate: estimate, decimals: 2).formatted() == published)
  }

  @Test(arguments: [
    ("97.00", 0.04, "96.61", "97.39"), ("99.90", 0.04, "99.51", "100.00"), ("0.10", 0.04, "0.00", "0.49"),
    ("95.00", 0.0, "95.00", "95.00"), ("50.00", 1e6, "0.00", "100.00"),
  ])
  func `an interval is clamped to the scale`(score: String, variance: Double, low: String, high: String) throws {
    let interval = ScoreInterval(score: try .read(score), variance: variance, z: 1.960, decimals: 2)
    #expect(interval.low.formatted() == low && interval.high.formatted() == high)
  }

  @Test(arguments: [
    ("95.39", Certainty.certain), ("95.38", .possible), ("94.61", .possible), ("94.60", .no), ("95.00", .possible),
  ])
  func `the published bounds decide whether the target is reached`(score: String, certainty: Certainty) throws {
    // 1.960 x 0.2 is 0.392: from 95.39 the lower bound is 94.998 and is published as 95.00.
    let interval = ScoreInterval(score: try .read(score), variance: 0.04, z: 1.960, decimals: 2)
    #expect(interval.reaches(Quantity(95)) == certainty)
  }

  @Test func `low and high lie on either side of the score`() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5000 {
      let decimals = random.number(0...6)
      let score = Quantity(units: Int128(random.number(0...1_000_000_000)) * 10_000_000_000_000).rounded(to: decimals)
      let variance = Double(random.number(0...1_000_000)) / 10_000
      let interval = ScoreInterval(score: score, variance: variance, z: 2.576, decimals: decimals)
      #expect(interval.low <= score && score <= interval.high)
      #expect(interval.low >= .zero && interval.high <= .hundred)
      #expect(interval.low.rounded(to: decimals) == interval.low)
    }
  }
}
