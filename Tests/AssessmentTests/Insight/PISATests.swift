import Testing

@testable import Assessment

/// The rank sets of 37 countries in PISA 2018 mathematics, and what was published about them.
@Suite struct PISATests {
  private let countries: [String]
  private let peers: [RankSets.Peer]
  private let table: ReferenceTable

  init() throws {
    table = try ReferenceTable("pisa2018_math")
    countries = try table.rows.map { try $0.text("country") }
    peers = try table.rows.map { row in
      let error = try row.double("standard_error")
      return RankSets.Peer(score: try row.quantity("score"), variance: error * error)
    }
  }

  private func sets(_ confidence: Int) -> RankSets {
    RankSets(
      peers: peers, decimals: 7, critical: CriticalValues(units: peers.count, confidence: Quantity(confidence)))
  }

  private func index(_ country: String) throws -> Int { try #require(countries.firstIndex(of: country)) }

  @Test func `each country has its two rank sets`() throws {
    let sets = sets(95)
    #expect(table.rows.count == 37)
    for (index, row) in table.rows.enumerated() {
      #expect(try sets.own[index] == RankSet(best: row.int("best_rank"), worst: row.int("worst_rank")), "\(row)")
      #expect(
        try sets.all[index] == RankSet(best: row.int("best_rank_all"), worst: row.int("worst_rank_all")), "\(row)")
    }
  }

  /// The published sets come from a bootstrap: one country more or less is within its error.
  @Test func `the published statements are true`() throws {
    let facts = try ReferenceTable("pisa2018_published").rows
    let published = try Dictionary(uniqueKeysWithValues: facts.map { try ($0.text("fact"), $0.text("value")) })
    let own = try #require(sets(95).own[try index("United Kingdom")])
    let rank = peers.map(\.score).competitionRanks[try index("United Kingdom")]
    let found = [
      "rank of the United Kingdom": "\(rank)",
      "rank set of the United Kingdom alone, 95 %": "\(own.best)-\(own.worst)",
      "countries that may be in the best 5, 95 %": "\(try countPossible(95) - 1)",
      "countries that may be in the best 5, 90 %": "\(try countPossible(90) - 1)",
      "ranks that Korea and Germany have in common, all together, 95 %": try common("Korea", "Germany", 95),
      "Korea and Germany have a rank in common, all together, 75 %": try common("Korea", "Germany", 75),
      "Chile, Mexico and Colombia have a rank in common with any other, all together, 95 %": try commonOfLast(),
    ]
    #expect(found == published)
  }

  private func countPossible(_ confidence: Int) throws -> Int {
    sets(confidence).all.count { $0?.isAmongBest(5) != .no }
  }

  /// The ranks that two countries have in common, or "no".
  private func common(_ country: String, _ other: String, _ confidence: Int) throws -> String {
    let all = sets(confidence).all
    let (one, two) = (try #require(all[try index(country)]), try #require(all[try index(other)]))
    let ranks = Set(one.best...one.worst).intersection(two.best...two.worst).sorted()
    return ranks.isEmpty ? "no" : ranks.map { "\($0)" }.joined(separator: " ")
  }

  /// Whether one of the last three countries shares a rank with a country that is not among them.
  private func commonOfLast() throws -> String {
    let last = ["Chile", "Mexico", "Colombia"]
    let others = countries.filter { !last.contains($0) }
    let found = try last.flatMap { country in try others.map { try common(country, $0, 95) } }.first { $0 != "no" }
    return found ?? "no"
  }

  @Test func `a country that is told apart from another lies on the right side of it`() throws {
    let sets = sets(95)
    let korea = try index("Korea")
    let apart = sets.toldApart(from: korea, for: .own)
    #expect(apart.above.isEmpty)
    #expect(apart.below.count == 37 - 6)
    #expect(apart.below.allSatisfy { sets.isToldApart($0, from: korea, for: .own) })
    #expect(sets.toldApart(from: korea, for: .all).below.count == 37 - 7)
  }
}
