package import Findings

/// The rules of KPI pages and project reports: their course, their place in the plan, and what they claim.
enum PlanRules {
  static let all: [Rule<UnitPlan>] = [
    .quartersGrow, .progressGrows, .strategyUnderGoal, .codeUnderOneGoal, .projectKPIKnown, .kpiProjectLinked,
    .claimBorneOut,
  ]
}

extension Check {
  package static let plans = PlanRules.all.checks()
}
