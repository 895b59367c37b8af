import Assessment
import Testing

/// The claims of a unit compared with its published scores.
@Suite struct ClaimTests {
  private func kpi(target: String?, attained: String?, threshold: String? = "95.00") throws -> KPIPage {
    KPIPage(
      code: "5026-1087", title: nil, target: try target.map(Quantity.read), attained: try attained.map(Quantity.read),
      valueUnit: nil, quarters: [], link: PlanLink(goal: nil, strategy: nil),
      promise: Promise(measure: "ITA", threshold: try threshold.map(Quantity.read)), note: nil, source: Sample.source)
  }

  @Test(
    arguments: [
      (total: "87.83", target: "100", attained: "100", verdict: .contradicted),
      (total: "94.99", target: "100", attained: "120", verdict: .contradicted),
      (total: "95.00", target: "100", attained: "100", verdict: .supported),
      (total: "87.83", target: "100", attained: "99.99", verdict: .noClaim),
      (total: "87.83", target: "100", attained: nil, verdict: .noClaim),
      (total: "87.83", target: nil, attained: "100", verdict: .noClaim),
      (total: nil, target: "100", attained: "100", verdict: .cannotTell),
    ] as [(String?, String?, String?, ClaimVerdict)])
  func `an attained KPI claims a score, which the published score supports or contradicts`(
    total: String?, target: String?, attained: String?, verdict: ClaimVerdict
  ) throws {
    let card = try Sample.card(Sample.unit("5026"), total: total)
    #expect(card.verdict(of: try kpi(target: target, attained: attained)) == verdict)
  }

  @Test func `a claim without a threshold or a known measure cannot be judged`() throws {
    let card = try Sample.card(Sample.unit("5026"), total: "87.83")
    #expect(card.verdict(of: try kpi(target: "1", attained: "1", threshold: nil)) == .cannotTell)
    let unknown = Promise(measure: "X", threshold: .zero)
    #expect(unknown.verdict(isClaimed: true, published: card.roundedScore) == .cannotTell)
    #expect(unknown.verdict(isClaimed: false, published: card.roundedScore) == .noClaim)
  }

  @Test(
    arguments: [
      (rounds: [(1, "1", false), (2, "1", true)], verdict: .contradicted),
      (rounds: [(2, "1", false), (1, "1", true)], verdict: .noClaim),
      (rounds: [(2, "1", false), (2, "2", true)], verdict: .contradicted),
      (rounds: [(1, nil, nil)], verdict: .noClaim),
    ] as [([(Int, String?, Bool?)], ClaimVerdict)])
  func `the claim of a project is that of the last round of any of its prints`(
    rounds: [(Int, String?, Bool?)], verdict: ClaimVerdict
  ) throws {
    let card = try Sample.card(Sample.unit("5026"), total: "87.83")
    let promise = Promise(measure: "ITA", threshold: Quantity(95))
    let project = ProjectReport(
      code: "50260000-6648",
      rounds: rounds.map { Sample.round($0.0, print: $0.1, isOnTarget: $0.2, promise: promise) })
    #expect(card.verdict(of: project) == verdict)
  }

  @Test func `the promise of an earlier round holds if the last round has none`() throws {
    let promise = Promise(measure: "ITA", threshold: Quantity(95))
    let project = ProjectReport(
      code: "50260000-6648", rounds: [Sample.round(1, promise: promise), Sample.round(2, isOnTarget: true)])
    #expect(try Sample.card(Sample.unit("5026"), total: "87.83").verdict(of: project) == .contradicted)
  }
}

extension Sample {
  static func round(
    _ round: Int, print: String? = nil, goal: Code<PlanNode>? = nil, strategy: Code<PlanNode>? = nil,
    budget: Int? = nil, isOnTarget: Bool? = nil, promise: Promise = Promise(measure: nil, threshold: nil)
  ) -> ProjectRound {
    ProjectRound(
      print: print, round: round, title: nil, division: nil, kpi: nil, startDate: nil, endDate: nil,
      budgetGranted: budget.map { Quantity($0) }, budgetSpent: budget.map { Quantity($0) }, budgetDrawn: nil,
      link: PlanLink(goal: goal, strategy: strategy), promise: promise, asOf: nil, progress: nil, isOnPlan: nil,
      isOnTarget: isOnTarget, note: nil, source: source)
  }
}
