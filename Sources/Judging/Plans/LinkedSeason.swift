import Findings

extension Check {
  /// The KPIs of a unit, which promise a score, and two projects: one names 5026-1087, the other the given KPI.
  static func linkedSeason(second kpi: String, kpis: [String]) -> Example {
    Example([
      Example.path("kpi"): Example.text(
        [Example.kpiHeader + ",measure,threshold"] + kpis.map { "5026,2566,\($0),ITA,95.00" }),
      Example.path("projects"): Example.text([
        Example.projectsHeader + ",kpi_code", "5026,2566,50260000-6648,1,5026-1087", "5026,2566,50260000-6649,1,\(kpi)",
      ]),
    ])
  }
}
