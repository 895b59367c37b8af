import Assessment
package import Findings
package import Intake
import Office
package import Tabular

/// The progress of a season on one day, in counts.
package struct SeasonState: Hashable, Sendable {
  /// The effective date; nil before the first receipt and the first due date of the season.
  package let day: CalendarDate?
  /// Units with a received file that counts, other than explanations.
  package let received: Int
  /// Units with a rank.
  package let ranked: Int
  /// Units with a final result: their official total has the stage `announced`.
  package let final: Int
  /// Findings that must be mended.
  package let mustMend: Int
  /// Findings that must be explained and have not been.
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

  /// Judges the season on the effective date before the given one.
  ///
  /// The counts are those of a run with that day as `--as-of`. Nil if the season has no earlier day.
  ///
  /// - Parameters:
  ///   - season: Everything received for the year.
  ///   - day: The effective date of the run; nil if no day of the season has come.
  ///   - misplaced: The findings about entries of `extracts` that are not fiscal years.
  ///   - jobs: Number of threads, at least 1.
  package init?(of season: Season, before day: CalendarDate?, misplaced: [Finding], jobs: Int) {
    guard let day, let earlier = season.day(before: day) else { return nil }
    let view = SeasonView(of: season, before: day, on: earlier, jobs: jobs)
    let assessed = AssessedSeason(view, jobs: jobs)
    let examined = Examination(of: assessed, jobs: jobs)
    let explained = ExplainedFindings(
      misplaced + view.findings + examined.findings, in: view, quoting: season.quotableRows)
    self.init(of: assessed, explained.findings)
  }
}
