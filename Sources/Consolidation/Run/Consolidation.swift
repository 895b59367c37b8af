import Assessment
package import Tabular

/// The job: reads what was received for a fiscal year, validates, scores, ranks, rolls up and compares it.
package struct Consolidation: Sendable {
  package let data: DataFolder
  /// Buddhist era; nil: the newest with extracts.
  package let year: Int?
  /// Nothing received after it is seen; nil: everything is.
  package let asOf: CalendarDate?
  /// The day that due dates are judged by where `asOf` is nil.
  package let today: CalendarDate
  /// Threads that read extracts, from 1.
  package let jobs: Int

  package init(data: DataFolder, year: Int?, asOf: CalendarDate?, today: CalendarDate, jobs: Int) {
    self.data = data
    self.year = year
    self.asOf = asOf
    self.today = today
    self.jobs = jobs
  }
}

/// What a run reads, scores and judges, and what it makes of it: the input of every output.
package struct ConsolidatedYear: Sendable {
  package let results: Results
  package let season: Season
  /// Everything that the office keeps and that was used, for the copy and the hashes.
  package let referenceFiles: [ReferenceFile]
  package let schemaFiles: [ReferenceFile]
  package let calendar: SubmissionCalendar
}

extension Consolidation {
  /// `reference`: what the office keeps in `data`.
  package func run(with reference: ReferenceData) throws(RunError) -> ConsolidatedYear {
    let year = if let year = self.year { year } else { try newestYear() }
    try requireAnything(of: year)
    let season = try Season(of: year, from: reference, asOf: asOf, jobs: jobs)
    let effectiveDate = season.effectiveDate(on: asOf ?? today)
    let view = season.view(on: effectiveDate)
    let assessed = AssessedSeason(view)
    let before = try yearBefore(year, from: reference)
    let findings = (view.findings + Examination(of: assessed, isComplete: true).findings).sorted(by: Finding.precedes)
    let decimals = season.methodologies.all.map(\.settings.decimals).max() ?? 2
    let results = Results(
      fiscalYear: year, effectiveDate: effectiveDate, registry: season.registry, plan: season.plan,
      methodologies: season.methodologies, ranking: assessed.ranking,
      comparison: YearComparison(of: assessed.ranking, with: before?.ranking),
      rollup: GoalRollup(of: assessed.ranking, over: season.plan, decimals: decimals),
      revisions: RevisionHistory(season: season).revisions,
      submissions: SubmissionRegister(view: view, findings: findings).records, findings: findings,
      inputs: view.receipts.inputs(of: season.extracts))
    return ConsolidatedYear(
      results: results, season: season,
      referenceFiles: reference.files + season.methodologies.files
        + (before?.view.season.methodologies.files ?? []),
      schemaFiles: reference.schemas.files, calendar: season.calendar)
  }

  private func newestYear() throws(RunError) -> Int {
    guard let year = Inbox.years(in: data).last else { throw .noSuchYear(nil) }
    return year
  }

  /// A year may have nothing but extracts, or nothing but a methodology, but not neither.
  private func requireAnything(of year: Int) throws(RunError) {
    let isThere = { (folder: String) in data.names(in: folder).map { !$0.isEmpty } ?? false }
    guard isThere("extracts/\(year)") || isThere("methodology/\(year)") else { throw .noSuchYear(year) }
  }

  /// The year before, seen from the same day; nil where it has no extracts.
  private func yearBefore(_ year: Int, from reference: ReferenceData) throws(RunError) -> AssessedSeason? {
    guard Inbox.years(in: data).contains(year - 1) else { return nil }
    let season = try Season(of: year - 1, from: reference, asOf: asOf, jobs: jobs)
    return AssessedSeason(season.view(on: season.effectiveDate(on: asOf ?? today)))
  }
}
