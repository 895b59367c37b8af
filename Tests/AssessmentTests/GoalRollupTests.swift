import Assessment
import Testing

/// The KPIs and projects counted under the goals of the city plan.
@Suite struct GoalRollupTests {
  private static let plan = CityPlan(
    nodes: [("7", nil), ("7.3", "7"), ("7.3.1", "7.3"), ("7.3.2", "7.3"), ("7.3.1.3", "7.3.1")]
      .map { code, parent in
        PlanNode(
          code: Code(code), parent: parent.map { Code($0) }, kind: "", nameThai: code, nameEnglish: code)
      })

  private static func kpi(_ code: String, goal: String?, strategy: String?) -> KPIPage {
    KPIPage(
      code: Code(code), title: nil, target: nil, attained: nil, valueUnit: nil, quarters: [],
      link: PlanLink(goal: goal.map { Code($0) }, strategy: strategy.map { Code($0) }),
      promise: Promise(measure: nil, threshold: nil), note: nil, source: Sample.source)
  }

  private func rollup(_ submissions: [Submission]) -> GoalRollup {
    GoalRollup(
      of: Ranking(of: submissions.map { Sample.methodology().scorecard(for: $0) }), over: Self.plan, decimals: 2)
  }

  private func node(_ code: Code<PlanNode>, in rollup: GoalRollup) throws -> GoalRollup.Node {
    try #require(rollup.nodes.first { $0.node.code == code })
  }

  @Test func `a project filed under two goals counts once at 7.3, and so does its budget`() throws {
    let project = ProjectReport(
      code: "50260000-6648",
      rounds: [
        Sample.round(1, print: "1", goal: "7.3.2", budget: 5), Sample.round(2, print: "1", goal: "7.3.2", budget: 7),
        Sample.round(2, print: "2", goal: "7.3.1", budget: 7),
      ])
    let rollup = rollup([Sample.submission(projects: [project])])
    let both = try node("7.3", in: rollup)
    #expect([both.projects.low, both.projects.high, both.conflicts] == [1, 1, 0])
    #expect(both.budgetGranted == Quantity(7))
    for goal in ["7.3.1", "7.3.2"] {
      let node = try node(Code(goal), in: rollup)
      #expect([node.projects.low, node.projects.high, node.conflicts] == [0, 1, 1])
      #expect(node.budgetSpent == Quantity(7))
    }
    #expect(try node("7.3.1.3", in: rollup).budgetGranted == nil)
    #expect(rollup.memberships.map(\.node) == ["7", "7.3", "7.3.1", "7.3.2"])
  }

  @Test func `a KPI under 7.3.2 with a strategy of 7.3.1 may belong to either goal and belongs to 7.3`() throws {
    let kpi = Self.kpi("5030-1087", goal: "7.3.2", strategy: "7.3.1.3")
    let rollup = rollup([Sample.submission(kpis: [kpi])])
    let certain = rollup.memberships.filter(\.isCertain).map(\.node)
    let possible = rollup.memberships.filter { !$0.isCertain }.map(\.node)
    #expect(certain == ["7", "7.3"])
    #expect(possible == ["7.3.1", "7.3.1.3", "7.3.2"])
    #expect(Self.plan.verdict(of: [kpi.link]) == .conflicting)
  }

  @Test(
    arguments: [
      (goal: "7.3.1", strategy: "7.3.1.3", readings: [["7.3.1.3", "7.3.1", "7.3", "7"]], verdict: .consistent),
      (goal: "7.3.1", strategy: nil, readings: [["7.3.1", "7.3", "7"]], verdict: .consistent),
      (goal: nil, strategy: "7.3.1.3", readings: [["7.3.1.3", "7.3.1", "7.3", "7"]], verdict: .consistent),
      (goal: "7.3.2", strategy: "9.9", readings: [["7.3.2", "7.3", "7"]], verdict: .consistent),
      (goal: "9.9", strategy: "7.3.1.3", readings: [["7.3.1.3", "7.3.1", "7.3", "7"]], verdict: .consistent),
      (goal: "9.9", strategy: "9.9.9", readings: [], verdict: .none),
      (goal: nil, strategy: nil, readings: [], verdict: .none),
      (
        goal: "7.3.2", strategy: "7.3.1.3", readings: [["7.3.2", "7.3", "7"], ["7.3.1.3", "7.3.1", "7.3", "7"]],
        verdict: .conflicting
      ),
    ] as [(String?, String?, [[Code<PlanNode>]], LinkVerdict)])
  func `a link has every reading under which it can be right`(
    goal: String?, strategy: String?, readings: [[Code<PlanNode>]], verdict: LinkVerdict
  ) {
    let link = PlanLink(goal: goal.map { Code($0) }, strategy: strategy.map { Code($0) })
    #expect(Self.plan.readings(of: [link]) == readings)
    #expect(Self.plan.readings(of: [link, link]) == readings)
    #expect(Self.plan.verdict(of: [link]) == verdict)
  }

  @Test(arguments: 1...5) func `the low count is at most the plain count, which is the high one`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let codes = Self.plan.nodes.map(\.code.text) + ["9.9"]
    let submissions = (1...20).map { unit in
      Sample.submission(
        of: Sample.unit("50\(unit + 10)"),
        kpis: (0..<3).map { kpi in
          Self.kpi(
            "50\(unit + 10)-100\(kpi)", goal: codes[random.number(0...5)], strategy: codes[random.number(0...5)])
        })
    }
    let rollup = rollup(submissions)
    for node in rollup.nodes {
      let members = rollup.memberships.filter { $0.node == node.node.code }
      #expect(node.kpis.low <= node.kpis.high)
      #expect(node.kpis.high == members.count)
      #expect(node.kpis.high == Set(members.map(\.member.code)).count)
      #expect(node.conflicts == node.kpis.high - node.kpis.low)
    }
    let goals = try ["7.3.1", "7.3.2"].map { try self.node(Code($0), in: rollup).kpis.high }
    #expect(try node("7.3", in: rollup).kpis.high <= 60 && goals.allSatisfy { $0 <= 60 })
  }

  @Test func `the means of a node are taken over the ranked units that report under it`() throws {
    let kpi = { (code: String) in Self.kpi(code, goal: "7.3.1", strategy: nil) }
    let rollup = rollup([
      Sample.submission(
        of: Sample.unit("5001"), official: try Sample.figures(["ITA": "95.00"]), kpis: [kpi("5001-1"), kpi("5001-2")]),
      Sample.submission(of: Sample.unit("5002"), official: try Sample.figures(["ITA": "94.99"]), kpis: [kpi("5002-1")]),
      Sample.submission(of: Sample.unit("5003"), kpis: [kpi("5003-1")]),
      Sample.submission(of: Sample.unit("5004"), official: try Sample.figures(["ITA": "10.00"])),
    ])
    let goal = try node("7.3.1", in: rollup)
    #expect(goal.meanTotal?.formatted() == "95.00")
    #expect([goal.unitsReporting, goal.rankedUnits, goal.unitsAtTarget, goal.kpis.high] == [3, 2, 1, 4])
    #expect(try node("7.3.2", in: rollup).meanTotal == nil)
  }

  @Test func `a plan with a cycle is walked once`() {
    let circle = CityPlan(
      nodes: [("a", "b"), ("b", "a")]
        .map { PlanNode(code: Code($0), parent: Code($1), kind: "", nameThai: "", nameEnglish: "") })
    #expect(circle.lineage(of: "a") == ["a", "b"])
  }
}
