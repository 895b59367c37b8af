import Assessment
import Testing

/// Announced figures compared with their announced parts; each rounded figure stands for an interval.
@Suite struct ConsistencyTests {
  private func parts(
    of measure: Code<Measure>, official: KeyValuePairs<String, String>, stated: KeyValuePairs<String, String> = [:]
  ) throws -> Consistency {
    let submission = Sample.submission(
      official: try Sample.figures(official), stated: try Sample.figures(stated))
    return try #require(Sample.methodology().scorecard(for: submission)[measure]?.parts)
  }

  @Test(
    arguments: [
      (total: "97.23", verdict: .equal), (total: "97.22", verdict: .feasible), (total: "97.21", verdict: .truncated),
      (total: "97.20", verdict: .truncated), (total: "97.19", verdict: .impossible),
      (total: "97.24", verdict: .impossible),
    ] as [(String, ConsistencyVerdict)])
  func `a total is equal, feasible, only cut off, or impossible`(total: String, verdict: ConsistencyVerdict) throws {
    let parts = try parts(of: "ITA", official: ["IIT": "97.66", "EIT": "93.09", "OIT": "100.00", "ITA": total])
    #expect(parts.verdict == verdict)
    #expect(parts.reachable?.low.formatted() == "97.22")
    #expect(parts.reachable?.high.formatted() == "97.23")
    #expect(parts.plain?.formatted() == "97.23")
  }

  /// 882 parts of 8.31 and 18 others have a mean of 9.995: a tie, and no decimal holds the share of one part.
  @Test(arguments: [("10.00", ConsistencyVerdict.equal), ("9.99", .feasible), ("9.98", .impossible)])
  func `parts are added before they are divided, so that hundreds of them lose no more than one`(
    announced: String, verdict: ConsistencyVerdict
  ) throws {
    let texts = Array(repeating: "8.31", count: 882) + Array(repeating: "92.56", count: 18)
    let items = (0..<texts.count).map { Branch.node("p\($0)") }
    let tree = Branch.node("ITA", nil, [.node("IIT", 300, items), .node("EIT", 700)])
    var official: [Code<Measure>: AnnouncedFigure] = ["IIT": try Sample.figure(announced)]
    for (index, text) in texts.enumerated() { official[Code("p\(index)")] = try Sample.figure(text) }
    let card = Sample.methodology(tree).scorecard(for: Sample.submission(official: official))
    #expect(card["IIT"]?.parts.plain?.formatted() == "10.00")
    #expect(card["IIT"]?.parts.verdict == verdict)
  }

  @Test func `a total is not comparable if one of its parts is not announced`() throws {
    let parts = try parts(of: "ITA", official: ["IIT": "97.64", "OIT": "100.00", "ITA": "97.21"])
    #expect(parts.verdict == .notComparable)
    #expect(parts.reachable == nil)
  }

  @Test func `parts without a total still give its lowest and highest value`() throws {
    let parts = try parts(of: "ITA", official: ["IIT": "97.64", "EIT": "93.08", "OIT": "100.00"])
    #expect(parts.verdict == .notComparable)
    #expect(parts.reachable?.low.formatted() == "97.21")
  }

  @Test func `the unit's own figure is used where the office's is missing`() throws {
    let parts = try parts(
      of: "ITA", official: ["IIT": "97.64", "ITA": "97.21"], stated: ["IIT": "1.00", "EIT": "93.08", "OIT": "100.00"])
    #expect(parts.verdict == .equal)
  }

  @Test func `a total that the unit states is compared with the parts that it states`() throws {
    let stated = try Sample.figures(["IIT": "90.00", "EIT": "90.00", "OIT": "90.00", "ITA": "91.00"])
    let official = try Sample.figures(["IIT": "91.00", "EIT": "91.00", "OIT": "91.00", "ITA": "91.00"])
    let card = Sample.methodology().scorecard(for: Sample.submission(official: official, stated: stated))
    #expect(card["ITA"]?.parts.verdict == .equal)
    #expect(card["ITA"]?.statedParts.verdict == .impossible)
  }

  @Test func `a rounded figure stands for an interval of one unit, whose upper end is open below 100`() throws {
    let rounded = Interval.rounded(try .read("97.21"), decimals: 2)
    #expect(rounded.contains(try .read("97.205")))
    #expect(!rounded.contains(try .read("97.215")))
    #expect(Interval.rounded(.hundred, decimals: 2).contains(.hundred))
    #expect(!Interval.rounded(.hundred, decimals: 2).contains(try .read("100.001")))
    #expect(!Interval.rounded(.zero, decimals: 2).contains(try .read("-0.001")))
    #expect(!Interval.truncated(try .read("99.99"), decimals: 2).contains(.hundred))
    #expect(Interval.truncated(.hundred, decimals: 2).contains(.hundred))
  }

