import Testing

@testable import Assessment

/// The watch list: figures that a person should look at.
@Suite struct WatchTests {
  private static func near(
    total: String, _ scores: [String?], responses: [Int?] = [400, 500, nil]
  ) throws -> [NearLevel] {
    let methodology = Sample.methodology()
    let weights = methodology.tree.instruments.map { methodology.tree[$0].weight }
    let instruments = try scores.indices.map { index in
      NearLevel.Instrument(
        score: try scores[index].map { try .read($0) }, weight: weights[index], responses: responses[index])
    }
    return NearLevel.of(total: try .read(total), instruments: instruments, methodology: methodology)
  }

  /// One of 400 respondents moves IIT by 0.25 and the total by 0.075, which is 0.08.
  @Test(
    arguments: [
      ("94.99", ["-0.01 of 95"]), ("94.92", ["-0.08 of 95"]), ("94.91", []), ("95.07", ["0.07 of 95"]), ("95.08", []),
      ("95.00", ["0.00 of 95"]), ("84.95", ["-0.05 of 85"]), ("70.01", ["0.01 of 70"]), ("0.01", []),
    ] as [(String, [String])])
  func `a total is near a level if one respondent could move it across`(total: String, near: [String]) throws {
    let found = try Self.near(total: total, ["90", "90", "90"])
    #expect(found.map { "\($0.difference.formatted()) of \($0.boundary.formatted(0))" } == near)
    #expect(found.allSatisfy { $0.instrument == nil })
  }

  @Test(
    arguments: [
      ("90.00", ["84.75", "85.20", "85.00"], [0, 2]), ("90.00", ["84.74", "85.19", "84.98"], [1]),
      ("84.00", ["84.99", "85.00", "85.00"], []), ("90.00", [nil, "85.00", "84.99"], [1, 2]),
    ] as [(String, [String?], [Int])])
  func `an instrument is compared with a minimum that applies to its total`(
    total: String, scores: [String?], instruments: [Int]
  ) throws {
    #expect(try Self.near(total: total, scores).map(\.instrument) == instruments)
  }

  @Test func `a step is at least one unit of the last decimal`() throws {
    let none: [Int?] = [nil, nil, nil]
    #expect(try Self.near(total: "94.99", ["90", "90", "90"], responses: none).count == 1)
    #expect(try Self.near(total: "95.00", ["90", "90", "90"], responses: none).count == 1)
    #expect(try Self.near(total: "95.01", ["90", "90", "90"], responses: none).isEmpty)
    #expect(try Self.near(total: "94.98", ["90", "90", "90"], responses: [1_000_000, nil, 0]).isEmpty)
  }

  @Test func `units with the same result name each other`() {
    #expect(EqualResults.others(["a", "b", nil, "a", nil, "a"]) == [[3, 5], [], [], [0, 5], [], [0, 3]])
  }

  @Test(
    arguments: [
      (["97.21", "95.00"], true), (["100", "100"], false), (["100", "99.99"], true), (["97.21", nil], false),
      (["97.21"], false), ([], false),
    ] as [([String?], Bool)])
  func `two surveys or more are compared, unless all are 100`(surveys: [String?], isCompared: Bool) throws {
    #expect((EqualResults.scores(try surveys.map { try $0.map { try .read($0) } }) != nil) == isCompared)
  }

  @Test(
    arguments: [
      (counts: [[0, 30], [30, 0]], isBest: true), (counts: [[0, 30], [29, 1]], isBest: false),
      (counts: [[0, 0], [30, 0]], isBest: true), (counts: [[0, 0], [0, 0]], isBest: false), (counts: [], isBest: false),
    ])
  func `all answers are the best if no other answer was given`(counts: [[Int]], isBest: Bool) {
    let items = counts.enumerated().map { index, counts in
      ItemCounts(counts: counts, scores: index == 0 ? [.zero, .hundred] : [.hundred, .zero])
    }
    #expect(items.areAllBest == isBest)
    #expect(items.areAllAtMaximum(responses: 30) == isBest)
    #expect(!items.areAllAtMaximum(responses: 29))
    let isAnswered = counts.joined().contains { $0 > 0 }
    #expect((EqualResults.answers(items, responses: 2) == nil) == (isBest || !isAnswered))
    #expect(EqualResults.answers(items, responses: 1) == nil)
  }

  @Test func `a unit whose surveys differ far more than those of the others is far apart`() throws {
    let gaps = [1, 2, 3, 4, 5, 6, 7, 8, 9].map { Quantity($0) as Quantity? }
    // With ten gaps the median is 5.5 and MAD 2.5: far apart from 3.5 x 2.5 / 0.6745 = 12.97 on.
    let find = { (last: String) in FarApart.of(gaps + [nil, try .read(last)]) }
    #expect(try find("18.48").last == FarApart(gap: .read("18.48"), median: .read("5.5")))
    #expect(try find("18.48").dropLast().allSatisfy { $0 == nil })
    #expect(try find("18.47").last == .some(nil))
    #expect(try FarApart.of(gaps.dropLast() + [.read("90")]).allSatisfy { $0 == nil })
    let same = Array(repeating: Quantity(1) as Quantity?, count: 11) + [Quantity(50)]
    #expect(FarApart.of(same).allSatisfy { $0 == nil })
  }

  @Test(arguments: [("100", 43, false), ("100", 42, true), ("99.99", 42, false), ("100", 0, true)])
  func `a full score with items missing is suspect`(score: String, received: Int, isSuspect: Bool) throws {
    #expect(FewerItems.isSuspect(score: try .read(score), received: received, items: 43) == isSuspect)
    #expect(!FewerItems.isSuspect(score: nil, received: received, items: 43))
  }
}
