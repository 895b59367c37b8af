/// The goal and the strategy of the city plan to which one print (circulating version) assigns a KPI or a project.
package struct PlanLink: Hashable, Sendable {
  package let goal: Code<PlanNode>?
  package let strategy: Code<PlanNode>?
  /// The further links of a print that names several goals or strategies instead of one.
  private let others: [PlanLink]

  package init(goal: Code<PlanNode>?, strategy: Code<PlanNode>?) {
    self.init(goal: goal, strategy: strategy, others: [])
  }

  private init(goal: Code<PlanNode>?, strategy: Code<PlanNode>?, others: [PlanLink]) {
    self.goal = goal
    self.strategy = strategy
    self.others = others
  }

  /// Makes the link of a print that names these goals and strategies.
  package init(goals: [Code<PlanNode>], strategies: [Code<PlanNode>]) {
    guard goals.count > 1 || strategies.count > 1 else {
      self.init(goal: goals.first, strategy: strategies.first)
      return
    }
    let strategies = strategies.isEmpty ? [nil] : strategies.map(Optional.some)
    let all = (goals.isEmpty ? [nil] : goals.map(Optional.some)).flatMap { goal in
      strategies.map { PlanLink(goal: goal, strategy: $0) }
    }
    self.init(goal: all[0].goal, strategy: all[0].strategy, others: Array(all.dropFirst()))
  }

  /// Whether the print names several goals or strategies.
  package var isAmbiguous: Bool { !others.isEmpty }

  /// Every link that the print may mean.
  package var alternatives: [PlanLink] {
    others.isEmpty ? [self] : [PlanLink(goal: goal, strategy: strategy)] + others
  }
}
