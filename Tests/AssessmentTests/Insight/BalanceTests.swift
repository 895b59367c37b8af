import Testing

@testable import Assessment

/// The effective weights of measures, and the spread of their scores.
@Suite struct BalanceTests {
  private static let weights = [30, 30, 40].compactMap { Weight(coefficient: $0, fractionDigits: 2) }

  private static func peers(_ scores: [[Quantity]]) -> WeightedPeers {
    WeightedPeers(
      peers: scores.map { WeightedPeers.Peer(total: .zero, instruments: $0) }, weights: weights, decimals: 2)
  }

  @Test(arguments: 1...20) func `the effective weights of the instruments add up to 100 exactly`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let scores = (0..<random.number(2...60)).map { _ in
      Self.weights.map { _ in Quantity(random.number(8000...10_000)).scaled(by: 1, over: 100) }
    }
    let effective = EffectiveWeights(of: Self.peers(scores), decimals: 2)
    let all = try Self.weights.indices.map { instrument in
      try #require(effective.effective(scores: scores.map { $0[instrument] }, shares: [Self.weights[instrument]]))
    }
    #expect(all.reduce(Ratio(0)) { $0.adding(1, times: $1) } == Ratio(100))
  }

  @Test func `an instrument that never varies has no effect, and one that alone varies has all`() {
    let scores = [90, 95, 99].map { [Quantity(100), Quantity($0), Quantity(80)] }
    let effective = EffectiveWeights(of: Self.peers(scores), decimals: 2)
    #expect(effective.effective(scores: scores.map { $0[0] }, shares: [Self.weights[0]]) == Ratio(0))
    #expect(effective.effective(scores: scores.map { $0[1] }, shares: [Self.weights[1]]) == Ratio(100))
  }

  @Test func `an instrument that varies against the others has a negative effect`() {
    // T: 30 x 90 + 30 x 90 + 40 x 100 = 9400 and 30 x 98 + 30 x 98 + 40 x 95 = 9680.
    let scores = [[90, 90, 100], [98, 98, 95]].map { $0.map { Quantity($0) } }
    let effective = EffectiveWeights(of: Self.peers(scores), decimals: 2)
    let oit = effective.effective(scores: scores.map { $0[2] }, shares: [Self.weights[2]])
    #expect(oit == Ratio(100 * 40 * -5, over: 280))
    // An indicator of one third of the first instrument, with the same differences as it.
    let part = effective.effective(scores: scores.map { $0[0] }, shares: [.equal(among: 3), Self.weights[0]])
    #expect(part == Ratio(100 * 10 * 8, over: 280))
  }

  @Test func `totals that do not vary have no effective weights`() {
    let scores = [[90, 90, 90], [90, 90, 90]].map { $0.map { Quantity($0) } }
    let effective = EffectiveWeights(of: Self.peers(scores), decimals: 2)
    #expect(effective.effective(scores: scores.map { $0[0] }, shares: [Self.weights[0]]) == nil)
    #expect(effective.effective(scores: [nil, nil], shares: [Self.weights[0]]) == nil)
  }

  @Test(
    arguments: [
      (["2", "4", "4", "4", "5", "5", "7", "9"], "5.00", "2.14"), (["90.00", "90.01"], "90.01", "0.01"),
      (["100", "100"], "100.00", "0.00"), (["97.21"], "97.21", nil), ([], nil, nil),
      // √(0.25 / 2) is 0.3535..., and 0.005 is a tie that is rounded up: (0.01 / √2)² x 2 x 0.25.
      (["1.00", "1.50"], "1.25", "0.35"),
    ] as [([String], String?, String?)])
  func `mean and deviation are rounded once`(scores: [String], mean: String?, deviation: String?) throws {
    let summary = ScoreSummary(of: try scores.map { try .read($0) }, decimals: 2)
    #expect(summary.mean?.formatted() == mean && summary.deviation?.formatted() == deviation)
    #expect(summary.units == scores.count && summary.atMaximum == scores.count { $0 == "100" })
  }

  @Test(arguments: 1...20) func `the deviation lies within half a unit of the last decimal of the exact root`(
    seed: Int
  ) throws {
    var random = SplitMix64(seed: seed)
    let decimals = random.number(0...6)
    let scale = Int(Quantity.powerOfTen(decimals))
    let scores = (0..<random.number(2...300)).map { _ in random.number(0...100 * scale) }
    let summary = ScoreSummary(of: scores.map { Quantity($0).scaled(by: 1, over: Int128(scale)) }, decimals: decimals)
    let root = try #require(summary.deviation).coefficient(decimals: decimals)
    let (count, sum) = (Int128(scores.count), scores.reduce(Int128(0)) { $0 + Int128($1) })
    let squares = count * scores.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) } - sum * sum
    let divisor = count * (count - 1)
    #expect((2 * root - 1) * (2 * root - 1) * divisor <= 4 * squares)
    #expect((2 * root + 1) * (2 * root + 1) * divisor > 4 * squares)
  }

  @Test func `the ceiling is counted in units and percent`() {
    let summary = ScoreSummary(of: [100, 100, 99].map { Quantity($0) }, decimals: 2)
    #expect(summary.atMaximum == 2 && summary.shareAtMaximum?.formatted() == "66.67")
    #expect(ScoreSummary(of: [], decimals: 2).shareAtMaximum == nil)
  }

  @Test(arguments: [
    (["97.21", "97.20", "97.18", "97.18"], 2), (["97.21"], 0), ([], 0), (["97", "97", "97"], 2),
  ])
  func `neighbours within one unit of the last decimal are close`(totals: [String], count: Int) throws {
    #expect(CloseRanks.count(in: try totals.map { try .read($0) }, decimals: 2) == count)
  }
}
