package import Findings
import Intake
package import Judging
package import Office
package import Publication
package import Tabular

/// The job of a run: reads the received files of a fiscal year and makes a publication from them.
///
/// It validates, scores, ranks, rolls up, compares and tabulates.
package struct Consolidation: Sendable {
  package let data: DataFolder
  /// The fiscal year, Buddhist era; nil for the newest year with extracts.
  package let year: Int?
  /// The run ignores files received after this day; nil to read all files.
  package let asOf: CalendarDate?
  /// The day that due dates are compared with when `asOf` is nil.
  package let today: CalendarDate
  /// Number of threads, at least 1.
  package let jobs: Int
  private let observer: Progress.Observer
  private let times: StageTimes

  package init(
    data: DataFolder, year: Int?, asOf: CalendarDate?, today: CalendarDate, jobs: Int,
    times: StageTimes = StageTimes(), observer: @escaping Progress.Observer = { _ in }
  ) {
    self.data = data
    self.year = year
    self.asOf = asOf
    self.today = today
    self.jobs = jobs
    self.times = times
    self.observer = observer
  }
}

extension Consolidation {
  /// Runs all stages of the job in order.
  ///
  /// Each stage has a source folder of its own and takes only the results of earlier stages.
  ///
  /// - Parameters:
  ///   - reference: The files that the office keeps in `data`.
  ///   - formats: The formats of the publication.
  /// - Returns: The publication, which is not written yet.
  /// - Throws: `noExtracts` or `noSuchYear` without files to publish, and the errors of every stage.
  package func run(
    with reference: ReferenceData, as formats: [OutputFormat] = OutputFormat.allCases
  ) throws(RunError) -> Publication {
    let offices = try stage(.office, of: years()) { year throws(RunError) in
      try Office(of: year, from: reference, jobs: jobs)
    }
    let seasons = try stage(.intake, of: offices, counting: \.counts) { office throws(RunError) in
      let inbox = try Inbox(for: office, asOf: asOf, jobs: jobs)
      return try Season(of: inbox, for: office, jobs: jobs, observer: observer)
    }
    let (year, day) = (seasons.year.office.fiscalYear, effectiveDate(of: seasons))
    let misplaced = try Inbox.misplaced(in: data)
    // Before the views, so that the season is not in memory as of two days at once.
    let dayBefore = try times.measure(.dayBefore, of: year) {
      SeasonState(
        of: seasons.year, before: seasons.year.effectiveDate(on: asOf ?? today), misplaced: misplaced, jobs: jobs)
    }
    let views = try stage(.receipts, of: seasons) { SeasonView(of: $0, on: day, jobs: jobs) }
    let revisions = try times.measure(.revisions, of: year) { RevisionHistory(of: seasons.year, views.year).revisions }
    let quotable = seasons.year.quotableRows
    // Release the seasons before scoring: the submissions in the views hold the content of the files.
    _ = consume seasons
    let assessed = try stage(.scoring, of: views) { AssessedSeason($0, jobs: jobs) }
    let examined = try times.measure(.examination, of: year) { Examination(of: assessed.year, jobs: jobs) }
    let answered = try times.measure(.answers, of: year) {
      ExplainedFindings(misplaced + views.year.findings + examined.findings, in: views.year, quoting: quotable)
    }
    _ = consume quotable
    _ = consume views
    let results = try times.measure(.results, of: year, counting: \.counts) {
      Results(
        of: assessed.year, after: assessed.earlier, answered, revisions: revisions, dayBefore: dayBefore, jobs: jobs)
    }
    _ = consume assessed
    _ = consume answered
    return try times.measure(.publication, of: year) { () throws(RunError) in
      try Publication(of: results, as: formats)
    }
  }

  /// The year to publish: the named year, or the newest year with extracts.
  func publishedYear() throws(RunError) -> Int {
    if let year { return year }
    guard let newest = try Inbox.years(in: data).last else { throw .noExtracts }
    return newest
  }

  /// The same job for another year.
  func of(_ year: Int) -> Self {
    Self(data: data, year: year, asOf: asOf, today: today, jobs: jobs, times: times, observer: observer)
  }

  /// The season of the published year alone, scored on the day of the run.
  ///
  /// Runs only the stages that the figures of the year need.
  package func assessed(with reference: ReferenceData) throws(RunError) -> AssessedSeason {
    let office = try Office(of: years().year, from: reference, jobs: jobs)
    let season = try Season(of: Inbox(for: office, asOf: asOf, jobs: jobs), for: office, jobs: jobs)
    return AssessedSeason(SeasonView(of: season, on: season.effectiveDate(on: asOf ?? today), jobs: jobs), jobs: jobs)
  }

  /// Runs a stage for all years.
  ///
  /// The log records the numbers that `count` returns for the published year.
  private func stage<Input, Output>(
    _ stage: JobStage, of years: YearSeries<Input>, counting count: (Output) -> [(String, Int)] = { _ in [] },
    _ work: (Input) throws(RunError) -> Output
  ) throws(RunError) -> YearSeries<Output> {
    let made = { () throws(RunError) in try years.map(work) }
    return try times.measure(stage, of: year, counting: { count($0.year) }, made)
  }

  /// The published year, and the earlier years with both extracts and a methodology.
  private func years() throws(RunError) -> YearSeries<Int> {
    let (received, year) = (try Inbox.years(in: data), try publishedYear())
    // A year without extracts has missing units, and a year without a methodology cannot be scored.
    // A year without both does not exist.
    let isThere = { (folder: String) throws(RunError) in try data.names(in: folder).map { !$0.isEmpty } ?? false }
    let (hasExtracts, hasMethodology) = (try isThere("extracts/\(year)"), try isThere("methodology/\(year)"))
    guard hasExtracts || hasMethodology else { throw .noSuchYear(year) }
    var earlier: [Int] = []
    for other in received where other < year {
      if try data.names(in: "methodology/\(other)") != nil { earlier.append(other) }
    }
    return YearSeries(year: year, earlier: earlier)
  }

  /// The latest effective date of all years: the last receipt or passed due date up to the day of the run.
  private func effectiveDate(of seasons: YearSeries<Season>) -> CalendarDate? {
    observer(Progress(step: .scoring, done: 0, total: seasons.year.office.registry.units.count))
    return seasons.all.compactMap { $0.effectiveDate(on: asOf ?? today) }.max()
  }
}

extension Season {
  /// The numbers of files and of their rows.
  fileprivate var counts: [(String, Int)] {
    [("files", Set(extracts.map(\.delivery.workbookOrFile)).count), ("rows", extracts.reduce(0) { $0 + $1.rows })]
  }
}

extension Results {
  /// The numbers of findings by severity.
  fileprivate var counts: [(String, Int)] {
    Severity.allCases.map { ($0.rawValue.replacing(" ", with: "_"), count($0)) }
  }
}
