import BigInt
import Testing

@testable import Assessment

/// The variance of a survey's score from its six sums.
@Suite struct SurveyVarianceTests {
  /// Responses of random answers to items of equal or unequal shares, some of them blank.
  private static func responses(_ count: Int, by random: inout SplitMix64) -> [(points: Int, weight: Int)] {
    (0..<count).map { _ in
      (0..<random.number(1...9)).reduce((points: 0, weight: 0)) { sum, _ in
        let share = random.number(1...30)
        return (sum.points + share * random.number(0...10_000), sum.weight + share)
      }
    }
  }

  @Test(arguments: 1...20) func `the variance equals that of exact fractions over single responses`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let responses = Self.responses(random.number(2...400), by: &random)
    let sums = SurveySums(responses, scoreUnit: try .read("0.01"))
    let (points, weight) = responses.reduce((0, 0)) { ($0.0 + $1.points, $0.1 + $1.weight) }
    // n / (n − 1) x Σ (p W − P w)² / W⁴
    let squares = responses.reduce(BigInt(0)) { sum, one in
      let deviation = BigInt(one.points) * BigInt(weight) - BigInt(points) * BigInt(one.weight)
      return sum + deviation * deviation
    }
    let denominator = BigInt(responses.count - 1) * BigInt(weight).power(4) * 10_000
    let exact = Double(BigInt(responses.count) * squares) / Double(denominator)
    let variance = try #require(sums.variance())
    #expect(abs(variance - exact) <= 1e-14 * exact)
  }

  @Test func `equal answers have no variance`() throws {
    let sums = SurveySums(Array(repeating: (points: 300, weight: 4), count: 50), scoreUnit: Quantity(1))
    #expect(sums.variance() == 0)
  }

  @Test(arguments: [0, 1]) func `fewer than two responses have an unknown variance`(count: Int) {
    let responses = Array(repeating: (points: 100, weight: 2), count: count)
    #expect(SurveySums(responses, scoreUnit: Quantity(1)).variance() == nil)
  }

  @Test func `responses without any answer have an unknown variance`() {
    #expect(SurveySums([(0, 0), (0, 0), (0, 0)], scoreUnit: Quantity(1)).variance() == nil)
  }

  @Test func `the unit of the answer scores does not change the variance`() throws {
    let fine = SurveySums([(20_000, 2), (15_000, 2), (10_000, 2)], scoreUnit: try .read("0.01"))
    let coarse = SurveySums([(4, 2), (3, 2), (2, 2)], scoreUnit: Quantity(50))
    #expect(try abs(#require(fine.variance()) - #require(coarse.variance())) < 1e-12)
  }

  @Test(arguments: [(nil, 1.0), (4, 0.0), (8, 0.5), (400, 0.99), (3, 1.0), (0, 1.0)] as [(Int?, Double)])
  func `the error is small if nearly the whole population answered`(population: Int?, factor: Double) throws {
    let sums = SurveySums([(200, 2), (150, 2), (100, 2), (100, 1)], scoreUnit: Quantity(1))
    let whole = try #require(sums.variance())
    #expect(try abs(#require(sums.variance(population: population)) - whole * factor) < 1e-9)
  }

  @Test func `sums beyond 128 bits make the variance unknown`() {
    let sums = { (responses: Int128) in
      SurveySums(
        responses: Int(responses), points: responses * 9000 * 30, weight: responses * 30,
        squaredPoints: responses * 9000 * 9000 * 900, pointsByWeight: responses * 9000 * 900,
        squaredWeight: responses * 900, scoreUnit: Quantity(1))
    }
    #expect(sums(20_000_000).variance() == 0)
    #expect(sums(1_000_000_000_000).variance() == nil)
  }

  @Test func `the variance of a total weighs each survey by the square of its share`() throws {
    let weight = { (percent: Int128) in try #require(Weight(coefficient: percent, fractionDigits: 2)) }
    let parts = { (eit: Double?) in
      [
        TotalVariance.Part(weight: try weight(30), variance: 0.01), .init(weight: try weight(30), variance: eit),
        .init(weight: try weight(40), variance: 0), .init(weight: try weight(0), variance: nil),
      ]
    }
    #expect(try abs(#require(TotalVariance.sum(of: parts(0.04))) - 0.0045) < 1e-15)
    #expect(try TotalVariance.sum(of: parts(nil)) == nil)
  }
}

extension SurveySums {
  /// The sums of single responses.
  init(_ responses: [(points: Int, weight: Int)], scoreUnit: Quantity) {
    let sum = { (term: (Int128, Int128) -> Int128) in
      responses.reduce(Int128(0)) { $0 + term(Int128($1.points), Int128($1.weight)) }
    }
    self.init(
      responses: responses.count, points: sum { points, _ in points }, weight: sum { _, weight in weight },
      squaredPoints: sum { points, _ in points * points }, pointsByWeight: sum { $0 * $1 },
      squaredWeight: sum { _, weight in weight * weight }, scoreUnit: scoreUnit)
  }
}
