import Assessment
import Testing

/// The figure that counts for a measure, and the figures that a missing one leaves empty.
@Suite struct PrecedenceTests {
  private static let tree = Branch.node(
    "ITA", nil,
    [
      .node("IIT", 300, [.item("i1", counts: [1, 3]), .item("i2", counts: [0, 2])]),
      .node("EIT", 300, [.item("e1", counts: [1, 1])]), .node("OIT", 400, [.item("o1", counts: [0, 1])]),
    ])

  private func card(
    without item: Code<Measure>? = nil, official: KeyValuePairs<String, String> = [:],
    stated: KeyValuePairs<String, String> = [:]
  ) throws -> Scorecard {
    var answers = Self.tree.planted().answers
    if let item { answers[item] = nil }
    return Sample.methodology(Self.tree)
      .scorecard(
        for: Sample.submission(
          official: try Sample.figures(official), stated: try Sample.figures(stated), answers: answers))
  }

  @Test func `official goes before stated, stated before the parts, and only items are computed`() throws {
    let card = try card(official: ["IIT": "90.00"], stated: ["IIT": "91.00", "EIT": "60.00"])
    #expect(card["IIT"]?.basis == .official)
    #expect(card.roundedScore("IIT")?.formatted() == "90.00")
    #expect(card["EIT"]?.basis == .stated)
    #expect(card.roundedScore("EIT")?.formatted() == "60.00")
    #expect(card["OIT"]?.basis == .parts)
    #expect(card["o1"]?.basis == .computed)
    #expect(card["ITA"]?.basis == .parts)
    // 27.00 + 18.00 + 40.00: announced figures and computed ones under one total.
    #expect(card.total?.formatted() == "85.00")
  }

  @Test func `computed figures do not depend on announced figures`() throws {
    let card = try card(official: ["IIT": "90.00", "ITA": "99.00"], stated: ["i1": "1.00"])
    #expect(card["i1"]?.computed?.formatted() == "75.00")
    #expect(card["IIT"]?.computed?.formatted() == "87.50")
    #expect(card["ITA"]?.computed?.formatted() == "81.25")
    #expect(card["ITA"]?.answersVerdict == .impossible)
    #expect(card["i1"]?.published?.formatted() == "1.00")
    #expect(card.total?.formatted() == "99.00")
  }

  @Test func `no measure above an item without answers can be computed`() throws {
    let card = try card(without: "i2")
    #expect(card["i2"]?.computed == nil)
    #expect(card["IIT"]?.computed == nil)
    #expect(card["ITA"]?.computed == nil)
    #expect(card["i1"]?.computed?.formatted() == "75.00")
    #expect(card["EIT"]?.computed?.formatted() == "50.00")
    #expect(card.total == nil)
  }

  @Test func `a web-site item without a row is missing and not 0`() throws {
    let card = try card(without: "o1")
    #expect(card["OIT"]?.computed == nil)
    #expect(card["OIT"]?.published == nil)
    #expect(card["OIT"]?.contribution == nil)
    #expect(try self.card(without: "o1", official: ["OIT": "0.00"]).total?.formatted() == "41.25")
  }

  @Test func `the mean of an item leaves blank answers out, and an item with only blanks has no mean`() {
    let none = AnswerTally(counts: [0, 0], source: Sample.source)
    let some = AnswerTally(counts: [1, 0], source: Sample.source)
    #expect(none.mean(on: .yesNo) == nil)
    #expect(some.mean(on: .yesNo) == .zero)
    let card = Sample.methodology(Self.tree).scorecard(for: Sample.submission(answers: ["i1": none, "e1": some]))
    #expect(card["i1"]?.computed == nil)
    #expect(card["EIT"]?.computed == .zero)
  }

  @Test func `the answers to all items below a measure are counted`() throws {
    let card = try card()
    #expect(["ITA", "IIT", "i1", "OIT"].map { card[Code($0)]?.answers } == [9, 6, 4, 1])
  }

  @Test func `if only the total is announced, the instruments stay empty`() throws {
    let submission = Sample.submission(official: try Sample.figures(["ITA": "97.21"]))
    let card = Sample.methodology().scorecard(for: submission)
    #expect(card.total?.formatted() == "97.21")
    #expect(card.instruments == [nil, nil, nil])
    #expect(card["ITA"]?.parts.verdict == .notComparable)
    #expect(card["ITA"]?.parts.reachable == nil)
  }

  @Test func `an unknown measure has no figure`() throws {
    #expect(try card()["X9"] == nil)
    #expect(try card().roundedScore("X9") == nil)
  }
}
