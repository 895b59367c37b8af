import Assessment
import Findings
import Tabular

extension Check {
  static let kpiProjectUnlinked = Check(
    "kpi-project-unlinked", .note,
    sentence: Bilingual(
      "ไม่มีโครงการใดในตารางโครงการที่ได้รับระบุตัวชี้วัด {code}", "none of the received projects names KPI {code}"),
    remedy: Bilingual(
      "หากมีโครงการที่สนับสนุนตัวชี้วัดนี้ โปรดระบุรหัสตัวชี้วัดในตารางโครงการ หากไม่มี ไม่ต้องดำเนินการ",
      "if a project supports this KPI, enter the KPI's code in the projects table; otherwise no action is needed"),
    why: Bilingual(
      "การเชื่อมโยงที่ขาดไปทำให้ไม่เห็นว่างบประมาณใดสนับสนุนตัวชี้วัด",
      "without the link, readers cannot see which budget supports the KPI"),
    wrong: linkedSeason(second: "5026-1087", kpis: ["5026-1087", "5026-1088"]),
    right: linkedSeason(second: "5026-1088", kpis: ["5026-1087", "5026-1088"]))
}

extension Rule<UnitPlan> {
  static var kpiProjectLinked: Self { Self(.kpiProjectUnlinked) { $0.unlinked } }
}

extension UnitPlan {
  fileprivate var unlinked: [Finding] {
    guard !projects.isEmpty, isWhole(.projects) else { return [] }
    let named = Set(projects.flatMap(\.rounds).compactMap { $0.kpi.map(ThaiDigits.folded) })
    return kpis.filter { $0.promise.measure != nil && !named.contains($0.code.text) }
      .map { finding(.kpiProjectUnlinked, $0.source, "kpi_code", table: .kpi, code: $0.code.text, [:]) }
  }
}
