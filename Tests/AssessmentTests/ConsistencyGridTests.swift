import Assessment
import Testing

/// Verdicts on random announcements, compared with a search for unrounded values that give them.
@Suite struct ConsistencyGridTests {
  /// A random announcement: the parts and the figure made of them, in hundredths.
  private struct Announcement {
    let parts: [Int]
    let own: Int
  }

  @Test(arguments: 1...4) func `the verdict on a total equals that of a search of unrounded parts`(seed: Int) throws {
    try search(seed: seed, measure: "ITA", parts: ["IIT", "EIT", "OIT"], weights: [3, 3, 4], over: 10)
  }

  @Test(arguments: 5...8) func `the verdict on an instrument equals that of the same search`(seed: Int) throws {
    try search(seed: seed, measure: "EIT", parts: ["I6", "I7", "I8"], weights: [1, 1, 1], over: 3)
  }

  private func search(
    seed: Int, measure: String, parts codes: [String], weights: [Int], over denominator: Int
  ) throws {
    var random = SplitMix64(seed: seed)
    let methodologies = Methodology.TotalRounding.allCases.map { Sample.methodology(rounding: $0) }
    for _ in 0..<60 {
      let announcement = announcement(weights: weights, over: denominator, by: &random)
      let grid = ConsistencyGrid(
        of: announcement.parts, weights: weights, over: denominator, isTotal: measure == "ITA")
      var official = try zip(codes, announcement.parts).reduce(into: [:]) { figures, part in
        figures[Code<Measure>(part.0)] = try Sample.figure(Self.text(part.1))
      }
      official[Code(measure)] = try Sample.figure(Self.text(announcement.own))
      for methodology in methodologies {
        let card = methodology.scorecard(for: Sample.submission(official: official))
        let found = try #require(card[Code(measure)]?.parts)
        let plain = plain(announcement.parts, weights, denominator, methodology, isTotal: measure == "ITA")
        let verdict: ConsistencyVerdict =
          announcement.own == plain
          ? .equal
          : grid.rounded.contains(announcement.own)
            ? .feasible : grid.cut.contains(announcement.own) ? .truncated : .impossible
        #expect(found.verdict == verdict, "\(announcement)")
        #expect(found.reachable?.low.formatted() == grid.rounded.min().map(Self.text), "\(announcement)")
        #expect(found.reachable?.high.formatted() == grid.rounded.max().map(Self.text), "\(announcement)")
      }
    }
  }

  /// Returns parts anywhere on the scale, including its ends, and a figure near the one that they give.
  private func announcement(
    weights: [Int], over denominator: Int, by random: inout SplitMix64
  ) -> Announcement {
    let parts = weights.map { _ in
      random.isLucky(percent: 15) ? 10_000 : random.isLucky(percent: 5) ? 0 : random.number(0...10_000)
    }
    let sum = zip(parts, weights).reduce(0) { $0 + $1.0 * $1.1 } / denominator
    return Announcement(parts: parts, own: min(10_000, max(0, sum + random.number(-2...3))))
  }

  /// The figure that the method makes of the published parts, in hundredths.
  private func plain(
    _ parts: [Int], _ weights: [Int], _ denominator: Int, _ methodology: Methodology, isTotal: Bool
  ) -> Int {
    let contributions = zip(parts, weights).map { $0 * $1 }
    let halfUp = { (value: Int) in (2 * value + denominator) / (2 * denominator) }
    return isTotal && methodology.settings.totalRounding == .contributions
      ? contributions.reduce(0) { $0 + halfUp($1) } : halfUp(contributions.reduce(0, +))
  }

  /// Formats hundredths as a decimal.
  private static func text(_ hundredths: Int) -> String {
    let tail = String(hundredths % 100)
    return "\(hundredths / 100)." + (tail.count < 2 ? "0" : "") + tail
  }
}
