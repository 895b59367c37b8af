import Assessment
import Testing

/// The command `what-if` confirms the gains of `paths`: the needed score reaches the aim, and one unit of the last
/// decimal less does not.
@Suite struct PathWhatIfTests {
  /// The figures of a random unit that are announced.
  enum Announced: CaseIterable {
    /// The indicators alone; the instruments and the total are computed from them, unrounded.
    case indicators
    case instruments
    case total
  }

  /// The scorecard of a unit with random indicators, from the figures that are announced.
  private static func card(
    _ announced: Announced, _ rounding: Methodology.TotalRounding, by random: inout SplitMix64
  ) throws -> Scorecard {
    let methodology = Sample.methodology(rounding: rounding)
    var figures: [Code<Measure>: AnnouncedFigure] = [:]
    let low = random.number(60...95)
    for indicator in 1...10 {
      let score = Quantity(random.number(100 * low...10_000)).scaled(by: 1, over: 100)
      figures[Code("I\(indicator)")] = try Sample.figure(score.formatted())
    }
    let whole = methodology.scorecard(for: Sample.submission(official: figures))
    let codes: [Code<Measure>] =
      switch announced {
      case .indicators: []
      case .instruments: ["IIT", "EIT", "OIT"]
      case .total: ["IIT", "EIT", "OIT", "ITA"]
      }
    for code in codes { figures[code] = try Sample.figure(try #require(whole.roundedScore(code)).formatted()) }
    return methodology.scorecard(for: Sample.submission(official: figures))
  }

  private static func isReached(_ aim: Aim, by whatIf: WhatIf) -> Bool {
    let minimum = aim.minimumInstrument ?? .zero
    return (whatIf.total ?? .zero) >= aim.minimumTotal && whatIf.scores.allSatisfy { ($0 ?? .zero) >= minimum }
  }

  @Test(arguments: Announced.allCases, Methodology.TotalRounding.allCases)
  func `the needed score of every path reaches its aim, and one unit less does not`(
    announced: Announced, rounding: Methodology.TotalRounding
  ) throws {
    var random = SplitMix64(seed: 2566)
    var found = 0
    for _ in 0..<150 {
      let card = try Self.card(announced, rounding, by: &random)
      let unit = UnitPaths(of: card)
      for way in unit.options {
        for path in way.paths.paths {
          let lever = unit.levers[path.lever]
          let score = try #require(card.roundedScore(card.methodology.tree[lever].code))
          let whatIf = { (gain: Quantity) in try WhatIf(card, scores: [lever: score + gain]) }
          #expect(try Self.isReached(way.aim, by: whatIf(path.gain)), "\(way.aim) by \(lever)")
          // A total that is not announced is computed again and rounded once: its rounding alone may reach the aim.
          if rounding == .contributions || announced == .total {
            #expect(
              try !Self.isReached(way.aim, by: whatIf(path.gain - .unitOfLastDecimal(2))), "\(way.aim) by \(lever)")
          }
          found += 1
        }
      }
    }
    #expect(found > 100)
  }

  @Test(arguments: Announced.allCases, Methodology.TotalRounding.allCases)
  func `supposing the published scores changes nothing`(
    announced: Announced, rounding: Methodology.TotalRounding
  ) throws {
    var random = SplitMix64(seed: 2567)
    for _ in 0..<50 {
      let card = try Self.card(announced, rounding, by: &random)
      for index in card.methodology.tree.instruments {
        let score = try #require(card.roundedScore(card.methodology.tree[index].code))
        #expect(try WhatIf(card, scores: [index: score]).total == card.total)
      }
    }
  }
}
