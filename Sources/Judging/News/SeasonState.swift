import Assessment
package import Findings
package import Intake
import Office
package import Tabular

/// How far a season had come on one day, in counts.
package struct SeasonState: Hashable, Sendable {
  /// The effective date; nil where no day of the season has come.
  package let day: CalendarDate?
  /// Units of which a received file counts.
  package let received: Int
  /// Units with a rank.
  package let ranked: Int
  /// Units whose total is official and announced.
  package let final: Int
  /// Findings that must be mended.
  package let mustMend: Int
  /// Findings that must be explained and were not.
  package let mustExplain: Int

  init(of season: AssessedSeason, _ findings: some Sequence<AnsweredFinding>) {
    let view = season.view
    day = view.effectiveDate
    received = view.office.registry.units.count { unit in
      view.receipts.of(unit.code).contains { $0.state.counts && $0.table != .explanations }
    }
    ranked = season.ranking.ranked.count
    final = season.ranking.standings.count { $0.status == .final }
    (mustMend, mustExplain) = (findings.count(.mustMend), findings.count(.mustExplain))
  }

  /// Judges the season as it stood on its latest earlier day with a receipt, or after a due date.
  ///
  /// The counts are those of a run with that day as `--as-of`. Nil where the season has no earlier day.
  ///
  /// - Parameters:
  ///   - season: Everything received for the year.
  ///   - day: The effective date of the run; nil where no day of the season has come.
  ///   - strays: The findings about entries of `extracts` that are no year's.
  ///   - jobs: Number of threads, at least 1.
  package init?(of season: Season, before day: CalendarDate?, strays: [Finding], jobs: Int) {
    guard let day, let earlier = season.day(before: day) else { return nil }
    let view = SeasonView(of: season, before: day, on: earlier, jobs: jobs)
    let assessed = AssessedSeason(view, jobs: jobs)
    let examined = Examination(of: assessed, jobs: jobs)
    self.init(of: assessed, ExplainedFindings(strays + view.findings + examined.findings, in: view).findings)
  }
}
