import Testing

@testable import Assessment

/// The ranks and the swaps of random peers under other weights.
@Suite struct WeightTests {
  private static func peers(_ random: inout SplitMix64, percent: [Int] = [30, 30, 40]) throws -> WeightedPeers {
    let weights = try percent.map { try #require(Weight(coefficient: Int128($0), fractionDigits: 2)) }
    let rule = TotalRule(weights: weights, rounding: .contributions, decimals: 2)
    let peers = (0..<random.number(2...30)).map { _ in
      let scores = weights.map { _ in Quantity(random.number(9000...10_000)).scaled(by: 1, over: 100) }
      return WeightedPeers.Peer(total: rule.total(of: scores), instruments: scores)
    }
    return WeightedPeers(peers: peers.sorted { $0.total > $1.total }, weights: weights, decimals: 2)
  }

  @Test(arguments: 1...20) func `the published rank lies in the range, and more points make it no narrower`(
    seed: Int
  ) throws {
    var random = SplitMix64(seed: seed)
    let peers = try Self.peers(&random)
    let (few, more) = (try #require(peers.rankRanges(within: 3)), try #require(peers.rankRanges(within: 6)))
    for index in peers.peers.indices {
      #expect(few[index].best <= peers.ranks[index] && peers.ranks[index] <= few[index].worst)
      #expect(more[index].best <= few[index].best && few[index].worst <= more[index].worst)
    }
    #expect(peers.rankRanges(within: 0) == peers.ranks.map { RankSet(best: $0, worst: $0) })
  }

  @Test(arguments: 1...20) func `at the swap weights the totals are equal as fractions`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let percent = seed.isMultiple(of: 2) ? [30, 30, 40] : [25, 15, 35, 25]
    let peers = try Self.peers(&random, percent: percent)
    for (index, swap) in peers.swaps(within: 100).enumerated() {
      guard let swap, swap.points > Ratio(0) else { continue }
      let total = { (peer: Int) in
        zip(swap.weights, peers.scores[peer]).reduce(Ratio(0)) { $0.adding(Int128($1.1), times: $1.0) }
      }
      #expect(total(index) == total(index - 1))
      #expect(swap.weights.reduce(Ratio(0)) { $0.adding(1, times: $1) } == Ratio(100))
      for (weight, nominal) in zip(swap.weights, percent) {
        let moved = weight.adding(-Int128(nominal), times: Ratio(1))
        #expect(moved <= swap.points && Ratio(-moved.numerator, over: moved.denominator) <= swap.points)
      }
    }
  }

  @Test func `equal published totals need no other weights, and totals far apart have no swap`() throws {
    let weights = [30, 30, 40].compactMap { Weight(coefficient: $0, fractionDigits: 2) }
    let peer = { (total: String, scores: [String]) in
      WeightedPeers.Peer(total: try .read(total), instruments: try scores.map { try .read($0) })
    }
    let peers = WeightedPeers(
      peers: [
        try peer("99.40", ["99", "99", "100"]), try peer("99.40", ["99.01", "98.98", "100"]),
        try peer("95.00", ["95", "95", "95"]),
      ], weights: weights, decimals: 2)
    let swaps = peers.swaps(within: 10)
    #expect(swaps[0] == nil && swaps[2] == nil)
    #expect(swaps[1]?.points == Ratio(0))
    #expect(swaps[1]?.weights == [Ratio(30), Ratio(30), Ratio(40)])
    #expect(peers.ranks == [1, 1, 3])
  }

  @Test func `a swap leaves no weight below 0`() {
    let weights = [2, 58, 40].compactMap { Weight(coefficient: $0, fractionDigits: 2) }
    let swaps = { (above: [Int]) in
      WeightedPeers(
        peers: [above, [90, 90, 90]].map { scores in
          WeightedPeers.Peer(total: Quantity(scores[0]), instruments: scores.map { Quantity($0) })
        }, weights: weights, decimals: 2
      ).swaps(within: 10)[1]
    }
    // The leads are 20 and 60 over a widest difference of 10: 2 points leave a weight of 0, and 6 are more than it has.
    #expect(swaps([100, 90, 90])?.weights == [Ratio(0), Ratio(60), Ratio(40)])
    #expect(swaps([100, 90, 91]) == nil)
  }

  @Test func `an instrument left out leaves the proportions of the others`() throws {
    let weights = [30, 30, 40].compactMap { Weight(coefficient: $0, fractionDigits: 2) }
    let peers = WeightedPeers(
      peers: [[90, 90, 100], [100, 100, 80], [80, 95, 90]].map { scores in
        WeightedPeers.Peer(total: .zero, instruments: scores.map { Quantity($0) })
      }, weights: weights, decimals: 2)
    #expect(peers.ranks(without: 2) == [2, 1, 3])
    #expect(peers.ranks(without: 0) == [1, 3, 2])
    let alone = WeightedPeers(
      peers: [WeightedPeers.Peer(total: Quantity(90), instruments: [Quantity(90)])], weights: [.equal(among: 1)],
      decimals: 2)
    #expect(alone.ranks(without: 0) == nil)
    #expect(alone.rankRanges(within: 10) == [RankSet(best: 1, worst: 1)])
  }

  @Test(arguments: [
    (weights: [100], points: 10, count: 1), (weights: [30, 30, 40], points: 10, count: 331),
    (weights: [50, 50], points: 10, count: 21), (weights: [5, 45, 50], points: 10, count: 266),
    (weights: [25, 25, 25, 25], points: 1, count: 19),
  ])
  func `the weightings are all those in whole points that add up to 100`(weights: [Int], points: Int, count: Int) {
    let peers = WeightedPeers(
      peers: [], weights: weights.compactMap { Weight(coefficient: Int128($0), fractionDigits: 2) }, decimals: 2)
    let weightings = peers.weightings(within: points)
    #expect(weightings.count == count && Set(weightings).count == count)
    for weighting in weightings {
      #expect(weighting.reduce(0, +) == 100)
      #expect(zip(weighting, weights).allSatisfy { $0 >= 0 && abs($0 - $1) <= points })
    }
  }

  @Test func `thirds have weightings in whole points too, and five instruments have none`() {
    let thirds = WeightedPeers(peers: [], weights: Array(repeating: .equal(among: 3), count: 3), decimals: 2)
    // 33 and 34 lie within one point of 33.33, and two of them are 33.
    #expect(thirds.weightings(within: 1) == [[33, 33, 34], [33, 34, 33], [34, 33, 33]])
    let fifths = WeightedPeers(peers: [], weights: Array(repeating: .equal(among: 5), count: 5), decimals: 2)
    #expect(fifths.rankRanges(within: 1) == nil)
  }

  @Test func `the other rounding moves the peers whose ranks it changes`() throws {
    let weights = [30, 30, 40].compactMap { Weight(coefficient: $0, fractionDigits: 2) }
    let peer = { (total: String, scores: [String]) in
      WeightedPeers.Peer(total: try .read(total), instruments: try scores.map { try .read($0) })
    }
    // Rounded once the first is 97.22 and passes the second, whose total is exact either way.
    let peers = WeightedPeers(
      peers: [
        try peer("97.21", ["97.64", "93.08", "100"]), try peer("97.21", ["97.60", "93.10", "100"]),
        try peer("90.00", ["90", "90", "90"]),
      ], weights: weights, decimals: 2)
    #expect(peers.countMoved(by: TotalRule(weights: weights, rounding: .contributions, decimals: 2)) == 0)
    #expect(peers.countMoved(by: TotalRule(weights: weights, rounding: .once, decimals: 2)) == 1)
  }
}
