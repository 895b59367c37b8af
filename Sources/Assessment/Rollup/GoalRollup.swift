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
  package let memberships: PlanMemberships

  package init(of ranking: Ranking, over plan: CityPlan, decimals: Int) {
    // A unit at a time, whose KPIs stand before its projects: to sort a nation's members at once takes far longer.
    let standings = ranking.standings
    var byNode: [[Entry]] = Array(repeating: [], count: plan.nodes.count)
    for place in ranking.byCode {
      for member in standings[place].scorecard.planMembers {
        let readings = plan.readings(of: member.links)
        for (index, reading) in readings.enumerated() {
          for node in reading where !readings[..<index].contains(where: { $0.contains(node) }) {
            guard let node = plan.place(of: node) else { continue }
            let code = plan.nodes[node].code
            let isCertain = readings.count == 1 || readings.allSatisfy { $0.contains(code) }
            byNode[node].append(
              Entry(member: member, standing: Int32(truncatingIfNeeded: place), isCertain: isCertain))
          }
        }
      }
    }
    var nodes: [Node] = []
    var memberships = PlanMemberships(of: plan, standings: standings, count: byNode.reduce(0) { $0 + $1.count })
    for (place, node) in plan.nodes.enumerated() {
      nodes.append(Node(node, entries: byNode[place], standings: standings, decimals: decimals))
      for entry in byNode[place] {
        memberships.append(entry.member, at: place, standing: entry.standing, isCertain: entry.isCertain)
      }
      byNode[place] = []
    }
    self.nodes = nodes
    self.memberships = memberships
  }

  /// A member at one node, in two words.
  fileprivate struct Entry {
    let member: PlanMember
    /// The place of its unit among the standings.
    let standing: Int32
    let isCertain: Bool
  }
}

extension GoalRollup.Node {
  /// `entries`: by unit.
  fileprivate init(_ node: PlanNode, entries: [GoalRollup.Entry], standings: [Standing], decimals: Int) {
    var (kpis, projects) = (GoalRollup.Tally(), GoalRollup.Tally())
    var (granted, spent): ([Quantity], [Quantity]) = ([], [])
    var totals: [Quantity] = []
    var (unitsReporting, rankedUnits, unitsAtTarget, conflicts) = (0, 0, 0, 0)
    var last: Int32?
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
      let standing = standings[Int(entry.standing)]
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
  /// A count in the making.
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

  /// What the published scores say of a KPI's claim.
  package func verdict(of kpi: KPIPage) -> ClaimVerdict {
    verdict(of: kpi.promise, isClaimed: kpi.isClaimed)
  }

  /// The published scores' verdict on a project's claim; `cannotTell` while a later report of it must be mended.
  package func verdict(of project: ProjectReport) -> ClaimVerdict {
    project.mayBeOutdated ? .cannotTell : verdict(of: project.promise, isClaimed: project.isClaimed)
  }

  /// A threshold is compared with the decimals of the published scores.
  private func verdict(of promise: Promise, isClaimed: Bool) -> ClaimVerdict {
    let printed = Promise(measure: promise.measure, threshold: promise.threshold?.rounded(to: decimals))
    return printed.verdict(isClaimed: isClaimed) { self.printed($0) }
  }

  /// By subject and code.
  fileprivate var planMembers: [PlanMember] {
    var members: [PlanMember] = []
    for (place, kpi) in submission.kpis.enumerated() {
      members.append(
        PlanMember(
          unit: unit.code, subject: .kpi, code: kpi.code.text, place: place, links: [kpi.link],
          verdict: verdict(of: kpi), budgetGranted: nil, budgetSpent: nil))
    }
    for (place, project) in submission.projects.enumerated() {
      guard let latest = project.latest else { continue }
      members.append(
        PlanMember(
          unit: unit.code, subject: .project, code: project.code.text, place: place, links: project.links,
          verdict: verdict(of: project), budgetGranted: latest.budgetGranted, budgetSpent: latest.budgetSpent))
    }
    guard submission.kpis.count > 1 || submission.projects.count > 1 else { return members }
    return members.sorted { ($0.subject.rawValue, $0.code) < ($1.subject.rawValue, $1.code) }
  }
}
