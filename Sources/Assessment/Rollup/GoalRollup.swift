/// The city plan with the sums of the units' KPIs and projects at each node.
package struct GoalRollup: Sendable {
  /// A count of members, which is a range if links conflict.
  package struct Count: Sendable {
    /// Number of certain members.
    package let low: Int
    /// Number of all members, which is the published figure.
    package let high: Int
    package let claimed: Int
    package let supported: Int
    package let contradicted: Int
  }

  /// The figures of one node.
  package struct Node: Sendable {
    package let node: PlanNode
    package let kpis: Count
    package let projects: Count
    /// The budget granted to all projects, each counted once; nil if no project reports one.
    package let budgetGranted: Quantity?
    package let budgetSpent: Quantity?
    package let unitsReporting: Int
    /// The mean total of the ranked units that report under the node, rounded once; nil without such a unit.
    package let meanTotal: Quantity?
    package let rankedUnits: Int
    package let unitsAtTarget: Int
    /// Number of members that are only possible at the node.
    package let conflicts: Int
  }

  /// The nodes in the plan's order.
  package let nodes: [Node]
  /// The memberships by node in the plan's order, then by unit, subject and code.
  package let memberships: [PlanMembership]

  package init(of ranking: Ranking, over plan: CityPlan, decimals: Int) {
    // Go through the units in order, each with its KPIs before its projects: sorting all members at once takes longer.
    let standings = ranking.standings
    var byNode: [[Entry]] = Array(repeating: [], count: plan.nodes.count)
    for index in ranking.byCode {
      for member in standings[index].scorecard.planMembers {
        let readings = plan.readings(of: member.links)
        for (order, reading) in readings.enumerated() {
          for node in reading where !readings[..<order].contains(where: { $0.contains(node) }) {
            guard let node = plan.index(of: node) else { continue }
            let code = plan.nodes[node].code
            let isCertain = readings.count == 1 || readings.allSatisfy { $0.contains(code) }
            byNode[node].append(
              Entry(
                membership: PlanMembership(node: code, member: member, isCertain: isCertain), standing: index))
          }
        }
      }
    }
    nodes = zip(plan.nodes, byNode).map { node, entries in
      Node(node, entries: entries, standings: standings, decimals: decimals)
    }
    memberships = byNode.flatMap { $0.map(\.membership) }
  }

  /// A member at one node.
  fileprivate struct Entry {
    let membership: PlanMembership
    /// The index of the member's unit in the standings.
    let standing: Int

    var member: PlanMember { membership.member }
    var isCertain: Bool { membership.isCertain }
  }
}

extension GoalRollup.Node {
  /// Adds up the entries of a node, which are grouped by unit.
  fileprivate init(_ node: PlanNode, entries: [GoalRollup.Entry], standings: [Standing], decimals: Int) {
    var (kpis, projects) = (GoalRollup.Tally(), GoalRollup.Tally())
    var (granted, spent): ([Quantity], [Quantity]) = ([], [])
    var totals: [Quantity] = []
    var (unitsReporting, rankedUnits, unitsAtTarget, conflicts) = (0, 0, 0, 0)
    var last: Int?
    for entry in entries {
      if !entry.isCertain { conflicts += 1 }
      switch entry.member.subject {
      case .kpi: kpis.add(entry)
      case .project:
        projects.add(entry)
        if let budget = entry.member.budgetGranted { granted.append(budget) }
        if let budget = entry.member.budgetSpent { spent.append(budget) }
      }
      guard entry.standing != last else { continue }
      last = entry.standing
      unitsReporting += 1
      let standing = standings[entry.standing]
      guard standing.rank != nil else { continue }
      rankedUnits += 1
      if let total = standing.scorecard.total { totals.append(total) }
      if standing.scorecard.meetsTarget == true { unitsAtTarget += 1 }
    }
    self.init(
      node: node, kpis: kpis.count, projects: projects.count, budgetGranted: granted.sum, budgetSpent: spent.sum,
      unitsReporting: unitsReporting, meanTotal: totals.mean?.rounded(to: decimals), rankedUnits: rankedUnits,
      unitsAtTarget: unitsAtTarget, conflicts: conflicts)
  }
}

extension GoalRollup {
  /// A count of members, added one by one.
  fileprivate struct Tally {
    private var (low, high, claimed, supported, contradicted) = (0, 0, 0, 0, 0)

    mutating func add(_ entry: Entry) {
      high += 1
      if entry.isCertain { low += 1 }
      switch entry.member.verdict {
      case .noClaim: return
      case .supported: supported += 1
      case .contradicted: contradicted += 1
      case .cannotTell: break
      }
      claimed += 1
    }

    var count: Count {
      Count(low: low, high: high, claimed: claimed, supported: supported, contradicted: contradicted)
    }
  }
}

extension Scorecard {
  /// Whether the published total reaches the methodology's target; nil without a total.
  package var meetsTarget: Bool? { total.map { $0 >= methodology.settings.targetScore } }

  /// Compares a KPI's claim with the published scores.
  package func verdict(of kpi: KPIPage) -> ClaimVerdict {
    verdict(of: kpi.promise, isClaimed: kpi.isClaimed)
  }

  /// Compares a project's claim with the published scores; `cannotTell` while a later report of it must be mended.
  package func verdict(of project: ProjectReport) -> ClaimVerdict {
    project.mayBeOutdated ? .cannotTell : verdict(of: project.promise, isClaimed: project.isClaimed)
  }

  /// Compares a claim with the published scores; the threshold is rounded to their decimals.
  private func verdict(of promise: Promise, isClaimed: Bool) -> ClaimVerdict {
    let rounded = Promise(measure: promise.measure, threshold: promise.threshold?.rounded(to: decimals))
    return rounded.verdict(isClaimed: isClaimed) { self.roundedScore($0) }
  }

  /// The unit's KPIs and projects as members, by subject and code.
  fileprivate var planMembers: [PlanMember] {
    var members: [PlanMember] = []
    for kpi in submission.kpis {
      members.append(
        PlanMember(
          unit: unit.code, subject: .kpi, code: kpi.code.text, source: kpi.source, links: [kpi.link],
          verdict: verdict(of: kpi), budgetGranted: nil, budgetSpent: nil))
    }
    for project in submission.projects {
      guard let latest = project.latest else { continue }
      members.append(
        PlanMember(
          unit: unit.code, subject: .project, code: project.code.text, source: latest.source, links: project.links,
          verdict: verdict(of: project), budgetGranted: latest.budgetGranted, budgetSpent: latest.budgetSpent))
    }
    guard submission.kpis.count > 1 || submission.projects.count > 1 else { return members }
    return members.sorted { ($0.subject.rawValue, $0.code) < ($1.subject.rawValue, $1.code) }
  }
}
