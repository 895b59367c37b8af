import Findings

extension Check {
  /// Two projects of one unit beside its KPIs, which promise a score: the first names 5026-1087, the second the given one.
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
