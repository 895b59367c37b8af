package import Findings

/// The rules of announced scores, which compare them with their parts, the office's announcement, the answers and the
/// level.
enum ScoreRules {
  static let all: [Rule<AnnouncedScores>] = [
    .totalFromParts, .statedAsAnnounced, .figureFromAnswers, .levelOfTotal, .totalCanBeMade, .noZeroForNothing,
  ]
}

extension Check {
  package static let scores = ScoreRules.all.checks()
}
