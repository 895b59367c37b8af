import Assessment
import Testing

/// Published results that the method must reproduce digit by digit.
@Suite struct GoldenScoreTests {
  @Test(arguments: [
    (
      indicators: ["91.27", "80.64", "87.48", "82.27", "78.98", "88.23", "78.27", "80.22", "65.62", "42.56"],
      instruments: ["84.13", "82.24", "54.09"], total: "71.55"
    ),
    (
      indicators: ["85.21", "70.59", "75.10", "72.88", "73.24", "81.14", "83.12", "76.79", "100", "100"],
      instruments: ["75.40", "80.35", "100.00"], total: "86.73"
    ),
  ])
  func `announced indicators give the published instruments and total`(
    indicators: [String], instruments: [String], total: String
  ) throws {
    let official = try indicators.enumerated().reduce(into: [:]) { figures, indicator in
      figures[Code<Measure>("I\(indicator.offset + 1)")] = try Sample.figure(indicator.element)
    }
    let card = Sample.methodology().scorecard(for: Sample.submission(official: official))
    #expect(card.instruments.map { $0?.formatted() } == instruments)
    #expect(card.total?.formatted() == total)
    #expect(card["ITA"]?.basis == .parts)
  }

  @Test(
    arguments: [
      (rounding: .contributions, total: "97.21", verdict: .equal),
      (rounding: .once, total: "97.22", verdict: .feasible),
    ] as [(Methodology.TotalRounding, String, ConsistencyVerdict)])
  func `Bang Kho Laem's 97.21 is the sum of its rounded contributions`(
    rounding: Methodology.TotalRounding, total: String, verdict: ConsistencyVerdict
  ) throws {
    let methodology = Sample.methodology(rounding: rounding)
    let parts = try Sample.figures(["IIT": "97.64", "EIT": "93.08", "OIT": "100.00"])
    let card = methodology.scorecard(for: Sample.submission(official: parts))
    #expect(contributions(of: card) == ["29.29", "27.92", "40.00"])
    #expect(card.total?.formatted() == total)
    let announced = parts.merging(try Sample.figures(["ITA": "97.21"])) { _, new in new }
    let held = methodology.scorecard(for: Sample.submission(official: announced))
    #expect(held["ITA"]?.parts.verdict == verdict)
    #expect(held.total?.formatted() == "97.21")
  }

  @Test func `97.22 is feasible where the rounded contributions give 97.21`() throws {
    let official = try Sample.figures(["IIT": "97.64", "EIT": "93.08", "OIT": "100.00", "ITA": "97.22"])
    let parts = try #require(Sample.methodology().scorecard(for: Sample.submission(official: official))["ITA"]?.parts)
    #expect(parts.verdict == .feasible)
    #expect(parts.plain?.formatted() == "97.21")
    #expect(parts.reachable?.low.formatted() == "97.21")
    #expect(parts.reachable?.high.formatted() == "97.22")
  }

  @Test func `the centre's EIT is the mean of its two parts`() throws {
    let official = try Sample.figures(["IIT": "82.44", "EIT1": "79.40", "EIT2": "82.24", "OIT": "100"])
    let card = Sample.methodology(Sample.centre).scorecard(for: Sample.submission(official: official))
    #expect(card.roundedScore("EIT")?.formatted() == "80.82")
    #expect(card.total?.formatted() == "88.98")
    #expect(card.methodology.tree.indicators(under: card.methodology.tree.instruments[1]).count == 3)
  }

  @Test func `Bueng Kum's contributions are divided by their weights and rounded`() throws {
    let stated = try Sample.figures(["IIT": "26.53", "EIT": "24.16", "OIT": "37.75"], .contribution)
    let card = Sample.methodology().scorecard(for: Sample.submission(stated: stated))
    #expect(card.instruments.map { $0?.formatted() } == ["88.43", "80.53", "94.38"])
    #expect(contributions(of: card) == ["26.53", "24.16", "37.75"])
    #expect(card.total?.formatted() == "88.44")
  }

  @Test func `a total of 94.995 is published as 95.00 and reaches AA`() throws {
    let official = try Sample.figures(["IIT": "94.995", "EIT": "94.995", "OIT": "94.995"])
    let card = Sample.methodology(rounding: .once).scorecard(for: Sample.submission(official: official))
    #expect(card.figures[0].published == (try Quantity.read("94.995")))
    #expect(card.total?.formatted() == "95.00")
    #expect(card.level(in: .letters) == .level("AA"))
    #expect(card.meetsTarget == true)
  }

  private func contributions(of card: Scorecard) -> [String?] {
    card.methodology.tree.instruments.map { card.figures[$0].contribution?.formatted() }
  }
}
