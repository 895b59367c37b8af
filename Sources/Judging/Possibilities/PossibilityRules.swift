import Assessment
package import Findings

/// The rules whose findings only the office gets: they suggest where to look first, and are never counted or sent to a
/// unit.
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
