import Testing

@testable import Assessment

/// The causes of climbs of random units.
@Suite struct RankPartTests {
  private static func units(_ count: Int, by random: inout SplitMix64) -> [RankParts.Totals] {
    (0..<count).map { _ in
      let before = random.isLucky(percent: 85) ? random.number(80...100) : nil
      return RankParts.Totals(
        before: before.map { Quantity($0) }, rescored: before.map { Quantity($0 + random.number(-2...2)) },
        now: random.isLucky(percent: 85) ? Quantity(random.number(80...100)) : nil)
    }
  }

  @Test(arguments: 1...40) func `the parts add up to the climb and follow their definition`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let units = Self.units(random.number(1...60), by: &random)
    let matched = units.filter { $0.before != nil && $0.now != nil }
    for (unit, parts) in zip(units, RankParts.of(units)) {
      guard let before = unit.before, let now = unit.now, let rescored = unit.rescored else {
        #expect(parts == nil)
        continue
      }
      let parts = try #require(parts)
      let rank = { (total: Quantity, others: [Quantity?]) in 1 + others.count { $0.map { $0 > total } ?? false } }
      let ranks = [
        rank(before, units.map(\.before)), rank(before, matched.map(\.before)),
        rank(rescored, matched.map(\.rescored)), rank(now, matched.map(\.now)), rank(now, units.map(\.now)),
      ]
      #expect(parts.climb == ranks[0] - ranks[4])
      #expect(parts.exitsInHalves == 2 * (ranks[0] - ranks[1]))
      #expect(parts.methodInHalves == 2 * (ranks[1] - ranks[2]))
      #expect(parts.entriesInHalves == 2 * (ranks[3] - ranks[4]))
      #expect(parts.ownInHalves + parts.othersInHalves == 2 * (ranks[2] - ranks[3]))
    }
  }

  @Test(arguments: 1...40) func `the own part and the part of the others are means over both orders`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let units = Self.units(random.number(1...30), by: &random).filter { $0.before != nil && $0.now != nil }
    let totals = units.map { (past: $0.rescored ?? .zero, now: $0.now ?? .zero) }
    let rank = { (unit: Int, own: Quantity, others: (Int) -> Quantity) in
      1 + totals.indices.count { $0 != unit && others($0) > own }
    }
    for (unit, parts) in RankParts.of(units).enumerated() {
      let first = rank(unit, totals[unit].past) { totals[$0].past } - rank(unit, totals[unit].now) { totals[$0].past }
      let second = rank(unit, totals[unit].past) { totals[$0].now } - rank(unit, totals[unit].now) { totals[$0].now }
      #expect(parts?.ownInHalves == first + second)
    }
  }

  @Test(arguments: 1...40) func `if no other unit moved, the part of the others is 0`(seed: Int) {
    var random = SplitMix64(seed: seed)
    var units = (0..<random.number(1...60)).map { _ in
      let total = Quantity(random.number(80...100))
      return RankParts.Totals(before: total, rescored: total, now: total)
    }
    units[0] = RankParts.Totals(before: units[0].before, rescored: nil, now: Quantity(random.number(80...100)))
    let parts = RankParts.of(units)[0]
    #expect(parts?.othersInHalves == 0 && parts?.entriesInHalves == 0 && parts?.exitsInHalves == 0)
    #expect(parts.map { 2 * $0.climb == $0.ownInHalves } == true)
  }

  @Test(arguments: [(3, "1.5"), (-1, "-0.5"), (0, "0.0"), (-46, "-23.0")])
  func `half ranks are published with one decimal`(halves: Int, published: String) {
    #expect(Quantity(halves: halves).formatted(1) == published)
  }
}
