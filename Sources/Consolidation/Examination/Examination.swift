import Assessment
import Tabular

/// What the results say of what was received: the checks that need every figure of a unit, or every unit.
struct Examination {
  let findings: [Finding]

  /// `isComplete`: whether what is not there is missing; else only what is there is judged.
  init(of assessed: AssessedSeason, isComplete: Bool) {
    let view = assessed.view
    let year = view.season.fiscalYear
    var ledger = FindingLedger(isComplete ? AbsenceExamination(view: view).findings : [])
    for card in assessed.ranking.standings.map(\.scorecard) {
      let folder = "extracts/\(year)/\(card.unit.code)"
      ledger.append(
        contentsOf: ScoreExamination(card: card, folder: folder, isComplete: isComplete).findings
          + AnswerRateExamination(submission: card.submission, decimals: card.decimals).findings
          + PlanExamination(card: card, plan: view.season.plan, effectiveDate: view.effectiveDate).findings)
    }
    findings = ledger.findings
  }
}
