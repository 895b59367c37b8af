import Assessment
import Testing

/// The order of the units by their published totals.
@Suite struct RankingTests {
  private static let published = [
    "98.04", "97.41", "97.37", "97.25", "97.08", "97.05", "96.38", "96.08", "94.73", "94.73", "94.46", "94.38", "94.37",
  ]

  @Test func `the thirteen published rows have their published ranks`() throws {
    // The units arrive in another order than that of their totals.
    let cards = try Self.published.enumerated()
      .map { try Sample.card(Sample.unit(String(5001 + $0.offset)), total: $0.element) }
    let ranking = Ranking(of: Array(cards.reversed()))
    #expect(ranking.standings.map { $0.rank?.overall } == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 11, 12, 13])
    #expect(ranking.standings.map(\.unit.code) == cards.map(\.unit.code))
    #expect(ranking.standings.map { $0.rank?.tied } == [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 1])
  }

  @Test(
    arguments: [
      (totals: ["94.73", "94.73", "94.46"], ranks: [1, 1, 3]), (totals: ["1", "1", "1"], ranks: [1, 1, 1]),
      (totals: ["3", "2", "2", "2", "1"], ranks: [1, 2, 2, 2, 5]), (totals: ["0.00"], ranks: [1]),
      (totals: [], ranks: []),
    ] as [([String], [Int])])
  func `units with equal published totals share a rank and the next is skipped`(
    totals: [String], ranks: [Int]
  ) throws {
    let cards = try totals.enumerated()
      .map { try Sample.card(Sample.unit(String(5001 + $0.offset)), total: $0.element) }
    #expect(Ranking(of: cards).standings.map { $0.rank?.overall } == ranks)
  }

  @Test func `totals that differ only after the published decimals are tied`() throws {
    let cards = try ["94.731", "94.734"].map { total in
      let official = try Sample.figures(["IIT": total, "EIT": total, "OIT": total])
      let unit = Sample.unit(total == "94.731" ? "5002" : "5001")
      return Sample.methodology(rounding: .once).scorecard(for: Sample.submission(of: unit, official: official))
    }
    let standings = Ranking(of: cards).standings
    #expect(standings.map { $0.rank?.overall } == [1, 1])
    #expect(standings.map(\.unit.code) == ["5001", "5002"])
  }

  @Test func `peers share the edition, and groups the district group`() throws {
    let ranking = Ranking(of: [
      try Sample.card(Sample.unit("0000", edition: .national, group: "ส่วนกลาง"), total: "96.00"),
      try Sample.card(Sample.unit("5001", group: "A"), total: "97.00"),
      try Sample.card(Sample.unit("5002", group: "B"), total: "95.00"),
      try Sample.card(Sample.unit("5003", group: "A"), total: "94.00"),
      try Sample.card(Sample.unit("5004", group: "A"), total: nil),
    ])
    let ranks = ["5001", "0000", "5002", "5003"].compactMap { ranking[Code($0)]?.rank }
    #expect(ranks.map(\.overall) == [1, 2, 3, 4])
    #expect(ranks.map(\.amongPeers) == [1, 1, 2, 3])
    #expect(ranks.map(\.peers) == [3, 1, 3, 3])
    #expect(ranks.map(\.inGroup) == [1, 1, 1, 2])
    #expect(ranking.ranked.count == 4)
    #expect(ranking["9999"] == nil)
  }

  @Test func `a unit without a total comes last, and its status gives the reason`() throws {
    let nothing = { (code: String, presence: Submission.Presence) in
      Sample.methodology().scorecard(for: Sample.submission(of: Sample.unit(code), presence: presence))
    }
    let stated = Sample.submission(of: Sample.unit("5005"), stated: try Sample.figures(["ITA": "97.21"]))
    let early = Sample.submission(
      of: Sample.unit("5004"), official: ["ITA": try Sample.figure("1.00", stage: .afterAppeal)])
    let ranking = Ranking(of: [
      nothing("5003", .notDue), nothing("5002", .missing), nothing("5001", .sent),
      Sample.methodology().scorecard(for: early), Sample.methodology().scorecard(for: stated),
      try Sample.card(Sample.unit("5006"), total: "0.00"),
    ])
    #expect(ranking.standings.map(\.unit.code) == ["5005", "5004", "5006", "5001", "5002", "5003"])
    #expect(ranking.standings.map(\.status) == [.provisional, .provisional, .final, .heldBack, .missing, .notDue])
    #expect(ranking.standings.map { $0.rank?.overall } == [1, 2, 3, nil, nil, nil])
  }
}
