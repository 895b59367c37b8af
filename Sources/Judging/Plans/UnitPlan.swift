import Assessment
import Findings
import Office
import Tabular

/// The KPI pages and projects of one unit, as the rules of plans test them.
struct UnitPlan {
  let card: Scorecard
  let plan: CityPlan
  /// The effective date; quarters that end after it do not have a result yet.
  let effectiveDate: CalendarDate?

  /// The KPI pages that count, followed by the projects that count.
  var kpis: [KPIPage] { card.submission.kpis }
  var projects: [ProjectReport] { card.submission.projects }
  /// The KPI pages that were received, including those whose key must be mended.
  var receivedKPIs: [KPIPage] { kpis + card.submission.unidentifiedKPIs }
  var receivedProjects: [ProjectReport] { projects + card.submission.unidentifiedProjects }
  /// The projects with their latest report, which is the place of a finding about the whole project.
  var reported: some Sequence<(project: ProjectReport, latest: ProjectRound)> {
    receivedProjects.lazy.compactMap { project in project.latest.map { (project, $0) } }
  }

  /// Whether a table has all rows of the unit, so that missing data are not in a row that could not be read.
  func isWhole(_ table: ExtractTable) -> Bool { !card.submission.incompleteTables.contains(table) }

  func finding(
    _ check: Check, _ source: Source, _ column: String, table: ExtractTable, code: String, _ values: [String: Bilingual]
  ) -> Finding {
    Finding(
      check, unit: card.unit.code,
      place: Place(file: source.file, line: source.line, record: source.record, column: column), value: nil,
      values: values.merging(["code": code.isEmpty ? Self.noCode : Bilingual(same: code)]) { given, _ in given },
      effect: table.effect)
  }

  private static let noCode = Bilingual("(ไม่ระบุรหัส)", "(no code)")

  func formatted(_ quantity: Quantity) -> Bilingual {
    Bilingual(same: Numeral(quantity, decimals: card.decimals).description)
  }
}
