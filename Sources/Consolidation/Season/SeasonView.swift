import Assessment
import Tabular

/// A season as it stands on one effective date: which receipts count, and the submission of each unit.
struct SeasonView: Sendable {
  private(set) var season: Season
  let effectiveDate: CalendarDate?
  let receipts: Receipts
  /// In the order of the registry.
  let submissions: [Submission]
  /// What was found while reading and sorting what counts.
  let findings: [Finding]

  /// `jobs`: threads that put submissions together, from 1.
  init(of season: Season, extracts: [ReceivedExtract], effectiveDate: CalendarDate?, jobs: Int = 1) {
    self.season = season
    self.effectiveDate = effectiveDate
    let receipts = Receipts(of: extracts, in: season, jobs: jobs)
    let counted = CountedFindings(of: extracts, receipts: receipts, jobs: jobs).findings
    let future = FutureReceipts(of: extracts, in: season, effectiveDate: effectiveDate)
    let findings =
      season.inboxFindings + counted + receipts.findings.filter { !future.explains($0) } + future.findings
    self.receipts = receipts
    self.findings = OfficeConflicts.joined(findings, in: extracts)
    let attempts = ScoringAttempts(extracts: extracts, findings: findings, jobs: jobs)
    let units = season.registry.units
    submissions = WorkQueue.each(of: units.count, jobs: jobs) { place in
      let unit = units[place]
      let own = receipts.of(unit.code)
      let hasSent = own.contains { Submission.scoring.contains($0.table) } || attempts.failed.contains(unit.code)
      let isDue = season.calendar.dueDate(of: "scores", for: unit).map { $0.hasCome(by: effectiveDate) } ?? false
      return Submission(
        unit: unit, counted: own.filter(\.state.counts), in: extracts,
        presence: hasSent && (isDue || attempts.faulty.contains(unit.code)) ? .sent : isDue ? .missing : .notDue)
    }
  }

  /// The same without what the files say: the submissions have it.
  func withoutContents() -> Self {
    var view = self
    view.season = season.withoutContents()
    return view
  }

  /// A day that has come: no effective date lies between two due dates, so it decides alone.
  func isDue(_ day: CalendarDate) -> Bool { day.hasCome(by: effectiveDate) }
}

extension CalendarDate {
  fileprivate func hasCome(by effectiveDate: CalendarDate?) -> Bool { effectiveDate.map { self <= $0 } ?? false }
}
