import Assessment
import BigInt
import Testing

/// Exact decimals, and the rounding of quotients.
@Suite struct QuantityTests {
  @Test(arguments: [
    ("94.995", "95.00"), ("94.9949999", "94.99"), ("0.005", "0.01"), ("0.0049", "0.00"), ("100", "100.00"),
    ("97.205", "97.21"), ("97.215", "97.22"), ("-0.005", "-0.01"), ("-0.0049", "0.00"), ("-2.675", "-2.68"),
  ])
  func `a score is rounded half-up, and a negative change symmetrically`(exact: String, published: String) throws {
    #expect(try Quantity.read(exact).rounded(to: 2).formatted() == published)
  }

  /// Yes answers out of `outOf` to each of three or six items, whose mean is an exact tie.
  @Test(arguments: [
    (yes: [1, 1, 7], outOf: 24, published: "12.50", tie: "12.5"),
    (yes: [3, 0, 0], outOf: 2400, published: "0.04", tie: "0.0417"),
    (yes: [1, 3, 5], outOf: 2400, published: "0.13", tie: "0.125"),
    (yes: [1, 2, 3, 4, 5, 3], outOf: 2400, published: "0.13", tie: "0.125"),
    (yes: [2399, 2397, 2395], outOf: 2400, published: "99.88", tie: "99.875"),
  ])
  func `a tie over repeating thirds is still a tie`(yes: [Int], outOf: Int, published: String, tie: String) throws {
    let means = yes.map { Quantity(100 * $0) / outOf }
    let shares = means.map { Weight.equal(among: yes.count).applied(to: $0) }
    #expect(shares.reduce(.zero, +).rounded(to: 2).formatted() == published)
    #expect(try shares.reduce(.zero, +).rounded(to: 4) == Quantity.read(tie).rounded(to: 4))
  }

  @Test(arguments: [("97.219", "97.21"), ("97.22", "97.22"), ("0.009", "0.00"), ("100", "100.00")])
  func `truncating drops the digits after the last decimal`(exact: String, published: String) throws {
    #expect(try Quantity.read(exact).truncated(to: 2).formatted() == published)
  }

  @Test func `truncating three thirds gives one`() {
    let third = Quantity(1) / 3
    #expect((third + third + third).truncated(to: 2) == Quantity(1))
  }

  @Test(arguments: [
    (below: "97.215", rounded: "97.21", truncated: "97.21"), (below: "97.21", rounded: "97.21", truncated: "97.20"),
    (below: "97.2151", rounded: "97.22", truncated: "97.21"), (below: "100", rounded: "100.00", truncated: "99.99"),
    (below: "97.2149", rounded: "97.21", truncated: "97.21"),
  ])
  func `the largest published figure below a limit is known`(below: String, rounded: String, truncated: String) throws {
    let limit = try Quantity.read(below)
    #expect(limit.roundedFromBelow(to: 2).formatted() == rounded)
    #expect(limit.truncatedFromBelow(to: 2).formatted() == truncated)
  }

  @Test(
    arguments: [
      (100_000_000_000, 0, true), (100_000_000_001, 0, false), (-100_000_000_000, 0, true), (1, 20, true),
      (1, 21, false), (1, -1, false), (Int128.max, 20, false), (Int128.max, 0, false), (Int128.min, 0, false),
    ] as [(Int128, Int, Bool)])
  func `a quantity is at most a hundred thousand million and has at most twenty decimals`(
    coefficient: Int128, fractionDigits: Int, isOne: Bool
  ) {
    #expect((Quantity(coefficient: coefficient, fractionDigits: fractionDigits) != nil) == isOne)
  }

  @Test(arguments: 1...4) func `decimals are rounded and truncated as exact fractions are`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2500 {
      let fractionDigits = random.number(0...16)
      let coefficient =
        Int128(random.number(0...100)) * Quantity.powerOfTen(fractionDigits)
        + Int128(random.number(0...Int(Quantity.powerOfTen(fractionDigits)) - 1))
      let quantity = try #require(Quantity(coefficient: coefficient, fractionDigits: fractionDigits))
      let exact = Fraction(BigInt(coefficient), over: BigInt(10).power(fractionDigits))
      let decimals = random.number(0...6)
      let rounded = Int128(exact.rounded(to: decimals).value)
      let cut = Int128(exact.truncated(to: decimals))
      let isRight =
        quantity.coefficient(decimals: decimals) == rounded
        && quantity.truncated(to: decimals).coefficient(decimals: decimals) == cut
      if !isRight { Issue.record("\(coefficient) with \(fractionDigits) decimals to \(decimals)") }
    }
  }

  @Test(arguments: 1...4) func `a product with a fraction is off by half a unit at most`(seed: Int) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2500 {
      let units = Int128(random.number(-1_000_000_000_000...1_000_000_000_000)) * Int128(random.number(1...1_000_000))
      let numerator = Int128(random.number(0...1_000_000_000))
      let denominator = Int128(random.number(1...1_000_000_000))
      let product = Quantity(units: units).scaled(by: numerator, over: denominator)
      let error = BigInt(product.units) * BigInt(denominator) - BigInt(units) * BigInt(numerator)
      if error.magnitude * 2 > BigInt(denominator).magnitude {
        Issue.record("\(units) x \(numerator) / \(denominator)")
      }
    }
  }

  @Test func `ten million of the greatest quantities can be added`() throws {
    let greatest = try #require(Quantity(coefficient: 100_000_000_000, fractionDigits: 0))
    let million = (0..<1_000_000).reduce(Quantity.zero) { sum, _ in sum + greatest }
    let sum = (0..<10).reduce(Quantity.zero) { sum, _ in sum + million }
    #expect(sum.formatted() == "1000000000000000000.00")
  }

  @Test func `weights add up to one exactly or not at all`() throws {
    let weights = { (hundredths: [Int128]) in hundredths.compactMap { Weight(coefficient: $0, fractionDigits: 2) } }
    #expect(Weight.addUpToOne(weights([30, 30, 40])))
    #expect(!Weight.addUpToOne(weights([30, 30, 41])))
    #expect(Weight.addUpToOne([.equal(among: 3), .equal(among: 3), .equal(among: 3)]))
    #expect(Weight(coefficient: 101, fractionDigits: 2) == nil)
    #expect(Weight(coefficient: 1, fractionDigits: 10) == nil)
    #expect(Weight(coefficient: -1, fractionDigits: 2) == nil)
    #expect(Weight(coefficient: 0, fractionDigits: 0)?.undone(on: .hundred) == nil)
  }

  @Test(arguments: [
    (["94.73", "94.73", "94.46"], "94.64", "94.73"), (["1", "2"], "1.50", "1.50"), (["84.28"], "84.28", "84.28"),
    (["1", "2", "3", "10"], "4.00", "2.50"),
  ])
  func `mean and median are exact and rounded once`(figures: [String], mean: String, median: String) throws {
    let quantities = try figures.map(Quantity.read)
    #expect(quantities.mean?.formatted() == mean)
    #expect(quantities.median?.formatted() == median)
    #expect([Quantity]().mean == nil && [Quantity]().median == nil && [Quantity]().sum == nil)
  }
}