  @Test func `no reachable total lies beyond the ends of the scale`() throws {
    let whole = try parts(of: "ITA", official: ["IIT": "100", "EIT": "100", "OIT": "100", "ITA": "100.00"])
    #expect(whole.verdict == .equal)
    #expect(whole.reachable?.high.formatted() == "100.00")
    let nothing = try parts(of: "ITA", official: ["IIT": "0", "EIT": "0", "OIT": "0", "ITA": "0.02"])
    #expect(nothing.verdict == .impossible)
    #expect(nothing.reachable?.low.formatted() == "0.00")
  }

  /// 26.53 stands for scores from 88.42 to 88.44, a wider interval than that of the score 88.43.
  @Test(
    arguments: [
      (eit: ["88.42", "88.42", "88.42"], verdict: .equal), (eit: ["88.44", "88.44", "88.44"], verdict: .equal),
      (eit: ["88.41", "88.41", "88.42"], verdict: .feasible), (eit: ["88.40", "88.40", "88.40"], verdict: .impossible),
      (eit: ["88.46", "88.46", "88.46"], verdict: .truncated),
      (eit: ["88.48", "88.48", "88.48"], verdict: .impossible),
    ] as [([String], ConsistencyVerdict)])
  func `a contribution is compared on its own scale`(eit: [String], verdict: ConsistencyVerdict) throws {
    var official = try Sample.figures(["I6": eit[0], "I7": eit[1], "I8": eit[2]])
    official["EIT"] = try Sample.figure("26.53", .contribution)
    let card = Sample.methodology().scorecard(for: Sample.submission(official: official))
    #expect(card["EIT"]?.parts.verdict == verdict)
    #expect(card.roundedScore("EIT")?.formatted() == "88.43")
  }

  @Test(
    arguments: [
      (announced: "66.67", basis: .score, verdict: .equal), (announced: "66.66", basis: .score, verdict: .truncated),
      (announced: "66.68", basis: .score, verdict: .impossible),
      (announced: "20.00", basis: .contribution, verdict: .equal),
      (announced: "19.99", basis: .contribution, verdict: .impossible),
    ] as [(String, AnnouncedFigure.Basis, ConsistencyVerdict)])
  func `an announced figure is compared with the answers on the scale of its announcement`(
    announced: String, basis: AnnouncedFigure.Basis, verdict: ConsistencyVerdict
  ) throws {
    let tree = Branch.node("ITA", nil, [.node("IIT", 300, [.item("i1", counts: [1, 2])]), .node("OIT", 700)])
    let submission = Sample.submission(
      official: ["IIT": try Sample.figure(announced, basis)], answers: tree.planted().answers)
    #expect(Sample.methodology(tree).scorecard(for: submission)["IIT"]?.answersVerdict == verdict)
  }

  /// The scores are those of IIT, EIT and OIT, in millionths of 100.
  @Test(
    arguments: [
      (scores: [888_364, 884_153, 798_333], announced: "85.10", verdict: .equal),
      (scores: [888_364, 884_153, 798_333], announced: "85.11", verdict: .feasible),
      (scores: [888_364, 884_153, 798_333], announced: "85.12", verdict: .impossible),
      (scores: [888_364, 884_153, 798_333], announced: "85.1100001", verdict: .feasible),
      (scores: [600_000, 500_000, 529_725], announced: "54.19", verdict: .equal),
      (scores: [600_000, 500_000, 529_725], announced: "54.18", verdict: .truncated),
      (scores: [600_000, 500_000, 529_725], announced: "54.17", verdict: .impossible),
    ] as [([Int], String, ConsistencyVerdict)])
  func `a total is feasible if rounding can make it of the announced instruments`(
    scores: [Int], announced: String, verdict: ConsistencyVerdict
  ) throws {
    let instruments = zip(["IIT", "EIT", "OIT"], zip([300, 300, 400], scores)).map { code, numbers in
      Branch.node(code, numbers.0, [.item(counts: [1_000_000 - numbers.1, numbers.1])])
    }
    let tree = Branch.node("ITA", nil, instruments)
    let submission = Sample.submission(
      official: try Sample.figures(["ITA": announced]), answers: tree.planted().answers)
    #expect(Sample.methodology(tree).scorecard(for: submission)["ITA"]?.answersVerdict == verdict)
  }

  @Test func `a measure without weight adds nothing to the total, whatever its score`() throws {
    let tree = Branch.node("ITA", nil, [.node("IIT", 1000), .node("OIT", 0)])
    let official = try Sample.figures(["IIT": "100", "OIT": "50.00", "ITA": "100.00"])
    let parts = try #require(
      Sample.methodology(tree).scorecard(for: Sample.submission(official: official))["ITA"]?.parts)
    #expect(parts.verdict == .equal)
    #expect(parts.reachable?.low.formatted() == "100.00")
  }
}
