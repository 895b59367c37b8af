import Assessment
import Testing

/// The total that other scores would give is rounded in the same way as the published one.
@Suite struct WhatIfTests {
  /// 28.80 + 27.00 + 38.00 = 93.80.
  private static func card(rounding: Methodology.TotalRounding = .contributions) throws -> Scorecard {
    let methodology = Sample.methodology(rounding: rounding)
    return methodology.scorecard(
      for: Sample.submission(
        official: try Sample.figures([
          "IIT": "96.00", "EIT": "90.00", "OIT": "95.00", "ITA": "93.80", "I6": "80.00",
        ])))
  }

  @Test(arguments: [
    (scores: ["IIT": "99.99"], total: "95.00"), (scores: ["IIT": "99.98"], total: "94.99"),
    (scores: ["OIT": "97.99"], total: "95.00"), (scores: ["OIT": "97.98"], total: "94.99"),
    (scores: ["I6": "91.95"], total: "95.00"), (scores: ["I6": "91.94"], total: "94.99"),
    (scores: ["IIT": "96.00"], total: "93.80"), (scores: ["IIT": "0", "EIT": "0", "OIT": "0"], total: "0.00"),
    (scores: ["ITA": "88.50"], total: "88.50"),
  ])
  func `the total follows the rounded contributions`(scores: [String: String], total: String) throws {
    let card = try Self.card()
    let whatIf = try WhatIf(card, scores: Self.indexes(scores, card))
    #expect(whatIf.total?.formatted() == total)
  }

  @Test func `an announced total keeps its difference from the total that its parts give`() throws {
    let card = Sample.methodology().scorecard(
      for: Sample.submission(
        official: try Sample.figures(["IIT": "96.00", "EIT": "90.00", "OIT": "95.00", "ITA": "94.80"])))
    #expect(try WhatIf(card, scores: Self.indexes(["EIT": "91.00"], card)).total?.formatted() == "95.10")
  }

  @Test func `a unit without a total has one when its missing instruments are supposed`() throws {
    let card = Sample.methodology().scorecard(
      for: Sample.submission(official: try Sample.figures(["IIT": "96.00", "EIT": "90.00"])))
    #expect(try WhatIf(card, scores: Self.indexes(["EIT": "91.00"], card)).total == nil)
    #expect(try WhatIf(card, scores: Self.indexes(["OIT": "95.00"], card)).total?.formatted() == "93.80")
  }

  @Test func `scores of a measure and of a part of it are refused together`() throws {
    let card = try Self.card()
    #expect(throws: WhatIf.Obstacle.overlap("EIT", "I6")) {
      try WhatIf(card, scores: Self.indexes(["EIT": "91.00", "I6": "90.00"], card))
    }
  }

  @Test func `the gain of a measure without a score is not known`() throws {
    let card = try Self.card()
    #expect(throws: WhatIf.Obstacle.noScore("I7")) { try WhatIf(card, scores: Self.indexes(["I7": "90.00"], card)) }
  }

  private static func indexes(_ scores: [String: String], _ card: Scorecard) throws -> [Int: Quantity] {
    try scores.reduce(into: [:]) { indexes, score in
      indexes[try #require(card.methodology.tree.index(of: Code(score.key)))] = try Quantity.read(score.value)
    }
  }
}
