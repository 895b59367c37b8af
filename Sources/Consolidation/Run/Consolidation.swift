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
  private let observer: Progress.Observer

  package init(
    data: DataFolder, year: Int?, asOf: CalendarDate?, today: CalendarDate, jobs: Int,
    observer: @escaping Progress.Observer = { _ in }
  ) {
    self.data = data
    self.year = year
    self.asOf = asOf
    self.today = today
    self.jobs = jobs
    self.observer = observer
  }
}

/// What a run reads, scores and judges, and what it makes of it: the input of every output.
package struct ConsolidatedYear: Sendable {
  package let results: Results
  /// Everything that the office keeps and that was used, for the copy and the hashes.
  package let referenceFiles: [ReferenceFile]
  package let schemaFiles: [ReferenceFile]
}

extension Consolidation {
  /// `reference`: what the office keeps in `data`.
  package func run(with reference: ReferenceData) throws(RunError) -> ConsolidatedYear {
    let year = if let year = self.year { year } else { try newestYear() }
    try requireAnything(of: year)
    let judged = try judge(year, with: reference)
    let results = Results(
      fiscalYear: year, effectiveDate: judged.effectiveDate, registry: judged.registry, schemas: reference.schemas,
      plan: judged.plan, methodologies: judged.methodologies, ranking: judged.ranking,
      comparison: YearComparison(of: judged.ranking, with: judged.rankingBefore),
      rollup: GoalRollup(of: judged.ranking, over: judged.plan, decimals: judged.methodologies.decimals),
      revisions: judged.revisions, submissions: judged.submissions, findings: judged.findings,
      possibilities: judged.possibilities, quotedRows: judged.quotedRows, inputs: judged.inputs,
      unread: judged.unread, inputsBefore: judged.inputsBefore)
    return ConsolidatedYear(
      results: results, referenceFiles: reference.files + judged.methodologyFiles, schemaFiles: reference.schemas.files)
  }

  /// Reads, validates, scores, ranks and examines.
  private func judge(_ year: Int, with reference: ReferenceData) throws(RunError) -> JudgedYear {
    let (view, viewBefore, revisions) = try views(of: year, from: reference)
    let season = view.season
    let assessed = AssessedSeason(view, jobs: jobs)
    let assessedBefore = viewBefore.map { AssessedSeason($0, jobs: jobs) }
    let found =
      Inbox.strays(in: data) + view.findings + Examination(of: assessed, isComplete: true, jobs: jobs).findings
    let explained = ExplainedFindings(found, in: view, jobs: jobs)
    return JudgedYear(
      effectiveDate: view.effectiveDate, registry: season.registry, plan: season.plan,
      methodologies: season.methodologies, ranking: assessed.ranking, rankingBefore: assessedBefore?.ranking,
      revisions: revisions, submissions: SubmissionRegister(view: view, explained: explained).records,
      findings: explained.findings,
      possibilities: MiscopyExamination(of: assessed).findings, quotedRows: explained.quotedRows,
      inputs: view.receipts.inputs(of: season.files, jobs: jobs),
      unread: season.inboxFindings.map(\.place.file).uniqued,
      inputsBefore: viewBefore.map { $0.receipts.inputs(of: $0.season.files, jobs: jobs) } ?? [],
      methodologyFiles: season.methodologies.files + (viewBefore?.season.methodologies.files ?? []))
  }

  /// What stands of the year and, where there is one, of the year before, and what of the year was announced anew.
  ///
  /// What the files say is let go of here, before there are results beside it.
  private func views(
    of year: Int, from reference: ReferenceData
  ) throws(RunError) -> (SeasonView, before: SeasonView?, [Revision]) {
    let season = try Season(of: year, from: reference, asOf: asOf, jobs: jobs, observer: observer)
    let before = try yearBefore(year, from: reference)
    observer(Progress(step: .scoring, done: 0, total: season.registry.units.count))
    let day = asOf ?? today
    let effectiveDate = [season, before].compactMap { $0?.effectiveDate(on: day) }.max()
    let view = season.view(on: effectiveDate, jobs: jobs)
    let viewBefore = before?.view(on: effectiveDate, jobs: jobs)
    let revisions = RevisionHistory(season: season, receipts: view.receipts).revisions
    return (view.withoutContents(), viewBefore?.withoutContents(), revisions)
  }

  private func newestYear() throws(RunError) -> Int {
    guard let year = Inbox.years(in: data).last else { throw .noExtracts }
    return year
  }

  /// A year without extracts has missing units, one without a methodology cannot be scored; without both it is no year.
  private func requireAnything(of year: Int) throws(RunError) {
    let isThere = { (folder: String) in data.names(in: folder).map { !$0.isEmpty } ?? false }
    guard isThere("extracts/\(year)") || isThere("methodology/\(year)") else { throw .noSuchYear(year) }
  }

  /// The year before; nil where it has no extracts or was never given a methodology: then nothing is compared.
  private func yearBefore(_ year: Int, from reference: ReferenceData) throws(RunError) -> Season? {
    guard Inbox.years(in: data).contains(year - 1), data.names(in: "methodology/\(year - 1)") != nil else { return nil }
    return try Season(of: year - 1, from: reference, asOf: asOf, jobs: jobs, observer: observer)
  }
}

/// What is left of a season once it is judged and its files are let go of: a nation's take as much memory as the results.
private struct JudgedYear {
  let effectiveDate: CalendarDate?
  let registry: UnitRegistry
  let plan: CityPlan
  let methodologies: MethodologyLibrary
  let ranking: Ranking
  /// Nil without a year before.
  let rankingBefore: Ranking?
  let revisions: [Revision]
  let submissions: [SubmissionRecord]
  let findings: [Finding]
  let possibilities: [Finding]
  let quotedRows: QuotedRows
  let inputs: [InputRecord]
  let unread: [String]
  let inputsBefore: [InputRecord]
  let methodologyFiles: [ReferenceFile]
}
