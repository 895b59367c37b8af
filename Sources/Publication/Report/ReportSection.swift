import Judging
import Office
import Tabular

/// One section of the report: what it is called, what it is for, and what it draws from which tables.
struct ReportSection: Sendable {
  let id: String
  /// As the row of links at the top calls it.
  let short: Bilingual
  let heading: Bilingual
  let lead: Bilingual
  let body: @Sendable (ReportMaterial) -> HTML

  /// In the order in which they are read: while due dates lie ahead, what was sent comes first.
  static func all(for material: ReportMaterial) -> [Self] {
    let map: [Self] = material.results.tiles.isEmpty ? [] : [.map]
    return material.isMidSeason
      ? [.deadlines, .matrix] + map + [.ranking, .groups, .heat, .years, .plan, .claims, .findings]
      : map + [.ranking, .years, .groups, .heat, .plan, .claims, .findings, .deadlines, .matrix]
  }

  func html(_ material: ReportMaterial) -> HTML {
    """
    <section aria-labelledby=\(id)-h>
    <h2 id=\(id)-h>\(heading)</h2>
    <p class=lead>\(lead)</p>
    \(body(material))</section>

    """
  }
}
