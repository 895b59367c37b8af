import Assessment
import Findings
import Office
import Tabular

/// Holds a unit's KPI pages and projects against the city plan, each other, and the scores that they promise.
struct PlanExamination {
  let card: Scorecard
  let plan: CityPlan
  /// Quarters that end after it have no result yet.
  let effectiveDate: CalendarDate?

  private var decimals: Int { card.methodology.settings.decimals }
  private var kpis: [KPIPage] { card.submission.kpis }
  private var projects: [ProjectReport] { card.submission.projects }

  var findings: [Finding] {
    var findings: [Finding] = []
    for kpi in kpis { findings += self.findings(of: kpi) }
    for project in projects { findings += self.findings(of: project) }
    return findings + unlinked
  }

  private func findings(of kpi: KPIPage) -> [Finding] {
    var findings = falls(kpi) + strategy(kpi.link, code: kpi.code.text, source: kpi.source, table: "kpi")
    findings += contradiction(
      card.verdict(of: kpi), kpi.promise, code: kpi.code.text, source: kpi.source, table: "kpi", column: "attained")
    return findings
  }

  private func findings(of project: ProjectReport) -> [Finding] {
    guard let latest = project.latest else { return [] }
    var findings = falls(project) + links(of: project, latest) + knownKPI(project, latest)
    findings += contradiction(
      card.verdict(of: project), project.promise, code: project.code.text, source: latest.source, table: "projects",
      column: "on_target")
    return findings
  }

  /// Quarterly results are cumulative; a quarter that has not ended yet is often printed as 0.
  private func falls(_ kpi: KPIPage) -> [Finding] {
    var findings: [Finding] = []
    var before: Quantity?
    for (quarter, result) in kpi.quarters.enumerated() {
      guard let now = result, hasEnded(quarter) else { continue }
      if let before, now < before {
        findings.append(
          finding(
            .quartersFall, kpi.source, "q\(quarter + 1)", table: "kpi", code: kpi.code.text,
            ["before": print(before), "now": print(now)]))
      }
      before = now
    }
    return findings
  }

  /// Quarter 0 is October to December of the calendar year before.
  private func hasEnded(_ quarter: Int) -> Bool {
    guard let effectiveDate else { return true }
    let year = card.methodology.fiscalYear - FiscalYear.era
    let ends = [(year - 1, 12, 31), (year, 3, 31), (year, 6, 30), (year, 9, 30)]
    guard let end = CalendarDate(year: ends[quarter].0, month: ends[quarter].1, day: ends[quarter].2) else {
      return true
    }
    return end <= effectiveDate
  }

  /// Each print by itself.
  private func falls(_ project: ProjectReport) -> [Finding] {
    guard project.rounds.count > 1 else { return [] }
    guard project.rounds.contains(where: { $0.print != nil }) else { return falls(project.rounds, of: project) }
    let prints = project.rounds.map { $0.print ?? "" }
    return prints.uniqued.sorted().flatMap { print in
      falls(zip(project.rounds, prints).filter { $1 == print }.map(\.0), of: project)
    }
  }

  private func falls(_ rounds: [ProjectRound], of project: ProjectReport) -> [Finding] {
    var findings: [Finding] = []
    var before: Quantity?
    for round in rounds {
      guard let now = round.progress else { continue }
      if let before, now < before {
        findings.append(
          finding(
            .progressFalls, round.source, "progress", table: "projects", code: project.code.text,
            ["before": print(before), "now": print(now)]))
      }
      before = now
    }
    return findings
  }

  private func strategy(_ link: PlanLink, code: String, source: Source, table: String) -> [Finding] {
    guard let goal = link.goal, let strategy = link.strategy, !plan.lineage(of: strategy).contains(goal) else {
      return []
    }
    return [
      finding(
        .strategyNotUnderGoal, source, "strategy", table: table, code: code,
        ["goal": Bilingual(same: goal.text), "strategy": Bilingual(same: strategy.text)])
    ]
  }

  /// One project counts once, whatever it is filed under; that its prints disagree is to be explained.
  private func links(of project: ProjectReport, _ latest: ProjectRound) -> [Finding] {
    let links = project.links
    let conflicts = links.flatMap {
      strategy($0, code: project.code.text, source: latest.source, table: "projects")
    }
    guard links.count > 1 else { return conflicts }
    let goals = links.compactMap(\.goal).uniqued.sorted()
    let strategies = links.compactMap(\.strategy).uniqued.sorted()
    guard goals.count > 1 || (strategies.count > 1 && plan.verdict(of: links) == .conflicting) else {
      return conflicts
    }
    let (column, nodes) = goals.count > 1 ? ("goal", goals) : ("strategy", strategies)
    let list = nodes.map(\.text).joined(separator: ", ")
    return conflicts + [
      finding(
        .codeUnderTwoGoals, latest.source, column, table: "projects", code: project.code.text,
        ["goals": Bilingual(same: list)])
    ]
  }

  private func knownKPI(_ project: ProjectReport, _ latest: ProjectRound) -> [Finding] {
    guard let kpi = latest.kpi, !kpis.isEmpty, isWhole("kpi") else { return [] }
    let code = ThaiDigits.folded(kpi)
    guard !kpis.contains(where: { $0.code.text == code }) else { return [] }
    return [
      finding(
        .projectKPIUnknown, latest.source, "kpi_code", table: "projects", code: project.code.text,
        ["kpi": Bilingual(quoting: kpi)])
    ]
  }

  private var unlinked: [Finding] {
    guard !projects.isEmpty, isWhole("projects") else { return [] }
    let named = Set(projects.flatMap(\.rounds).compactMap { $0.kpi.map(ThaiDigits.folded) })
    return kpis.filter { $0.promise.measure != nil && !named.contains($0.code.text) }
      .map { finding(.kpiProjectUnlinked, $0.source, "kpi_code", table: "kpi", code: $0.code.text, [:]) }
  }

  /// Whether what a table seems to lack is not there, instead of standing in a row that could not be read.
  private func isWhole(_ table: String) -> Bool { !card.submission.incompleteTables.contains(table) }

  private func contradiction(
    _ verdict: ClaimVerdict, _ promise: Promise, code: String, source: Source, table: String, column: String
  ) -> [Finding] {
    guard verdict == .contradicted, let measure = promise.measure, let threshold = promise.threshold,
      let published = card.printed(measure)
    else { return [] }
    return [
      finding(
        .claimContradicted, source, column, table: table, code: code,
        ["measure": Bilingual(same: measure.text), "published": print(published), "threshold": print(threshold)])
    ]
  }

  private func finding(
    _ check: Check, _ source: Source, _ column: String, table: String, code: String, _ values: [String: Bilingual]
  ) -> Finding {
    Finding(
      check, unit: card.unit.code,
      place: Place(file: source.file, line: source.line, record: source.record, column: column), value: nil,
      values: values.merging(["code": Bilingual(same: code)]) { given, _ in given },
      effect: PublishedEffect.of(table: table))
  }

  private func print(_ quantity: Quantity) -> Bilingual {
    Bilingual(same: Numeral(quantity, decimals: decimals).description)
  }
}
