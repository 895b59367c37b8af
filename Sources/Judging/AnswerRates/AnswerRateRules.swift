package import Findings

/// The rules of answer counts: the rate that was stated, the growth of the counts, and the required minimum.
enum AnswerRateRules {
  static let all: [Rule<UnitAnswerCounts>] = [.rateFromCounts, .countsAgree, .answersGrow, .quotaReached]
}

extension Check {
  package static let answerRates = AnswerRateRules.all.checks() + ResponseRules.all.checks()
}
