package import Assessment
package import Findings
package import Office
package import Tabular

/// A season as it stands on one effective date: which receipts count, and the submission of each unit.
package struct SeasonView: Sendable {
  package let office: Office
  package let effectiveDate: CalendarDate?
  package let receipts: Receipts
  /// In the order of the registry.
  package let submissions: [Submission]
  /// The findings about what was received and counts.
  package let findings: [Finding]
  /// The findings among them about files and folders of the inbox that are not read.
  package let inboxFindings: [Finding]
  /// All files that were received, in the order of the inbox.
  package let files: [ReceivedFile]
  /// The extracts in which no row counts for the unit that sent them, or for any, in the order of the inbox.
  ///
  /// The other extracts are not held: what they say is in the submissions, and takes as much memory as the results.
  package let uncounted: [ReceivedExtract]
  /// What every cell was held against.
  package let context: IntakeContext

  /// Sees a season as it stands on a day.
  ///
  /// - Parameters:
  ///   - season: Everything received for the year.
  ///   - extracts: Those of the season that are seen; nil for all.
  ///   - effectiveDate: The day; nil where no day of the season has come.
  ///   - jobs: Number of threads that put submissions together, at least 1.
  package init(of season: Season, extracts: [ReceivedExtract]? = nil, on effectiveDate: CalendarDate?, jobs: Int = 1) {
    let extracts = extracts ?? season.extracts
    let office = season.office
    self.office = office
    self.effectiveDate = effectiveDate
    let receipts = Receipts(of: extracts, for: office, jobs: jobs)
    let counted = CountedFindings(of: extracts, receipts: receipts, jobs: jobs).findings
    let future = FutureReceipts(of: extracts, lastReceipt: season.lastReceipt, effectiveDate: effectiveDate)
    let findings =
      season.inboxFindings + counted + receipts.findings.filter { !future.explains($0) } + future.findings
    self.receipts = receipts
    self.findings = OfficeConflicts.joined(findings, in: extracts)
    inboxFindings = season.inboxFindings
    files = season.files
    uncounted = extracts.filter { extract in
      guard let unit = extract.delivery.deliverer.unit else { return extract.parts.isEmpty }
      return !extract.parts.contains { $0.unit == unit }
    }
    context = season.context
    let attempts = ScoringAttempts(extracts: extracts, findings: findings, jobs: jobs)
    let units = office.registry.units
    submissions = WorkQueue.each(of: units.count, jobs: jobs) { place in
      let unit = units[place]
      let own = receipts.of(unit.code)
      let hasSent = own.contains { Submission.scoring.contains($0.table) } || attempts.failed.contains(unit.code)
      let isDue = office.calendar.dueDate(of: "scores", for: unit).map { $0.hasCome(by: effectiveDate) } ?? false
      return Submission(
        unit: unit, counted: own.filter(\.state.counts), in: extracts,
        presence: hasSent && (isDue || attempts.faulty.contains(unit.code)) ? .sent : isDue ? .missing : .notDue)
    }
  }

  /// A day that has come: no effective date lies between two due dates, so it decides alone.
  package func isDue(_ day: CalendarDate) -> Bool { day.hasCome(by: effectiveDate) }
}

extension CalendarDate {
  fileprivate func hasCome(by effectiveDate: CalendarDate?) -> Bool { effectiveDate.map { self <= $0 } ?? false }
}
