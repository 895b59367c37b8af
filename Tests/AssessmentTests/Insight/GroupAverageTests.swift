import Testing

@testable import Assessment

/// The averages of a group.
@Suite struct GroupAverageTests {
  private static func members(_ members: [(String, Int)]) throws -> [GroupAverages.Member] {
    try members.map { text, responses in
      let total = try Quantity.read(text)
      return GroupAverages.Member(total: total, isAtTarget: total >= Quantity(95), responses: responses)
    }
  }

  @Test(
    arguments: [
      ([("96.00", 300), ("94.00", 100)], "95.00", "95.50", "50.00", false),
      ([("96.00", 100), ("94.00", 300)], "95.00", "94.50", "50.00", true),
      ([("96.00", 100), ("90.00", 100), ("91.00", 100)], "92.33", "92.33", "33.33", false),
      ([("99.00", 100), ("94.99", 100), ("94.99", 100)], "96.33", "96.33", "33.33", true),
      ([("95.00", 100), ("95.00", 100), ("94.99", 100)], "95.00", "95.00", "66.67", false),
      ([("96.00", 0), ("94.00", 100)], "95.00", nil, "50.00", false), ([], nil, nil, nil, false),
    ] as [([(String, Int)], String?, String?, String?, Bool)])
  func `mean, weighted mean and share of a group agree or contradict each other`(
    members: [(String, Int)], mean: String?, weighted: String?, share: String?, tellsSeveral: Bool
  ) throws {
    let averages = GroupAverages(of: try Self.members(members))
    #expect(averages.mean?.formatted() == mean && averages.weightedMean?.formatted() == weighted)
    #expect(averages.shareAtTarget?.formatted() == share)
    #expect(averages.responses == members.reduce(0) { $0 + $1.1 })
    #expect(averages.disagree(target: Quantity(95), decimals: 2) == tellsSeveral)
  }
}
