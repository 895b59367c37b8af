import BigInt
import Testing

@testable import Assessment

/// The tree of means as one sum over its items.
@Suite struct ItemShareTests {
  @Test func `the shares of the items give the figure that the tree of means gives, to the last digit`() throws {
    var random = SplitMix64(seed: 7)
    var compared = 0
    for _ in 0..<2000 {
      let branch = Branch.grown(by: &random)
      let (measures, answers) = branch.planted()
      let tree = Sample.methodology(measures, rounding: .once).tree
      guard let shares = ItemShares(of: 0, in: tree) else { continue }
      var sum = Fraction.zero
      for (index, item) in tree.items(under: 0).enumerated() {
        let counts = try #require(answers[tree[item].code]).counts
        let points = zip(shares.scores[index], counts).reduce(0) { $0 + $1.0 * $1.1 }
        sum = sum + Fraction(of: points, over: counts.reduce(0, +)).times(shares.shares[index], over: 1)
      }
      let unit = Fraction(BigInt(shares.scoreUnit.units), over: BigInt(10).power(20))
      let own = sum.numerator * unit.numerator
      let all = sum.denominator * unit.denominator * BigInt(shares.shares.reduce(0, +))
      let right = TreeOracle(of: branch).figures[0]
      #expect(own * right.denominator == right.numerator * all)
      compared += 1
    }
    #expect(compared > 1500)
  }
}
