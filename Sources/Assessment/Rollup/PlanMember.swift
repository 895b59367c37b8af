/// A KPI or a project while the rollup counts it: by code, once a node, whatever it is filed under.
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
  /// Among the KPIs or the projects of its unit.
  let place: Int
  /// Every link that a print declares.
  package let links: [PlanLink]
  package let verdict: ClaimVerdict
  /// A project's latest round; nil for a KPI.
  package var budgetGranted: Quantity? { packedBudgetGranted.quantity }
  package var budgetSpent: Quantity? { packedBudgetSpent.quantity }
  private let packedBudgetGranted: PackedQuantity
  private let packedBudgetSpent: PackedQuantity

  init(
    unit: Code<Unit>, subject: Subject, code: String, place: Int, links: [PlanLink], verdict: ClaimVerdict,
    budgetGranted: Quantity?, budgetSpent: Quantity?
  ) {
    self.unit = unit
    self.subject = subject
    self.code = code
    self.place = place
    self.links = links
    self.verdict = verdict
    packedBudgetGranted = PackedQuantity(budgetGranted)
    packedBudgetSpent = PackedQuantity(budgetSpent)
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
  /// right, or the strategy is. Of several prints any may be right, and of several codes in one print; one that only says
  /// less than another print, such as a goal without a strategy, is no reading of its own. Codes that the plan lacks say
  /// nothing, but for one among several.
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

  /// `isOneOfSeveral`: whether a print names it beside others, so that a code that the plan lacks may be the right one.
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
