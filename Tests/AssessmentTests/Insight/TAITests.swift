import Testing

@testable import Assessment

/// The ranks of 23 countries in the Technology Achievement Index under two weightings.
@Suite struct TAITests {
  /// The position of a value between the lowest and the highest, as a score of 0...100; clamped to the bounds.
  private static func score(_ value: Quantity, _ lowest: Quantity, _ highest: Quantity) -> Quantity {
    let cut = min(max(value, lowest), highest)
    let (above, span) = (cut - lowest, highest - lowest)
    return Quantity.hundred.scaled(by: above.coefficient(decimals: 5), over: span.coefficient(decimals: 5))
  }

  @Test(arguments: [("weight_equal", "rank_equal"), ("weight_budget", "rank_budget")])
  func `the ranks equal the published ones`(weighting: String, rank: String) throws {
    let (countries, bounds) = (try ReferenceTable("tai").rows, try ReferenceTable("tai_bounds").rows)
    let weights = try bounds.map { row in
      let weight = try row.quantity(weighting)
      return try #require(Weight(coefficient: weight.coefficient(decimals: 3), fractionDigits: 3))
    }
    #expect(countries.count == 23 && Weight.addUpToOne(weights))
    let peers = try countries.map { country in
      let scores = try bounds.map { bound in
        try Self.score(country.quantity(bound.text("indicator")), bound.quantity("lowest"), bound.quantity("highest"))
      }
      let rule = TotalRule(weights: weights, rounding: .once, decimals: 6)
      return WeightedPeers.Peer(total: rule.total(of: scores), instruments: scores)
    }
    let ranked = WeightedPeers(peers: peers, weights: weights, decimals: 6)
    let published = try countries.map { try $0.int(rank) }
    #expect(ranked.ranks == published)
    #expect(ranked.totals(weights: ranked.weights).competitionRanks == published)
  }
}
