import Assessment
import Findings
import Judging
import Office
import Tabular

/// A KPI page with the scores of its unit.
struct JudgedKPI: Sendable {
  let card: Scorecard
  let kpi: KPIPage
}

/// A project with the scores of its unit.
struct JudgedProject: Sendable {
  let card: Scorecard
  let project: ProjectReport
  /// The latest round; nil only for a project without rounds, which has no row.
  let latest: ProjectRound?
}

extension Results {
  /// The KPI pages by unit, then by code.
  var judgedKPIs: GroupedRows<JudgedKPI> {
    GroupedRows(
      of: cards, count: { $0.submission.kpis.count },
      rows: { card in
        card.submission.kpis.sorted { $0.code < $1.code }.map { JudgedKPI(card: card, kpi: $0) }
      })
  }

  /// The projects with a round, by unit, then by code.
  var judgedProjects: GroupedRows<JudgedProject> {
    GroupedRows(
      of: cards, count: { $0.submission.projects.count { $0.latest != nil } },
      rows: { card in
        card.submission.projects.filter { $0.latest != nil }.sorted { $0.code < $1.code }.map { project in
          JudgedProject(card: card, project: project, latest: project.latest)
        }
      })
  }
}

extension PublishedTable {
  /// The table of all KPI pages, with the verdict of the published score on each.
  static let kpis = TypedTable(
    "kpis", for: .office, rows: { $0.judgedKPIs },
    columns: { results in
      [
        .code("unit_code") { $0.card.unit.code.text },
        .text("unit_name_th") { $0.card.unit.nameThai },
        .code("kpi_code") { $0.kpi.code.text },
        .text("title") { $0.kpi.title },
        .number("target") { $0.card.numeral($0.kpi.target) },
        .number("attained") { $0.card.numeral($0.kpi.attained) },
        .text("value_unit") { $0.kpi.valueUnit },
      ]
        + (0..<4).map { quarter in .number("q\(quarter + 1)") { $0.card.numeral($0.kpi.quarters[quarter]) } }
        + [
          .code("goal") { codes(of: $0.kpi.link.alternatives.compactMap(\.goal)) },
          .code("strategy") { codes(of: $0.kpi.link.alternatives.compactMap(\.strategy)) },
          .text("link") { results.plan.verdict(of: [$0.kpi.link]).rawValue },
          .code("measure") { $0.kpi.promise.measure?.text },
          .number("threshold") { $0.card.numeral($0.kpi.promise.threshold) },
          .number("published") { row in row.kpi.promise.measure.flatMap { row.card.score(of: $0) } },
          .text("verdict") { $0.card.verdict(of: $0.kpi).rawValue },
          .text("source") { $0.kpi.source.description },
        ]
    })

  /// The table of all projects by their latest rounds, with the verdict of the published score on each.
  static let projects = TypedTable(
    "projects", for: .office, rows: { $0.judgedProjects },
    columns: { results in
      [
        .code("unit_code") { $0.card.unit.code.text },
        .text("unit_name_th") { $0.card.unit.nameThai },
        .code("project_code") { $0.project.code.text },
        .text("title") { $0.latest?.title },
        .text("division") { $0.latest?.division },
        .code("kpi_code") { $0.latest?.kpi },
        .date("start_date") { CalendarDate($0.latest?.startDate) },
        .date("end_date") { CalendarDate($0.latest?.endDate) },
        .number("budget_granted") { Numeral($0.latest?.budgetGranted, decimals: moneyDecimals) },
        .number("budget_spent") { Numeral($0.latest?.budgetSpent, decimals: moneyDecimals) },
        .integer("last_round") { $0.latest?.round },
        .date("as_of") { CalendarDate($0.latest?.asOf) },
        .number("progress") { $0.card.numeral($0.latest?.progress) },
        .boolean("on_plan") { $0.latest?.isOnPlan },
        .boolean("on_target") { $0.latest?.isOnTarget },
        .text("goals") { codes(of: $0.project.links.flatMap(\.alternatives).compactMap(\.goal)) },
        .text("strategies") { codes(of: $0.project.links.flatMap(\.alternatives).compactMap(\.strategy)) },
        .text("link") { results.plan.verdict(of: $0.project.links).rawValue },
        .code("measure") { $0.project.promise.measure?.text },
        .number("threshold") { $0.card.numeral($0.project.promise.threshold) },
        .number("published") { row in row.project.promise.measure.flatMap { row.card.score(of: $0) } },
        .text("verdict") { $0.card.verdict(of: $0.project).rawValue },
        .text("source") { $0.latest?.source.description },
      ]
    })

  /// The codes of nodes, each once, in order; nil when there are none.
  private static func codes(of nodes: [Code<PlanNode>]) -> String? {
    nodes.isEmpty ? nil : Set(nodes).sorted().map(\.text).joined(separator: " ")
  }
}
