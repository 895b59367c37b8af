package import Assessment
package import Findings
package import Intake
package import Office
package import Tabular

/// All that one run found out about a fiscal year: what every table, explanation and summary is made from.
package struct Results: Sendable {
  package let fiscalYear: Int
  /// The latest receipt, or day after a due date, that is not after the day of the run; nil where there is neither.
  package let effectiveDate: CalendarDate?
  package let registry: UnitRegistry
  /// How units reach the office.
  package let contact: OfficeContact
  /// The licence of the public tables; nil: unsaid.
  package let licence: String?
  /// What tables and columns are called.
  package let schemas: SchemaLibrary
  package let plan: CityPlan
  /// The position of each unit in the map of tiles.
  package let tiles: UnitTiles
  package let methodologies: MethodologyLibrary
  package let ranking: Ranking
  package let comparison: YearComparison
  /// How sure the ranking is, why it moved, and what units need.
  package let insight: Insight
  package let rollup: GoalRollup
  package let revisions: [Revision]
  /// Nil while the year is not sealed.
  package let seal: YearSeal?
  /// The news since the latest earlier day of the season; nil on its first day.
  package let news: SeasonNews?
  package let submissions: [SubmissionRecord]
  /// By unit, file, line, column and code.
  package let findings: [AnsweredFinding]
  /// What the office may look for where an announcement contradicts itself: no finding of a unit, and never counted.
  package let possibilities: [Finding]
  /// The rows that the units' findings stand in.
  package let quotedRows: QuotedRows
  /// The files that findings and possibilities stand in, as spreadsheets show them.
  package let sheets: ReceivedSheets
  /// Every file of the inbox, in its order.
  package let inputs: [InputRecord]
  /// What stands in the inbox where nothing is read, and what the office has taken back, by path.
  package let unread: [String]
  /// The earlier years that have extracts and a methodology, oldest first.
  package let earlierYears: [EarlierYear]
  /// The units, plan, calendar and methodologies as they were read, for the copy beside the tables and its digests.
  package let referenceFiles: [ReferenceFile]
}

extension Results {
  /// Puts together what the stages before it made of a year.
  ///
  /// - Parameters:
  ///   - season: The year that is published.
  ///   - years: The earlier years that have extracts and a methodology, oldest first.
  ///   - explained: The findings of the year with what units have said to them.
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
      contact: office.reference.settings.contact, licence: office.reference.settings.licence, schemas: office.schemas,
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
      inputs: view.receipts.inputs(of: view.files, jobs: jobs),
      unread: (view.inboxFindings.map(\.place.file) + view.withdrawn).uniqued,
      earlierYears: earlierYears,
      referenceFiles: office.reference.files + office.methodologies.files
        + earlierYears.reversed().flatMap(\.methodologies.files) + [office.seal?.file].compactMap(\.self))
  }
}

extension Results {
  /// The year before, which this year is compared with; nil where there is nothing to compare with.
  package var yearBefore: EarlierYear? { earlierYears.before(fiscalYear) }

  /// The decimals of figures that stand for several units.
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

  /// The district offices, in the ranking's order.
  package var districts: [Standing] { ranking.standings.filter { !$0.unit.isCentre } }

  /// What the office's own list of findings holds, in the order of the findings.
  package var officeFindings: [AnsweredFinding] {
    (findings + possibilities.map { AnsweredFinding($0) }).sorted(by: AnsweredFinding.precedes)
  }

  package func count(_ severity: Severity) -> Int { findings.count(severity) }

  /// Units that are due and have no place in the ranking.
  package var overdue: Int { ranking.standings.count { $0.status == .missing || $0.status == .heldBack } }

  /// 1 while a unit that is due is missing or held back, or something must be mended (`strict`: or explained).
  package func exitCode(strict: Bool) -> RunExit {
    let isToMend = overdue > 0 || count(.mustMend) > 0 || (strict && count(.mustExplain) > 0)
    return isToMend ? .toMend : .done
  }
}

extension [EarlierYear] {
  /// The year right before a fiscal year; nil where it is not among them.
  fileprivate func before(_ fiscalYear: Int) -> EarlierYear? { last { $0.fiscalYear == fiscalYear - 1 } }
}
