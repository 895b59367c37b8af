import Testing

@testable import Assessment

/// The share of simulated runs in which rank sets and intervals hold the true values.
@Suite struct CoverageTests {
  /// Responses that each score 0, 33, 67 or 100, with a true mean of 90.
  private enum Survey {
    static let points = [0, 33, 67, 100]
    /// The answer of each of 256 equally likely draws: 8, 8, 48 and 192 of them.
    static let answers =
      Array(repeating: 0, count: 8) + Array(repeating: 33, count: 8)
      + Array(repeating: 67, count: 48) + Array(repeating: 100, count: 192)
    static let mean = Double(answers.reduce(0, +)) / 256

    /// The sums of 304 responses of weight 1, eight of them from each random number.
    static func sums(by random: inout SplitMix64) -> SurveySums {
      var (points, squares) = (0, 0)
      for _ in 0..<38 {
        var bits = random.next()
        for _ in 0..<8 {
          let score = answers[Int(bits & 255)]
          points += score
          squares += score * score
          bits >>= 8
        }
      }
      return SurveySums(
        responses: 304, points: Int128(points), weight: 304, squaredPoints: Int128(squares),
        pointsByWeight: Int128(points), squaredWeight: 304, scoreUnit: Quantity(1))
    }
  }

  /// The number of true statements about 50 equal units.
  private struct Held {
    var all = 0
    var own = 0
    var intervals = 0

    /// Counts the sets that span all ranks: these are right, since all true totals are equal.
    mutating func count(_ peers: [RankSets.Peer], _ critical: CriticalValues) {
      let sets = RankSets(peers: peers, decimals: 2, critical: critical)
      let whole = RankSet(best: 1, worst: peers.count)
      if sets.all.allSatisfy({ $0 == whole }) { all += 1 }
      own += sets.own.count { $0 == whole }
      let truth = Quantity(estimate: Survey.mean, decimals: 4)
      intervals += peers.count { peer in
        let interval = ScoreInterval(
          score: peer.score, variance: peer.variance ?? 0, z: critical.interval, decimals: 2)
        return interval.low <= truth && truth <= interval.high
      }
    }
  }

  @Test func `all sets of 50 equal units with 304 responses each are right at once in 95 percent of runs`() {
    let critical = CriticalValues(units: 50, confidence: Quantity(95))
    var random = SplitMix64(seed: 2566)
    var held = Held()
    for _ in 0..<1000 {
      let peers = (0..<50).map { _ in
        let sums = Survey.sums(by: &random)
        let score = Quantity(units: sums.points * Quantity(1).units / sums.weight).rounded(to: 2)
        return RankSets.Peer(score: score, variance: sums.variance())
      }
      held.count(peers, critical)
    }
    #expect(held.all >= 945, "\(held)")
    #expect(held.own >= 47_500, "\(held)")
    #expect((47_000...48_000).contains(held.intervals), "\(held)")
  }
}
