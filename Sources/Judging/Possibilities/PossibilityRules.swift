import Assessment
package import Findings

/// The rules whose findings go to the office alone: where to look first, sent to no unit and counted nowhere.
enum PossibilityRules {
  static let all: [Rule<Scorecard>] = [.totalHypothesis]

  /// The possibilities of all units, in the order of the ranking.
  static func findings(of assessed: AssessedSeason) -> [Finding] {
    assessed.ranking.standings.flatMap { all.findings(of: $0.scorecard) }
  }
}

extension Check {
  package static let possibilities = PossibilityRules.all.checks()
}
