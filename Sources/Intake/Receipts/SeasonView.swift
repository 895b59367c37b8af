package import Assessment
package import Findings
package import Office
package import Tabular

/// A season on one effective date: which receipts count, and the submission of each unit.
package struct SeasonView: Sendable {
  package let office: Office
  package let effectiveDate: CalendarDate?
  package let receipts: Receipts
  /// The submission of each unit, in the order of the registry.
  package let submissions: [Submission]
  /// The findings about what counts, about the inbox, and about refused rows that no later file has corrected.
  package let findings: [Finding]
  /// The part of `findings` about files and folders of the inbox that are not read.
  package let inboxFindings: [Finding]
  /// All files of the season in the order of the inbox, even those received after the effective date.
  package let files: [ReceivedFile]
  /// The extracts in which no row counts for their unit, or for any unit if the office sent them, in the order of the
  /// inbox.
  ///
  /// The other extracts are not held: their content is in the submissions, and would take as much memory as the
  /// results.
  package let uncounted: [ReceivedExtract]
  /// The tables that may lack rows because those rows must be mended.
  package let doubtful: DoubtfulTables
  /// The tables that may be in files and folders of the inbox that are not read because of a fault.
  package let unreadTables: UnreadTables
  /// The units whose counting scores may be out of date.
  ///
  /// Their deliverer, the unit or the office, sent scores on the same day or later, but no row of them counts.
  package let olderScores: Set<Code<Unit>>
  /// The tables of scores and answers of each unit with findings that must be mended.
  package let faultyTables: [Code<Unit>: Set<ExtractTable>]
  /// The season as it would be if the rows of units' files named the unit and the year of their folders.
  ///
  /// Nil if all rows do, and if the view was made without it.
  package let amended: AmendedSeason?

  /// Views a season on a day.
  ///
  /// - Parameters:
  ///   - season: Everything received for the year.
  ///   - extracts: The extracts of the season that the view includes; nil for all.
  ///   - inboxFindings: The findings about unread entries of the inbox that the view includes; nil for all.
  ///   - amends: Whether to amend files whose rows name another unit or year; not needed for ranks.
  ///   - effectiveDate: The day; nil before the first receipt and the first due date.
  ///   - jobs: Number of threads that put submissions together, at least 1.
  package init(
    of season: Season, extracts: [ReceivedExtract]? = nil, inboxFindings: [Finding]? = nil, amends: Bool = true,
    on effectiveDate: CalendarDate?, jobs: Int = 1
  ) {
    let extracts = extracts ?? season.extracts
    amended = amends ? AmendedSeason(of: season, extracts, on: effectiveDate, jobs: jobs) : nil
    let inboxFindings = inboxFindings ?? season.inboxFindings
    let office = season.office
    self.office = office
    self.effectiveDate = effectiveDate
    let receipts = Receipts(of: extracts, for: office, jobs: jobs)
    let counted = CountedFindings(of: extracts, receipts: receipts, jobs: jobs).findings
    let future = FutureReceipts(of: extracts, lastReceipt: season.lastReceipt, effectiveDate: effectiveDate)
    let findings =
      inboxFindings + counted + receipts.findings.filter { !future.explains($0) } + future.findings
      + EarlierAnnouncements(of: receipts, in: extracts, office.schemas).findings
    self.receipts = receipts
    self.findings = findings
    self.inboxFindings = inboxFindings
    files = season.files
    uncounted = extracts.filter { extract in
      guard let unit = extract.delivery.deliverer.unit else { return extract.parts.isEmpty }
      return !extract.parts.contains { $0.unit == unit }
    }
    let unreadTables = UnreadTables(inboxFindings, in: season.unreadFolders)
    self.unreadTables = unreadTables
    let attempts = ScoringAttempts(
      extracts: extracts, findings: findings, unread: unreadTables, inConflict: receipts.inConflict, jobs: jobs)
    faultyTables = attempts.faulty
    doubtful = DoubtfulTables(in: extracts, findings)
    let refused = RefusedFiles(uncounted)
    olderScores = Set(
      receipts.receipts.lazy.filter { $0.table == .scores && $0.state.counts && refused.mayReplace($0) }.map(\.unit))
    let units = office.registry.units
    submissions = WorkQueue.each(of: units.count, jobs: jobs) { index in
      let unit = units[index]
      let own = receipts.of(unit.code)
      let hasSent = own.contains { $0.table?.isScoring == true } || attempts.failed.contains(unit.code)
      let isDue = office.calendar.dueDate(of: .scores, for: unit).map { $0.hasPassed(by: effectiveDate) } ?? false
      return Submission(
        unit: unit, counted: own.filter(\.state.counts), in: extracts, refused: refused,
        presence: hasSent && (isDue || attempts.faulty[unit.code] != nil) ? .sent : isDue ? .missing : .notDue)
    }
  }

  /// Views a season as it was before a day.
  ///
  /// - Parameters:
  ///   - season: Everything received for the year.
  ///   - day: The first day that the view does not include.
  ///   - effectiveDate: The latest day of the season before it.
  ///   - jobs: Number of threads that put submissions together, at least 1.
  package init(of season: Season, before day: CalendarDate, on effectiveDate: CalendarDate, jobs: Int) {
    self.init(
      of: season, extracts: season.extracts(before: day), inboxFindings: season.inboxFindings(before: day),
      on: effectiveDate, jobs: jobs)
  }

  /// The given files as spreadsheets show them.
  ///
  /// - Parameter names: The names of the files.
  /// - Returns: The sheets of the files in which rows were found.
  package func sheets(of names: Set<String>) -> ReceivedSheets {
    let found = files.lazy.compactMap { file in
      names.contains(file.delivery.file) ? file.sheet.map { (file.delivery.file, $0) } : nil
    }
    return ReceivedSheets(Dictionary(found) { first, _ in first })
  }

  /// The withdrawn files of the year whose folder is dated by the effective date, or has no date.
  package var withdrawn: [String] {
    office.reference.withdrawn.files(of: office.fiscalYear).map(\.file).filter { file in
      file.dayOfFolder.map { day in effectiveDate.map { day <= $0 } ?? false } ?? true
    }
  }

  /// Whether a due date is before the effective date.
  ///
  /// The effective date moves on to the day after each due date, so comparing with it is enough.
  package func isDue(_ day: CalendarDate) -> Bool { day.hasPassed(by: effectiveDate) }
}

extension CalendarDate {
  fileprivate func hasPassed(by effectiveDate: CalendarDate?) -> Bool { effectiveDate.map { self < $0 } ?? false }
}
