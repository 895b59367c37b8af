import BigInt
import Testing

@testable import Assessment

/// The least gains with which a unit reaches its next level or the target.
@Suite struct PathTests {
  /// A unit with random announced instruments and two indicators in each.
  private struct Case {
    let weights: [Weight]
    let instruments: [TotalPart]
    let levers: [Paths.Lever]
    let total: Quantity
    let rounding: Methodology.TotalRounding

    init(by random: inout SplitMix64) {
      let scores = (0..<3).map { _ in Quantity(random.number(7000...10_000)).scaled(by: 1, over: 100) }
      weights = [30, 30, 40].compactMap { Weight(coefficient: $0, fractionDigits: 2) }
      rounding = random.isLucky(percent: 50) ? .contributions : .once
      instruments = zip(weights, scores).map {
        TotalPart(weight: $0, score: $1, contribution: $0.applied(to: $1).rounded(to: 2))
      }
      levers = scores.indices.flatMap { instrument in
        let parts = (0..<2).map { _ in
          Paths.Lever(
            instrument: instrument, score: Quantity(random.number(0...100)),
            shares: [.equal(among: random.number(2...7)), .equal(among: random.number(1...3))])
        }
        return [Paths.Lever(instrument: instrument, score: scores[instrument], shares: [])] + parts
      }
      let official = random.isLucky(percent: 20) ? random.number(-2...2) : 0
      total =
        TotalRule(weights: weights, rounding: rounding, decimals: 2).total(of: scores)
        + Quantity(official).scaled(by: 1, over: 100)
    }

    func paths(to aim: Aim) -> Paths {
      Paths(to: aim, total: total, instruments: instruments, levers: levers, rounding: rounding, decimals: 2)
    }

    /// Whether a gain in hundredths reaches the aim, computed with exact fractions.
    func isReached(_ aim: Aim, by lever: Paths.Lever, hundredths: Int) -> Bool {
      let instrument = instruments[lever.instrument]
      let gain = lever.shares.reduce(Fraction(of: hundredths, over: 100)) { sum, share in
        sum.times(Int(share.numerator), over: Int(share.denominator))
      }
      let score = Int(instrument.score?.coefficient(decimals: 2) ?? 0)
      let raised = Fraction(of: score, over: 100) + gain
      let (weight, percent) = (Int(instrument.weight.numerator), Int(instrument.weight.denominator))
      let (needed, own) = (Int(aim.minimumTotal.coefficient(decimals: 2)), Int(total.coefficient(decimals: 2)))
      if let minimum = aim.minimumInstrument, instrument.score.map({ $0 < minimum }) == true,
        raised.rounded(to: 2).value < Int(minimum.coefficient(decimals: 2))
      {
        return false
      }
      guard own < needed else { return true }
      switch rounding {
      case .contributions:
        let contribution = Int(instrument.contribution?.coefficient(decimals: 2) ?? 0)
        return raised.times(weight, over: percent).rounded(to: 2).value >= needed - (own - contribution)
      case .once: return gain.times(weight, over: percent).truncated(to: 2) >= needed - own
      }
    }
  }

  @Test(arguments: 1...40) func `a gain reaches its aim and one unit less does not, by exact fractions`(seed: Int) {
    var random = SplitMix64(seed: seed)
    var found = 0
    for _ in 0..<60 {
      let unit = Case(by: &random)
      let aim = Aim(
        minimumTotal: Quantity(random.number(80...99)),
        minimumInstrument: random.isLucky(percent: 50) ? Quantity(random.number(70...95)) : nil)
      let paths = unit.paths(to: aim)
      for path in paths.paths {
        let steps = Int(path.gain.coefficient(decimals: 2))
        let lever = unit.levers[path.lever]
        #expect(unit.isReached(aim, by: lever, hundredths: steps))
        #expect(!unit.isReached(aim, by: lever, hundredths: steps - 1))
        #expect((lever.score ?? .hundred) + path.gain <= .hundred)
        #expect(paths.instrumentsBelow.allSatisfy { $0 == lever.instrument })
        found += 1
      }
    }
    #expect(found > 10)
  }

  @Test(arguments: 1...20) func `a lever is left out only where no gain suffices or none is needed`(seed: Int) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let unit = Case(by: &random)
      let aim = Aim(minimumTotal: Quantity(random.number(80...99)), minimumInstrument: Quantity(85))
      let paths = unit.paths(to: aim)
      for (index, lever) in unit.levers.enumerated() where !paths.paths.contains(where: { $0.lever == index }) {
        let room = Int((Quantity.hundred - (lever.score ?? .hundred)).coefficient(decimals: 2))
        let isAlone = paths.instrumentsBelow.allSatisfy { $0 == lever.instrument }
        #expect(
          !isAlone || unit.isReached(aim, by: lever, hundredths: 0)
            || !unit.isReached(aim, by: lever, hundredths: room))
      }
    }
  }

  @Test func `no gain raises a score above 100, even if rounding would hide it`() throws {
    // 66.663 needs 33.34 for a published 100: 33.33 gives 99.993, and 33.34 gives 100.003.
    let score = try Quantity.read("66.663")
    let gain = { (target: String) in
      let paths = Paths(
        to: Aim(minimumTotal: try .read(target), minimumInstrument: nil), total: score.rounded(to: 2),
        instruments: [TotalPart(weight: .equal(among: 1), score: score, contribution: score.rounded(to: 2))],
        levers: [Paths.Lever(instrument: 0, score: score, shares: [])], rounding: .contributions, decimals: 2)
      return paths.paths.first?.gain.formatted()
    }
    #expect(try gain("99.99") == "33.33")
    #expect(try gain("100.00") == nil)
  }

  @Test func `if an instrument has no score, only the total has a gain`() {
    let weights = [30, 30, 40].compactMap { Weight(coefficient: $0, fractionDigits: 2) }
    let instruments = weights.enumerated().map { index, weight in
      TotalPart(
        weight: weight, score: index == 1 ? nil : Quantity(90),
        contribution: index == 1 ? nil : weight.applied(to: Quantity(90)))
    }
    let paths = Paths(
      to: Aim(minimumTotal: Quantity(95), minimumInstrument: Quantity(91)), total: Quantity(90),
      instruments: instruments, levers: [Paths.Lever(instrument: 0, score: Quantity(90), shares: [])],
      rounding: .contributions, decimals: 2)
    #expect(paths.totalGain == Quantity(5) && paths.instrumentsMissing == [1] && paths.instrumentsBelow == [0, 2])
    #expect(paths.paths.isEmpty)
  }
}
