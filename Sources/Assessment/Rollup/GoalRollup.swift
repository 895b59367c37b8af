/// The city plan with what the units' KPIs and projects add up to at each node, computed from the members alone.
package struct GoalRollup: Sendable {
  /// One count of members, as a range where links conflict.
  package struct Count: Sendable {
    /// Certain members.
    package let low: Int
    /// All members, the figure that is published.
    package let high: Int
    package let claimed: Int
    package let supported: Int
    package let contradicted: Int
  }

  /// One node's figures.
  package struct Node: Sendable {
    package let node: PlanNode
    package let kpis: Count
    package let projects: Count
    /// Of every project once; nil where none says.
    package let budgetGranted: Quantity?
    package let budgetSpent: Quantity?
    package let unitsReporting: Int
    /// Over the units that report under the node and are ranked, rounded once; nil without one.
    package let meanTotal: Quantity?
    package let rankedUnits: Int
    package let unitsAtTarget: Int
    /// Members that are only possible here.
    package let conflicts: Int
  }

  /// In the plan's order.
  package let nodes: [Node]
  /// By node in the plan's order, then by unit, subject and code.
  package let memberships: [PlanMembership]

  package init(of ranking: Ranking, over plan: CityPlan, decimals: Int) {
    let members = ranking.standings.flatMap { $0.scorecard.planMembers }
      .sorted { ($0.unit, $0.subject.rawValue, $0.code) < ($1.unit, $1.subject.rawValue, $1.code) }
    var byNode: [Code<PlanNode>: [PlanMembership]] = [:]
    for member in members {
      let readings = plan.readings(of: member.links)
      for node in plan.nodes.map(\.code) where readings.contains(where: { $0.contains(node) }) {
        let isCertain = readings.allSatisfy { $0.contains(node) }
        byNode[node, default: []].append(PlanMembership(node: node, member: member, isCertain: isCertain))
      }
    }
    memberships = plan.nodes.flatMap { byNode[$0.code] ?? [] }
    nodes = plan.nodes.map { Node($0, memberships: byNode[$0.code] ?? [], ranking: ranking, decimals: decimals) }
  }
}

extension GoalRollup.Node {
  fileprivate init(_ node: PlanNode, memberships: [PlanMembership], ranking: Ranking, decimals: Int) {
    let units = Set(memberships.map(\.member.unit))
    let standings = units.sorted().compactMap { ranking[$0] }.filter { $0.rank != nil }
    let totals = standings.compactMap(\.scorecard.total)
    let projects = memberships.map(\.member).filter { $0.subject == .project }
    self.init(
      node: node,
      kpis: GoalRollup.Count(memberships.filter { $0.member.subject == .kpi }),
      projects: GoalRollup.Count(memberships.filter { $0.member.subject == .project }),
      budgetGranted: projects.compactMap(\.budgetGranted).sum,
      budgetSpent: projects.compactMap(\.budgetSpent).sum,
      unitsReporting: units.count,
      meanTotal: totals.mean?.rounded(to: decimals),
      rankedUnits: standings.count,
      unitsAtTarget: standings.count { $0.scorecard.meetsTarget == true },
      conflicts: memberships.count { !$0.isCertain })
  }
}

extension GoalRollup.Count {
  fileprivate init(_ memberships: [PlanMembership]) {
    low = memberships.count(where: \.isCertain)
    high = memberships.count
    claimed = memberships.count { $0.member.verdict != .noClaim }
    supported = memberships.count { $0.member.verdict == .supported }
    contradicted = memberships.count { $0.member.verdict == .contradicted }
  }
}

extension Scorecard {
  /// Whether the published total reaches the methodology's target; nil without a total.
  package var meetsTarget: Bool? { total.map { $0 >= methodology.settings.targetScore } }

  /// What the published scores say of a KPI's claim.
  package func verdict(of kpi: KPIPage) -> ClaimVerdict {
    kpi.promise.verdict(isClaimed: kpi.isClaimed, published: printed)
  }

  /// What the published scores say of a project's claim.
  package func verdict(of project: ProjectReport) -> ClaimVerdict {
    project.promise.verdict(isClaimed: project.isClaimed, published: printed)
  }

  fileprivate var planMembers: [PlanMember] {
    submission.kpis.map { kpi in
      PlanMember(
        unit: unit.code, subject: .kpi, code: kpi.code.text, links: [kpi.link], verdict: verdict(of: kpi),
        budgetGranted: nil, budgetSpent: nil, source: kpi.source)
    }
      + submission.projects.compactMap { project in
        project.latest.map { latest in
          PlanMember(
            unit: unit.code, subject: .project, code: project.code.text, links: project.links,
            verdict: verdict(of: project), budgetGranted: latest.budgetGranted, budgetSpent: latest.budgetSpent,
            source: latest.source)
        }
      }
  }
}
