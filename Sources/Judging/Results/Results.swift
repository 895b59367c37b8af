package import Assessment
package import Findings
package import Intake
package import Office
package import Tabular

/// The results of one run for a fiscal year, from which all tables, explanations and summaries are made.
package struct Results: Sendable {
  package let fiscalYear: Int
  /// The latest receipt, or day after a due date, that is not after the day of the run; nil if there is neither.
  package let effectiveDate: CalendarDate?
  package let registry: UnitRegistry
  /// The contact of the office for units.
  package let contact: OfficeContact
  /// The first day of receipt from which workbooks count; nil if only CSV files count.
  package let workbooksFrom: CalendarDate?
  /// The licence of the public tables; nil if the office has not declared one.
  package let licence: String?
  /// The names of tables and columns.
  package let schemas: SchemaLibrary
  package let plan: CityPlan
  /// The position of each unit in the map of tiles.
  package let tiles: UnitTiles
  package let methodologies: MethodologyLibrary
  package let ranking: Ranking
  package let comparison: YearComparison
  /// The certainty of the ranking, the causes of its changes, and the needs of units.
  package let insight: Insight
  package let rollup: GoalRollup
  package let revisions: [Revision]
  /// The seal of the year; nil if it is not sealed.
  package let seal: YearSeal?
  /// The news since the latest earlier day of the season; nil on its first day.
  package let news: SeasonNews?
  package let submissions: [SubmissionRecord]
  /// The findings, by unit, file, line, column and code.
  package let findings: [AnsweredFinding]
  /// The possible miscopies in announcements that contradict themselves: for the office only, and never counted.
  package let possibilities: [Finding]
  /// The rows that the units' findings are about.
  package let quotedRows: QuotedRows
  /// The files that findings and possibilities are about, as spreadsheets show them.
  package let sheets: ReceivedSheets
  /// The files of the inbox, in the order of the inbox.
  package let inputs: [InputRecord]
  /// The paths of entries of the inbox that are not read, and of withdrawn files.
  package let unread: [String]
  /// The earlier years that have extracts and a methodology, oldest first.
  package let earlierYears: [EarlierYear]
  /// The units, plan, calendar and methodologies as they were read, to be copied beside the tables with their digests.
  package let referenceFiles: [ReferenceFile]
}

extension Results {
  /// Puts the results of a year together.
  ///
  /// - Parameters:
  ///   - season: The year that is published.
  ///   - years: The earlier years that have extracts and a methodology, oldest first.
  ///   - explained: The findings of the year, with the units' explanations.
  ///   - revisions: The announced figures that a later receipt changed.
  ///   - dayBefore: The state of the season on its latest earlier day; nil on its first day.
  ///   - jobs: Number of threads, at least 1.
  package init(
    of season: AssessedSeason, after years: [AssessedSeason], _ explained: ExplainedFindings, revisions: [Revision],
    dayBefore: SeasonState?, jobs: Int
  ) {
    let (view, office) = (season.view, season.view.office)
    let earlierYears = years.map { EarlierYear($0, jobs: jobs) }
    let possibilities = PossibilityRules.findings(of: season)
    self.init(
      fiscalYear: office.fiscalYear, effectiveDate: view.effectiveDate, registry: office.registry,
      contact: office.reference.settings.contact, workbooksFrom: office.reference.settings.workbooksFrom,
      licence: office.reference.settings.licence, schemas: office.schemas,
      plan: office.plan, tiles: office.reference.tiles, methodologies: office.methodologies, ranking: season.ranking,
      comparison: YearComparison(of: season.ranking, with: earlierYears.before(office.fiscalYear)?.ranking),
      insight: Insight(of: season.ranking, before: earlierYears.before(office.fiscalYear)?.ranking),
      rollup: GoalRollup(of: season.ranking, over: office.plan, decimals: office.methodologies.decimals),
      revisions: revisions, seal: office.seal,
      news: dayBefore.map { before in
        SeasonNews(from: before, to: SeasonState(of: season, explained.findings), in: view, revisions)
      }, submissions: SubmissionRegister(view: view, explained: explained).records,
      findings: explained.findings, possibilities: possibilities, quotedRows: explained.quotedRows,
      sheets: view.sheets(of: Set((explained.findings.map(\.finding) + possibilities).map(\.place.file))),
      inputs: view.receipts.inputs(of: view.files),
      unread: (view.inboxFindings.map(\.place.file) + view.withdrawn).uniqued,
      earlierYears: earlierYears,
      referenceFiles: office.reference.files + office.methodologies.files
        + earlierYears.reversed().flatMap(\.methodologies.files) + [office.seal?.file].compactMap(\.self))
  }
}

extension Results {
  /// The year before, with which this year is compared; nil if there is none.
  package var yearBefore: EarlierYear? { earlierYears.before(fiscalYear) }

  /// The decimals of figures that cover several units.
  package var decimals: Int { methodologies.decimals }

  /// The code of the total, the same in every edition.
  package var total: Code<Measure> { methodologies.all.first?.tree[0].code ?? "" }

  /// The instruments of all editions, in the order of their trees.
  package var instruments: [Code<Measure>] {
    methodologies.all.flatMap { methodology in methodology.tree.instruments.map { methodology.tree[$0].code } }
      .uniqued
  }

  /// Whether every unit's result is final; until then each output is headed ผลเบื้องต้น (provisional).
  package var isFinal: Bool { ranking.isFinal }

  /// The district offices, in the order of the ranking.
  package var districts: [Standing] { ranking.standings.filter { !$0.unit.isCentre } }

  /// The office's own list of findings, including the possibilities, in the order of the findings.
  package var officeFindings: [AnsweredFinding] {
    (findings + possibilities.map { AnsweredFinding($0) }).sorted(by: AnsweredFinding.precedes)
  }

  package func count(_ severity: Severity) -> Int { findings.count(severity) }

  /// Whether workbooks that are received from the effective date on count.
  package var countsWorkbooks: Bool {
    guard let workbooksFrom, let effectiveDate else { return false }
    return workbooksFrom <= effectiveDate
  }

  /// Number of units that are due and not ranked.
  package var overdue: Int { ranking.standings.count { $0.status == .missing || $0.status == .heldBack } }

  /// The exit code of the run: 1 if a due unit is missing or held back, or if findings must be mended.
  ///
  /// - Parameter strict: Whether findings that must be explained also count.
  /// - Returns: The exit code.
  package func exitCode(strict: Bool) -> RunExit {
    let isToMend = overdue > 0 || count(.mustMend) > 0 || (strict && count(.mustExplain) > 0)
    return isToMend ? .toMend : .done
  }
}

extension [EarlierYear] {
  /// The year directly before a fiscal year; nil if it is not among them.
  fileprivate func before(_ fiscalYear: Int) -> EarlierYear? { last { $0.fiscalYear == fiscalYear - 1 } }
}
