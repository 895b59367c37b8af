import Assessment
import Testing

/// Answer counts compared with their required minimum and with the published rate.
@Suite struct AnswerRateTests {
  private func count(
    _ answered: Int?, of required: Int?, rate: String? = nil, decimals: Int = 2
  ) throws -> AnswerCount {
    AnswerCount(
      instrument: "IIT", category: nil, asOf: Sample.day, population: nil, required: required, answered: answered,
      statedRate: try rate.map(Quantity.read), statedDecimals: decimals, source: Sample.source)
  }

  @Test(
    arguments: [
      (answered: 480, required: 450, rate: "106.67", decimals: 2, verdict: .right),
      (answered: 480, required: 450, rate: "106.66", decimals: 2, verdict: .right),
      (answered: 480, required: 450, rate: "106.89", decimals: 2, verdict: .misstated),
      (answered: 480, required: 450, rate: "107", decimals: 0, verdict: .right),
      (answered: 480, required: 450, rate: "106", decimals: 0, verdict: .right),
      (answered: 480, required: 450, rate: "106.7", decimals: 1, verdict: .right),
      (answered: 480, required: 450, rate: "106.70", decimals: 2, verdict: .misstated),
      (answered: 480, required: 450, rate: "106.666666666667", decimals: 12, verdict: .right),
      (answered: 480, required: 450, rate: "106.666666666666666667", decimals: 18, verdict: .right),
      (answered: 398, required: 500, rate: "79.60", decimals: 2, verdict: .right),
      (answered: 152, required: 139, rate: "109.35", decimals: 2, verdict: .right),
      (answered: 0, required: 500, rate: "0.00", decimals: 2, verdict: .right),
    ] as [(Int, Int, String, Int, AnswerCount.RateVerdict)])
  func `a rate is right if it is the computed one, rounded or truncated to its own decimals`(
    answered: Int, required: Int, rate: String, decimals: Int, verdict: AnswerCount.RateVerdict
  ) throws {
    #expect(try count(answered, of: required, rate: rate, decimals: decimals).rateVerdict == verdict)
  }

  @Test(arguments: [
    (answered: 152, required: 139, rate: "109.35"), (answered: 480, required: 450, rate: "106.67"),
    (answered: 398, required: 500, rate: "79.60"), (answered: 0, required: 1, rate: "0.00"),
  ])
  func `a rate above one hundred is valid`(answered: Int, required: Int, rate: String) throws {
    #expect(try count(answered, of: required).rate?.formatted() == rate)
  }

  @Test(arguments: [(nil, 5), (5, nil), (nil, nil), (5, 0)] as [(Int?, Int?)])
  func `a rate needs both counts and a required minimum above 0`(answered: Int?, required: Int?) throws {
    let count = try count(answered, of: required, rate: "100.00")
    #expect(count.rate == nil)
    #expect(count.rateVerdict == .cannotTell)
  }

  @Test(arguments: [Int.max, 10_000_000_000]) func `a rate that a quantity cannot hold is nil`(answered: Int) throws {
    #expect(try count(answered, of: 1).rate == nil)
    #expect(try count(1, of: answered).rate?.formatted() == "0.00")
    #expect(try count(answered, of: answered).quota == .met)
  }

  @Test(
    arguments: [
      (answered: 480, required: 450, quota: .met), (answered: 450, required: 450, quota: .met),
      (answered: 449, required: 450, quota: .short), (answered: 0, required: 0, quota: .met),
      (answered: nil, required: 450, quota: .cannotTell), (answered: 5, required: nil, quota: .cannotTell),
    ] as [(Int?, Int?, AnswerCount.Quota)])
  func `the quota is met when the answers reach the required minimum`(
    answered: Int?, required: Int?, quota: AnswerCount.Quota
  ) throws {
    #expect(try count(answered, of: required).quota == quota)
  }
}
