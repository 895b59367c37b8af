import Testing

@testable import Assessment

/// The aims of a unit and its ways to them, by its scorecard.
@Suite struct UnitPathTests {
  private static func card(
    _ figures: KeyValuePairs<String, String>, rounding: Methodology.TotalRounding = .contributions,
    answers: [Code<Measure>: AnswerTally] = [:]
  ) throws -> Scorecard {
    Sample.methodology(rounding: rounding)
      .scorecard(for: Sample.submission(official: try Sample.figures(figures), answers: answers))
  }

  @Test(
    arguments: [
      (
        ["96.00", "90.00", "95.00"],
        [Aim(minimumTotal: Quantity(95), minimumInstrument: nil, level: "AA", otherLevel: "ผ่านดีเยี่ยม", isTarget: true)]
      ),
      (
        ["86.00", "84.99", "90.00"],
        [
          Aim(minimumTotal: Quantity(85), minimumInstrument: Quantity(85), otherLevel: "ผ่านดี"),
          Aim(minimumTotal: Quantity(95), minimumInstrument: nil, level: "AA", isTarget: true),
        ]
      ),
      (["100", "100", "100"], []),
      (
        ["60", "60", "60"],
        [
          Aim(minimumTotal: Quantity(65), minimumInstrument: nil, level: "C"),
          Aim(minimumTotal: Quantity(70), minimumInstrument: nil, otherLevel: "ต้องปรับปรุง"),
          Aim(minimumTotal: Quantity(95), minimumInstrument: nil, isTarget: true),
        ]
      ),
    ] as [([String], [Aim])])
  func `the aims are the next levels and the target`(scores: [String], aims: [Aim]) throws {
    let card = try Self.card(["IIT": scores[0], "EIT": scores[1], "OIT": scores[2]])
    #expect(UnitPaths(of: card).options.map(\.aim) == aims)
  }

  @Test func `an unknown level has no next level, and an unranked unit has no aim`() throws {
    let unknown = try Self.card(["ITA": "86.00", "IIT": "86.00"])
    #expect(
      UnitPaths(of: unknown).options.map(\.aim)
        == [Aim(minimumTotal: Quantity(95), minimumInstrument: nil, level: "AA", isTarget: true)])
    #expect(UnitPaths(of: try Self.card(["IIT": "86.00"])).options.isEmpty)
  }

  @Test(arguments: 1...12) func `a unit scored again with the gain reaches the aim, and with one unit less it does not`(
    seed: Int
  ) throws {
    var random = SplitMix64(seed: seed)
    let scores = (0..<3).map { _ in Quantity(random.number(8000...9700)).scaled(by: 1, over: 100) }
    let codes = ["IIT", "EIT", "OIT"]
    let card = { (raised: Int?, gain: Quantity) in
      let texts = scores.indices.map { ($0 == raised ? scores[$0] + gain : scores[$0]).formatted() }
      return try Self.card(["IIT": texts[0], "EIT": texts[1], "OIT": texts[2]])
    }
    let isReached = { (aim: Aim, card: Scorecard) in
      let isHigh = (card.total ?? .zero) >= aim.minimumTotal
      return isHigh && card.instruments.allSatisfy { ($0 ?? .zero) >= aim.minimumInstrument ?? .zero }
    }
    let unit = UnitPaths(of: try card(nil, .zero))
    #expect(unit.levers.count == 13)
    for way in unit.options {
      for path in way.paths.paths {
        let code = Sample.methodology().tree[unit.levers[path.lever]].code.text
        let instrument = try #require(codes.firstIndex(of: code))
        #expect(try isReached(way.aim, card(instrument, path.gain)))
        #expect(try !isReached(way.aim, card(instrument, path.gain - .unitOfLastDecimal(2))))
      }
    }
  }

  @Test(
    arguments: [("10.00", 1), ("50.00", 1), ("50.01", 2), ("75.00", 2), ("75.01", 3), ("100.00", nil)]
      as [(String, Int?)])
  func `the items with the largest shares are mended first`(gain: String, count: Int?) throws {
    let items = CheckedItems(shares: [1, 2, 4, 1], areRight: [false, false, false, true])
    #expect(items.count(for: try .read(gain), decimals: 2) == count)
  }

  @Test func `the items of the web site are counted, and those of a survey are not`() throws {
    let tally = { (counts: [Int]) in AnswerTally(counts: counts, source: Sample.source) }
    var answers: [Code<Measure>: AnswerTally] = [:]
    for item in 1...8 { answers[Code("i\(item)")] = tally([1, 9]) }
    answers["i9"] = tally([1, 0])
    answers["i10"] = tally([0, 1])
    let unit = UnitPaths(of: try Self.card([:], answers: answers))
    let codes = unit.levers.map { Sample.methodology().tree[$0].code.text }
    // 27.00 + 27.00 + 20.00 = 74.00: the next level asks 75 or 85.
    let way = try #require(unit.options.first)
    let items = way.paths.paths.map { "\(codes[$0.lever]) \(unit.items(for: $0).map { "\($0)" } ?? "-")" }
    #expect(items == ["IIT -", "EIT -", "I6 -", "I7 -", "I8 -", "OIT 1", "I9 1"])
  }

  @Test func `a measure can add its share of what it lacks to 100`() throws {
    let card = try Self.card(["IIT": "96.00", "I6": "80.00", "I7": "79.99", "ITA": "93.80"])
    let potential = { (code: Code<Measure>) in
      let index = try #require(card.methodology.tree.index(of: code))
      return card.potential(at: index)?.formatted(3)
    }
    #expect(try potential("ITA") == "6.200")
    #expect(try potential("IIT") == "1.200")
    // One of three indicators: 0.30 / 3 x 20.
    #expect(try potential("I6") == "2.000")
    #expect(try potential("I7") == "2.001")
    #expect(try potential("OIT") == nil)
  }
}
