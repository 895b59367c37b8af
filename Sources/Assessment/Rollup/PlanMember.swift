/// A KPI or a project as the rollup counts it: by code, once a node, whatever it is filed under.
///
/// One object for all the nodes that it lies at.
package final class PlanMember: Sendable {
  package enum Subject: String, Sendable, CaseIterable {
    case kpi
    case project
  }

  package let unit: Code<Unit>
  package let subject: Subject
  package let code: String
  /// Every link that a print declares.
  package let links: [PlanLink]
  package let verdict: ClaimVerdict
  /// A project's latest round; nil for a KPI.
  package var budgetGranted: Quantity? { packedBudgetGranted.quantity }
  package var budgetSpent: Quantity? { packedBudgetSpent.quantity }
  package let source: Source
  private let packedBudgetGranted: PackedQuantity
  private let packedBudgetSpent: PackedQuantity

  init(
    unit: Code<Unit>, subject: Subject, code: String, links: [PlanLink], verdict: ClaimVerdict,
    budgetGranted: Quantity?, budgetSpent: Quantity?, source: Source
  ) {
    self.unit = unit
    self.subject = subject
    self.code = code
    self.links = links
    self.verdict = verdict
    packedBudgetGranted = PackedQuantity(budgetGranted)
    packedBudgetSpent = PackedQuantity(budgetSpent)
    self.source = source
  }
}

/// How goal and strategy of a member fit together.
package enum LinkVerdict: String, Sendable {
  /// One reading only.
  case consistent
  /// Prints differ, or a strategy does not stand under its goal.
  case conflicting
  /// Neither goal nor strategy is known to the plan.
  case none
}

extension CityPlan {
  /// The nodes that a member lies at under each possible reading of its links.
  ///
  /// A link whose strategy stands under its goal has one reading; one whose strategy does not has two: the goal is
  /// right, or the strategy is. Of several prints any may be right; one that only says less than another, such as a goal
  /// without a strategy, is no reading of its own. Codes that the plan lacks say nothing.
  package func readings(of links: [PlanLink]) -> [[Code<PlanNode>]] {
    var readings: [[Code<PlanNode>]] = []
    for link in links {
      let goal = link.goal.map(lineage(of:)) ?? []
      let strategy = link.strategy.map(lineage(of:)) ?? []
      let isConsistent = goal.first.map(strategy.contains) ?? true
      let possible = isConsistent || strategy.isEmpty ? [strategy.isEmpty ? goal : strategy] : [goal, strategy]
      for reading in possible where !reading.isEmpty && !readings.contains(reading) { readings.append(reading) }
    }
    guard readings.count > 1 else { return readings }
    return readings.filter { reading in
      !readings.contains { $0.count > reading.count && Set($0).isSuperset(of: reading) }
    }
  }

  package func verdict(of links: [PlanLink]) -> LinkVerdict {
    switch readings(of: links).count {
    case 0: .none
    case 1: .consistent
    case _: .conflicting
    }
  }
}

/// A member at a node of the plan.
package struct PlanMembership: Sendable {
  package let node: Code<PlanNode>
  package let member: PlanMember
  /// Whether it lies there in every reading of its links; else it is only possible.
  package let isCertain: Bool
}

/// The members at all nodes of a plan, each of them in two words: a nation has tens of thousands.
package struct PlanMemberships: RandomAccessCollection, Sendable {
  private let nodes: [PlanNode]
  private var members: [Membership] = []

  private struct Membership {
    let member: PlanMember
    /// The place in the plan.
    let node: Int32
    let isCertain: Bool
  }

  /// None yet, with room for so many.
  init(of plan: CityPlan, count: Int) {
    nodes = plan.nodes
    members.reserveCapacity(count)
  }

  mutating func append(_ member: PlanMember, at node: Int, isCertain: Bool) {
    members.append(Membership(member: member, node: Int32(truncatingIfNeeded: node), isCertain: isCertain))
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { members.count }

  package subscript(place: Int) -> PlanMembership {
    let membership = members[place]
    return PlanMembership(
      node: nodes[Int(membership.node)].code, member: membership.member, isCertain: membership.isCertain)
  }
}
