import Assessment
import Testing

/// This year's ranking compared with that of the year before.
@Suite struct YearComparisonTests {
  private func ranking(_ totals: KeyValuePairs<String, String?>) throws -> Ranking {
    Ranking(of: try totals.map { try Sample.card(Sample.unit($0.key), total: $0.value) })
  }

  @Test func `matched ranks count only the units that are ranked in both years`() throws {
    let before = try ranking(["5001": "98.60", "5002": "97.00", "5003": "96.00", "5004": "95.00", "5006": nil])
    let now = try ranking([
      "5003": "99.09", "5005": "99.00", "5001": "98.00", "5004": "97.00", "5002": nil, "5006": "50.00",
    ])
    let years = YearComparison(of: now, with: before).units
    #expect(years.map(\.now.unit.code) == ["5003", "5005", "5001", "5004", "5006", "5002"])
    #expect(years.map(\.matchedNow) == [1, nil, 2, 3, nil, nil])
    #expect(years.map(\.matchedBefore) == [2, nil, 1, 3, nil, nil])
    #expect(years.map(\.rankChange) == [1, nil, -1, 0, nil, nil])
    #expect(years.map { $0.change?.formatted() } == ["3.09", nil, "-0.60", "2.00", nil, nil])
  }

  @Test func `without a year before there is nothing to compare`() throws {
    let years = YearComparison(of: try ranking(["5001": "98.60"]), with: nil).units
    #expect(years.map(\.rankChange) == [nil])
    #expect(years.map(\.change) == [nil])
    #expect(years.first?.changes.map(\.measure) == ["ITA"])
    #expect(years.first?.changes.first?.isComparable == false)
  }

  @Test func `a measure has a change if both years have its figure and the method calls them the same`() throws {
    let cards = try ["90.00", "91.50"].map { iit in
      let official = try Sample.figures(["IIT": iit, "I6": "70.00"])
      return Sample.methodology().scorecard(for: Sample.submission(official: official))
    }
    let years = YearComparison(of: Ranking(of: [cards[1]]), with: Ranking(of: [cards[0]])).units
    let changes = try #require(years.first).changes
    #expect(changes.map(\.measure) == ["IIT", "I6"])
    #expect(changes.map { $0.change?.formatted() } == ["1.50", "0.00"])
  }

  @Test func `an item has a row only if both years have its figure`() throws {
    let tree = Branch.node("ITA", nil, [.item("i1", counts: [1, 1]), .item("i2", counts: [1, 3])])
    let answers = tree.planted().answers
    let methodology = Sample.methodology(tree)
    let now = methodology.scorecard(for: Sample.submission(answers: answers))
    let before = methodology.scorecard(for: Sample.submission(answers: answers.filter { $0.key == "i2" }))
    let years = YearComparison(of: Ranking(of: [now]), with: Ranking(of: [before])).units
    #expect(try #require(years.first).changes.map(\.measure) == ["ITA", "i2"])
    #expect(try #require(years.first).changes.map { $0.change?.formatted() } == [nil, "0.00"])
    #expect(try #require(years.first).changes.map(\.isComparable) == [false, true])
  }
}
