import Assessment
import Testing

/// A hundred thousand random trees, scored by the method and by exact fractions.
@Suite struct SlowTreeScoringTests {
  private static let treesPerSeed = 5000

  /// The results of comparisons: how many figures were ties, and which were wrong.
  private struct Tally {
    var ties = 0
    var faults: [String] = []
  }

  @Test(arguments: 1...20)
  func `every figure, contribution and total is right to the last published digit`(seed: Int) {
    var random = SplitMix64(seed: seed)
    var tally = Tally()
    for _ in 0..<Self.treesPerSeed {
      compare(.grown(by: &random), decimals: random.isLucky(percent: 85) ? 2 : random.number(0...6), &tally)
    }
    #expect(tally.faults.isEmpty, "\(tally.faults.prefix(3))")
    #expect(tally.ties > Self.treesPerSeed / 2)
  }

  /// 900 means of 8.33..., all rounded down, and 100 others; the mean of all is a tie, 12.375.
  private static let thousand =
    [(yes: 2, items: 900), (yes: 24, items: 48), (yes: 3, items: 6), (yes: 0, items: 46)]
    .flatMap { group in (0..<group.items).map { _ in Branch.item(counts: [24 - group.yes, group.yes]) } }

  @Test(
    arguments: [
      ("of the total", Branch(children: thousand)),
      ("of an indicator", Branch(children: [Branch(children: thousand)])),
      ("of an indicator by decimals", Branch(children: [weighted(thousand)])),
    ])
  func `a mean of a thousand children that is an exact tie is rounded up`(measure: String, tree: Branch) {
    var tally = Tally()
    compare(tree, decimals: 2, &tally)
    #expect(tally.faults.isEmpty, "\(measure): \(tally.faults.map { $0.prefix(200) }.prefix(3))")
    #expect(tally.ties > 0)
    let (measures, answers) = tree.planted()
    let card = Sample.methodology(measures, rounding: .once).scorecard(for: Sample.submission(answers: answers))
    #expect(card.total?.formatted() == "12.38")
  }

  /// A parent of the children, with decimal weights instead of equal shares.
  private static func weighted(_ children: [Branch]) -> Branch {
    Branch(
      children: children.map { child in
        var child = child
        child.thousandths = 1
        return child
      })
  }

  private func compare(_ branch: Branch, decimals: Int, _ tally: inout Tally) {
    let oracle = TreeOracle(of: branch)
    let (tree, answers) = branch.planted()
    let submission = Sample.submission(of: Self.unit, answers: answers)
    let right = oracle.figures.map { $0.rounded(to: decimals) }
    tally.ties += right.count(where: \.isTie)
    let contributions = oracle.contributions.map { Int128($0.rounded(to: decimals).value) }
    for rounding in Methodology.TotalRounding.allCases {
      let card = Sample.methodology(tree, rounding: rounding, decimals: decimals, schemes: Self.schemes)
        .scorecard(for: submission)
      var values = right.map { Int128($0.value) }
      if rounding == .contributions { values[0] = contributions.reduce(0, +) }
      for (figure, value) in zip(card.figures, values)
      where figure.computed?.coefficient(decimals: decimals) != value || figure.published != figure.computed {
        tally.faults.append("\(rounding): \(value), not \(figure) in \(branch)")
      }
      let given = tree.instruments.map { card.figures[$0].contribution?.coefficient(decimals: decimals) }
      if given != contributions { tally.faults.append("\(rounding): \(contributions), not \(given) in \(branch)") }
    }
  }

  private static let unit = Sample.unit()
  private static let schemes = [LevelScheme.letters]
}
