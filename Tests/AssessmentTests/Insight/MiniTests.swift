import Testing

@testable import Assessment

/// Three units worked out by hand: every row of the table, which the article on the method quotes.
@Suite struct MiniTests {
  private static func read(_ text: String) throws -> Quantity { try .read(text) }

  @Test func `every row equals the value that was worked out by hand`() throws {
    let rows = try ReferenceTable("mini").rows
    let expected = try Dictionary(uniqueKeysWithValues: rows.map { try ($0.text("key"), $0.text("expected")) })
    let figures = [try Self.errors(), try Self.intervals(), try Self.rankSets(), try Self.climbs()]
    let paths = [try Self.paths(), try Self.swaps()]
    let found = (figures + paths).reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
    for key in Set(expected.keys).union(found.keys).sorted() { #expect(found[key] == expected[key], "\(key)") }
    #expect(expected.count == 34)
  }

  /// The answers 100 100; 100 50; 50 50; 100 and a blank, to two items of equal weight.
  private static func errors() throws -> [String: String] {
    let sums = SurveySums([(200, 2), (150, 2), (100, 2), (100, 1)], scoreUnit: Quantity(1))
    let error = { (population: Int?) in
      Quantity.standardError(variance: try #require(sums.variance(population: population)), decimals: 2).formatted(3)
    }
    return [
      "variance": Quantity(estimate: try #require(sums.variance()), decimals: 4).formatted(4), "error": try error(nil),
      "error of 4 in 8": try error(8), "error of 4 in 3": try error(3),
    ]
  }

  private static func intervals() throws -> [String: String] {
    try ["interval A": "97.00", "interval at the ceiling": "99.90"].mapValues { score in
      let interval = ScoreInterval(score: try read(score), variance: 0.2 * 0.2, z: 1.960, decimals: 2)
      return "\(interval.low.formatted())-\(interval.high.formatted())"
    }
  }

  private static func rankSets() throws -> [String: String] {
    let units = [("97.00", 0.2), ("96.50", 0.15), ("90.00", 0.3), ("85.00", nil)] as [(String, Double?)]
    let peers = try units.map { RankSets.Peer(score: try read($0), variance: $1.map { $0 * $0 }) }
    let critical = CriticalValues(units: 3, confidence: Quantity(95))
    let text = { (sets: [RankSet?]) in
      sets.map { $0.map { "\($0.best)-\($0.worst)" } ?? "1-\(peers.count)" }.joined(separator: " ")
    }
    let known = RankSets(peers: Array(peers.dropLast()), decimals: 2, critical: critical)
    let more = RankSets(peers: peers, decimals: 2, critical: critical)
    return [
      "sets own": text(known.own), "sets all": text(known.all), "sets with one unknown": text(more.own),
    ]
  }

  private static func climbs() throws -> [String: String] {
    let units =
      [
        ("A", "95", "94"), ("B", "94", "96"), ("C", "93", "93.5"), ("X", "96", nil), ("N", nil, "95"),
      ] as [(String, String?, String?)]
    let parts = RankParts.of(
      try units.map { _, before, now in
        RankParts.Totals(before: try before.map { try read($0) }, rescored: nil, now: try now.map { try read($0) })
      })
    return zip(units, parts).reduce(into: [:]) { found, unit in
      guard let parts = unit.1 else { return }
      found["\(unit.0.0) exits"] = Quantity(halves: parts.exitsInHalves).formatted(1)
      found["\(unit.0.0) method"] = Quantity(halves: parts.methodInHalves).formatted(1)
      found["\(unit.0.0) own"] = Quantity(halves: parts.ownInHalves).formatted(1)
      found["\(unit.0.0) others"] = Quantity(halves: parts.othersInHalves).formatted(1)
      found["\(unit.0.0) entries"] = Quantity(halves: parts.entriesInHalves).formatted(1)
    }
  }
}

extension MiniTests {
  private static func weights() throws -> [Weight] {
    try [30, 30, 40].map { try #require(Weight(coefficient: $0, fractionDigits: 2)) }
  }

  /// The least gains of the levers of a unit with these instruments, by lever.
  private static func gains(
    _ scores: [String], aim: Aim, total: Quantity? = nil, contribution: Quantity? = nil, indicator: String = "80.00"
  ) throws -> [String?] {
    let instruments = try zip(weights(), scores).enumerated().map { index, part in
      let score = try read(part.1)
      let own = part.0.applied(to: score).rounded(to: 2)
      return TotalPart(
        weight: part.0, score: score, contribution: index == 0 ? contribution ?? own : own)
    }
    let levers = instruments.enumerated().map { Paths.Lever(instrument: $0, score: $1.score, shares: []) }
    let third = Paths.Lever(instrument: 1, score: try read(indicator), shares: [.equal(among: 3)])
    let paths = Paths(
      to: aim, total: total ?? instruments.compactMap(\.contribution).reduce(.zero, +), instruments: instruments,
      levers: levers + [third], rounding: .contributions, decimals: 2)
    return (levers + [third]).indices.map { lever in paths.paths.first { $0.lever == lever }?.gain.formatted() }
  }

  private static func paths() throws -> [String: String] {
    let target = Aim(minimumTotal: Quantity(95), minimumInstrument: nil)
    let gains = try gains(["96.00", "90.00", "95.00"], aim: target)
    // 27.00 + 27.00 + 40.00 = 94.00 needs a contribution of 32.50 for 99.50.
    let high = Aim(minimumTotal: try read("99.50"), minimumInstrument: nil)
    let beyond = try self.gains(["90.00", "90.00", "100.00"], aim: high)
    let all = Aim(minimumTotal: Quantity(85), minimumInstrument: Quantity(85))
    let minimum = try self.gains(["84.20", "90.00", "95.00"], aim: all)
    return [
      "IIT alone": gains[0] ?? "impossible", "EIT alone": gains[1] ?? "impossible",
      "OIT alone": gains[2] ?? "impossible",
      "one of three indicators of EIT": gains[3] ?? "impossible", "beyond 100": beyond[0] ?? "impossible",
      "instrument minimum": minimum[0] ?? "impossible",
    ]
  }

  private static func swaps() throws -> [String: String] {
    let swap = { (above: [Int], below: [Int]) in
      let rule = TotalRule(weights: try weights(), rounding: .contributions, decimals: 2)
      let peers = [above, below].map { scores in
        let scores = scores.map { Quantity($0) }
        return WeightedPeers.Peer(total: rule.total(of: scores), instruments: scores)
      }
      return WeightedPeers(peers: peers, weights: try weights(), decimals: 2)
    }
    let peers = try swap([96, 97, 99], [98, 92, 100])
    let found = try #require(peers.swaps(within: 10)[1])
    let dominated = try swap([99, 98, 100], [98, 97, 99]).swaps(within: 10)[1]
    return [
      "swap": found.points.rounded(to: 2).formatted(),
      "swap weights": found.weights.map { $0.rounded(to: 2).formatted() }.joined(separator: " "),
      "swap dominated": dominated.map { $0.points.rounded(to: 2).formatted() } ?? "None",
      "weightings of three": "\(peers.weightings(within: 10).count)",
    ]
  }
}
