import Testing

@testable import Assessment

/// The rank changes of the Corruption Perceptions Index from 2016 to 2017.
@Suite struct CPITests {
  private let rows: [ReferenceTable.Row]
  private let parts: [RankParts?]

  init() throws {
    rows = try ReferenceTable("cpi2017").rows
    parts = RankParts.of(
      try rows.map { row in
        RankParts.Totals(before: try row.optional("score_2016"), rescored: nil, now: try row.optional("score_2017"))
      })
  }

  @Test func `each published rank change is the sum of its five parts`() throws {
    #expect(rows.count == 180)
    #expect(parts.count { $0 != nil } == 176)
    for (row, parts) in zip(rows, parts) {
      guard let parts else {
        #expect(try row.text("rank_change").isEmpty, "\(row)")
        continue
      }
      #expect(try parts.rankBefore == row.int("rank_2016") && parts.rank == row.int("rank_2017"), "\(row)")
      #expect(try parts.climb == row.int("rank_change"), "\(row)")
      let halves = [
        parts.exitsInHalves, parts.methodInHalves, parts.ownInHalves, parts.othersInHalves, parts.entriesInHalves,
      ]
      #expect(halves.reduce(0, +) == 2 * parts.climb, "\(row)")
      let expected = try ["by_exits", "by_method", "by_own", "by_others", "by_entries"].map { try row.quantity($0) }
      #expect(halves.map { Quantity(halves: $0) } == expected, "\(row)")
    }
  }

  @Test func `without the four newcomers 23 changes have another sign`() {
    let changed = parts.compactMap(\.self).count { parts in
      parts.climb.signum() != (2 * parts.climb - parts.entriesInHalves).signum()
    }
    #expect(changed == 23)
  }

  @Test func `at 90 percent only the change of Tanzania exceeds its error`() throws {
    let z = CriticalValues(units: 0, confidence: Quantity(90)).interval
    let beyond = try rows.filter { row in
      guard let before = try row.optional("score_2016"), let now = try row.optional("score_2017") else { return false }
      let (past, error) = (try row.double("standard_error_2016"), try row.double("standard_error_2017"))
      return ChangeCertainty(change: now - before, now: error * error, before: past * past, z: z, decimals: 0)
        .isBeyondError
    }
    #expect(try beyond.map { try $0.text("country") } == ["TZA"])
  }
}
