import Assessment
import Findings
import Office
import Tabular

/// One unit's KPI pages and projects, as the rules of plans test them.
struct UnitPlan {
  let card: Scorecard
  let plan: CityPlan
  /// Quarters that end after it have no result yet.
  let effectiveDate: CalendarDate?

  /// The KPI pages and projects that count.
  var kpis: [KPIPage] { card.submission.kpis }
  var projects: [ProjectReport] { card.submission.projects }
  /// The KPI pages and projects that were received, those whose key must be mended among them.
  var receivedKPIs: [KPIPage] { kpis + card.submission.unidentifiedKPIs }
  var receivedProjects: [ProjectReport] { projects + card.submission.unidentifiedProjects }
  /// The projects with their latest report, which a finding about the project as a whole points at.
  var reported: some Sequence<(project: ProjectReport, latest: ProjectRound)> {
    receivedProjects.lazy.compactMap { project in project.latest.map { (project, $0) } }
  }

  /// Whether what a table seems to lack is not there, instead of standing in a row that could not be read.
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

  func print(_ quantity: Quantity) -> Bilingual {
    Bilingual(same: Numeral(quantity, decimals: card.decimals).description)
  }
}
