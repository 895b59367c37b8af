package import Findings

/// The rules of KPI pages and project reports: their progress, their links to the plan, and their claims.
enum PlanRules {
  static let all: [Rule<UnitPlan>] = [
    .quartersGrow, .progressGrows, .strategyUnderGoal, .codeUnderOneGoal, .projectKPIKnown, .kpiProjectLinked,
    .claimBorneOut,
  ]
}

extension Check {
  package static let plans = PlanRules.all.checks()
}
