import Assessment
package import Findings
import Intake
import Office
import Tabular

/// What the results say of what was received: the checks that need every figure of a unit, or every unit.
package struct Examination {
  package let findings: [Finding]

  /// `isComplete`: whether what is not there is missing; else only what is there is judged.
  ///
  /// `jobs`: threads that examine, from 1.
  package init(of assessed: AssessedSeason, isComplete: Bool = true, jobs: Int = 1) {
    let view = assessed.view
    let year = view.office.fiscalYear
    let standings = assessed.ranking.standings
    let (plan, effectiveDate) = (view.office.plan, view.effectiveDate)
    let ofUnits = WorkQueue.stretches(of: standings.count, jobs: jobs) { places in
      var findings: [Finding] = []
      for place in places {
        let card = standings[place].scorecard
        let folder = "extracts/\(year)/\(card.unit.code.text)"
        findings += ScoreExamination(card: card, folder: folder, isComplete: isComplete).findings
        findings += AnswerRateExamination(submission: card.submission, decimals: card.decimals).findings
        findings += PlanExamination(card: card, plan: plan, effectiveDate: effectiveDate).findings
      }
      return findings
    }
    var ledger = FindingLedger()
    if isComplete {
      let (absence, submissions) = (AbsenceExamination(view: view, jobs: jobs), view.submissions)
      let absent = WorkQueue.stretches(of: submissions.count, jobs: jobs) { places in
        submissions[places].flatMap { absence.findings(of: $0) }
      }
      for findings in absent { ledger.append(contentsOf: findings) }
    }
    for findings in ofUnits { ledger.append(contentsOf: findings) }
    findings = ledger.findings
  }
}
