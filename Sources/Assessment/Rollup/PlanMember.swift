/// A KPI or a project in the rollup, which counts each code once at each node.
///
/// All nodes of a member share one object.
package final class PlanMember: Sendable {
  package enum Subject: String, Sendable, CaseIterable {
    case kpi
    case project
  }

  package let unit: Code<Unit>
  package let subject: Subject
  package let code: String
  /// The source of the KPI, or of the project's latest round.
  package let source: Source?
  /// The links to the plan of all prints (circulating versions) of the member.
  package let links: [PlanLink]
  package let verdict: ClaimVerdict
  /// The budget granted in a project's latest round; nil for a KPI.
  package let budgetGranted: Quantity?
  package let budgetSpent: Quantity?

  init(
    unit: Code<Unit>, subject: Subject, code: String, source: Source?, links: [PlanLink], verdict: ClaimVerdict,
    budgetGranted: Quantity?, budgetSpent: Quantity?
  ) {
    self.unit = unit
    self.subject = subject
    self.code = code
    self.source = source
    self.links = links
    self.verdict = verdict
    self.budgetGranted = budgetGranted
    self.budgetSpent = budgetSpent
  }
}

/// A KPI or a project at a node of the plan.
package struct PlanMembership: Sendable {
  package let node: Code<PlanNode>
  package let member: PlanMember
  /// Whether the member is at the node in every reading of its links; otherwise it is only possible there.
  package let isCertain: Bool
}

/// The result of comparing the goals and strategies of a member.
package enum LinkVerdict: String, Sendable {
  /// There is only one reading of the links.
  case consistent
  /// The prints differ, or a strategy is not below its goal in the plan.
  case conflicting
  /// The plan contains neither the goal nor the strategy.
  case none
}

extension CityPlan {
  /// Returns the nodes of a member under each possible reading of its links.
  ///
  /// A link has one reading if its strategy is below its goal. Otherwise it has two: either the goal is right, or the
  /// strategy. If there are several prints, or several codes in one print, any of them may be right. A print that says
  /// less than another one, such as a goal without a strategy, is not a reading of its own. A code that is not in the
  /// plan is ignored, unless it is one of several in a print.
  package func readings(of links: [PlanLink]) -> [[Code<PlanNode>]] {
    var readings: [[Code<PlanNode>]] = []
    for link in links {
      for alternative in link.alternatives {
        for reading in self.readings(of: alternative, isOneOfSeveral: link.isAmbiguous)
        where !reading.isEmpty && !readings.contains(reading) {
          readings.append(reading)
        }
      }
    }
    guard readings.count > 1, !links.contains(where: \.isAmbiguous) else { return readings }
    return readings.filter { reading in
      !readings.contains { $0.count > reading.count && Set($0).isSuperset(of: reading) }
    }
  }

  /// Returns the readings of one link.
  ///
  /// `isOneOfSeveral` is true if the print names several codes: then one that is not in the plan may be the right one.
  private func readings(of link: PlanLink, isOneOfSeveral: Bool) -> [[Code<PlanNode>]] {
    let nodes = { (code: Code<PlanNode>) in isOneOfSeveral && self[code] == nil ? [code] : lineage(of: code) }
    let goal = link.goal.map(nodes) ?? []
    let strategy = link.strategy.map(nodes) ?? []
    let isConsistent = goal.first.map(strategy.contains) ?? true
    return isConsistent || strategy.isEmpty ? [strategy.isEmpty ? goal : strategy] : [goal, strategy]
  }

  package func verdict(of links: [PlanLink]) -> LinkVerdict {
    switch readings(of: links).count {
    case 0: .none
    case 1: .consistent
    case _: .conflicting
    }
  }
}
