/// The goal and the strategy of the city plan that one print files a KPI or a project under.
package struct PlanLink: Hashable, Sendable {
  package let goal: Code<PlanNode>?
  package let strategy: Code<PlanNode>?

  package init(goal: Code<PlanNode>?, strategy: Code<PlanNode>?) {
    self.goal = goal
    self.strategy = strategy
  }
}
