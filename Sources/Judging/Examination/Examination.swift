import Assessment
package import Findings
import Intake
import Office
import Tabular

/// The findings of the rules that need all figures of a unit, or all units; each group of rules has its own folder.
package struct Examination {
  package let findings: [Finding]

  /// Examines a season.
  ///
  /// - Parameters:
  ///   - assessed: The season.
  ///   - isComplete: Whether absent data are missing; if not, only the present data are judged.
  ///   - jobs: Number of threads that examine, at least 1.
  package init(of assessed: AssessedSeason, isComplete: Bool = true, jobs: Int = 1) {
    let view = assessed.view
    let year = view.office.fiscalYear
    let standings = assessed.ranking.standings
    let (plan, effectiveDate) = (view.office.plan, view.effectiveDate)
    let (responses, refused) = (RefusedResponses(in: view), RefusedTables(in: view, jobs: jobs))
    let ofUnits = WorkQueue.stretches(of: standings.count, jobs: jobs) { indices in
      var findings: [Finding] = []
      for index in indices {
        let card = standings[index].scorecard
        let folder = "extracts/\(year)/\(card.unit.code.text)"
        let faulty = view.faultyTables[card.unit.code] ?? []
        findings += ScoreRules.all.findings(
          of: AnnouncedScores(
            of: card, folder: folder, isComplete: isComplete, faultyTables: faulty.union(refused.ofOffice),
            isOlder: view.olderScores.contains(card.unit.code),
            lack: { view.doubtful.lack(of: $0, for: card.unit.code) }))
        findings += AnswerRateRules.all.findings(
          of: UnitAnswerCounts(of: card.submission, decimals: card.decimals))
        findings += ResponseRules.all.findings(of: UnitResponses(of: card.submission, in: view, refused: responses))
        findings += PlanRules.all.findings(of: UnitPlan(card: card, plan: plan, effectiveDate: effectiveDate))
      }
      return findings
    }
    var ledger = FindingLedger()
    if isComplete {
      let submissions = view.submissions
      let absent = WorkQueue.stretches(of: submissions.count, jobs: jobs) { indices in
        submissions[indices].flatMap { submission in
          AbsenceRules.all.findings(of: DueSubmission(submission: submission, view: view, refused: refused))
        }
      }
      for findings in absent { ledger.append(contentsOf: findings) }
      ledger.append(contentsOf: ScoresDue(in: view.office).findings)
    }
    for findings in ofUnits { ledger.append(contentsOf: findings) }
    findings = ledger.findings + Self.hiddenFindings(in: view, except: view.findings + ledger.findings, jobs: jobs)
  }

  /// Finds further faults in the rows whose unit or year must be mended, so that one round of mending is enough.
  private static func hiddenFindings(in view: SeasonView, except known: [Finding], jobs: Int) -> [Finding] {
    guard let amended = view.amended else { return [] }
    let examined = Examination(of: AssessedSeason(amended.view, jobs: jobs), isComplete: false, jobs: jobs)
    return amended.findings(examined: examined.findings, notAmong: known)
  }
}
