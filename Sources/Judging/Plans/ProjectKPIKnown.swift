import Assessment
import Findings
import Tabular

extension Check {
  static let projectKPIUnknown = Check(
    "project-kpi-unknown", .mustExplain,
    sentence: Bilingual(
      "โครงการ {code} ระบุตัวชี้วัด {kpi} ซึ่งไม่มีในตารางตัวชี้วัดที่ได้รับ",
      "project {code} names KPI {kpi}, which is not in the received KPI table"),
    remedy: Bilingual(
      "โปรดตรวจสอบรหัสตัวชี้วัด หากถูกต้อง โปรดส่งตัวชี้วัด {kpi} หรือชี้แจงเหตุผล",
      "check the KPI code; if it is right, send KPI {kpi}, or explain"),
    why: Bilingual(
      "หากไม่ทราบตัวชี้วัดของโครงการ จะไม่ทราบว่าโครงการสนับสนุนผลใด",
      "a project with an unknown KPI does not show which result it supports"),
    wrong: linkedSeason(second: "5026-1078", kpis: ["5026-1087"]),
    right: linkedSeason(second: "5026-1087", kpis: ["5026-1087"]))
}

extension Rule<UnitPlan> {
  static var projectKPIKnown: Self {
    Self(.projectKPIUnknown) { unit in unit.reported.flatMap { unit.knownKPI($0, $1) } }
  }
}

extension UnitPlan {
  fileprivate func knownKPI(_ project: ProjectReport, _ latest: ProjectRound) -> [Finding] {
    guard let kpi = latest.kpi, !kpis.isEmpty, isWhole(.kpi) else { return [] }
    let code = ThaiDigits.folded(kpi)
    guard !kpis.contains(where: { $0.code.text == code }) else { return [] }
    return [
      finding(
        .projectKPIUnknown, latest.source, "kpi_code", table: .projects, code: project.code.text,
        ["kpi": Bilingual(quoting: kpi)])
    ]
  }
}
