import Testing

@testable import Assessment

/// The ranks that units can end the season with.
@Suite struct FinalRankTests {
  private static func totals(by random: inout SplitMix64) -> [PossibleTotal] {
    (0..<random.number(1...60)).map { _ in
      let low = random.number(0...100)
      let high = random.isLucky(percent: 50) ? low : random.number(low...100)
      return PossibleTotal(lowest: Quantity(low), highest: Quantity(high))
    }
  }

  @Test(arguments: 1...30) func `final ranks equal those counted by comparing all pairs of units`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let totals = Self.totals(by: &random)
    for (index, ranks) in FinalRanks.of(totals).enumerated() {
      let others = totals.indices.filter { $0 != index }.map { totals[$0] }
      #expect(ranks.best == 1 + others.count { $0.lowest > totals[index].highest })
      #expect(ranks.worst == 1 + others.count { $0.highest > totals[index].lowest })
      #expect(ranks.best <= ranks.worst)
    }
  }

  @Test(arguments: 1...30) func `if no unit is missing, the best and the worst final rank are the rank`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let totals = (0..<random.number(1...60)).map { _ in Quantity(random.number(80...100)) }
    let ranks = FinalRanks.of(totals.map { PossibleTotal(published: $0) })
    #expect(ranks == totals.competitionRanks.map { RankSet(best: $0, worst: $0) })
  }

  @Test(arguments: 1...30) func `another unit improves no worst rank`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let totals = Self.totals(by: &random)
    let more = FinalRanks.of(totals + [PossibleTotal(lowest: .zero, highest: Quantity(random.number(0...100)))])
    for (before, after) in zip(FinalRanks.of(totals), more) { #expect(after.worst >= before.worst) }
  }

  @Test(
    arguments: [
      (["28.80", nil, "38.00"], .contributions, "66.80", "96.80"), ([nil, nil, nil], .contributions, "0.00", "100.00"),
      (["30.00", "30.00", nil], .once, "60.00", "100.00"),
    ] as [([String?], Methodology.TotalRounding, String, String)])
  func `an instrument without a figure can still score from 0 to 100`(
    contributions: [String?], rounding: Methodology.TotalRounding, lowest: String, highest: String
  ) throws {
    let weights = try [30, 30, 40].map { try #require(Weight(coefficient: $0, fractionDigits: 2)) }
    let parts = try zip(weights, contributions).map { weight, text in
      let contribution = try text.map { try Quantity.read($0) }
      return TotalPart(
        weight: weight, score: contribution.flatMap { weight.undone(on: $0) }, contribution: contribution)
    }
    let total = PossibleTotal(parts: parts, rounding: rounding, decimals: 2)
    #expect(total.lowest.formatted() == lowest && total.highest.formatted() == highest)
  }

  @Test func `rounded contributions of more than 100 together give a total of 100`() {
    let weights = [335, 335, 330].compactMap { Weight(coefficient: $0, fractionDigits: 3) }
    let parts = weights.map { TotalPart(weight: $0, score: nil, contribution: nil) }
    // 34 + 34 + 33 without decimals.
    #expect(PossibleTotal(parts: parts, rounding: .contributions, decimals: 0).highest == .hundred)
  }

  @Test func `a scorecard gives its published total, or the totals that are still possible`() throws {
    let methodology = Sample.methodology()
    let card = { (figures: [Code<Measure>: AnnouncedFigure]) in
      methodology.scorecard(for: Sample.submission(official: figures))
    }
    let ranked = PossibleTotal(of: card(try Sample.figures(["ITA": "97.21"])))
    #expect(ranked == PossibleTotal(published: try .read("97.21")))
    let held = PossibleTotal(of: card(try Sample.figures(["IIT": "97.64", "OIT": "100"])))
    #expect(held.lowest.formatted() == "69.29" && held.highest.formatted() == "99.29")
    let missing = PossibleTotal(of: card([:]))
    #expect(missing.lowest == .zero && missing.highest == .hundred)
  }
}
