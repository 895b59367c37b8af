import Judging
import Office
import Tabular

/// One section of the report: its titles, its introduction, and its content.
struct ReportSection: Sendable {
  let id: String
  /// The title in the row of links at the top.
  let short: Bilingual
  let heading: Bilingual
  let lead: Bilingual
  /// Whether there is anything to show.
  var isNeeded: @Sendable (ReportMaterial) -> Bool = { _ in true }
  let body: @Sendable (ReportMaterial) -> HTML

  /// The sections in reading order; while due dates are still to come, submissions come first.
  static func all(for material: ReportMaterial) -> [Self] {
    let results: [Self] =
      material.isMidSeason
      ? [.ranking, .certainty, .groups, .heat, .years, .movement]
      : [.ranking, .certainty, .years, .movement, .groups, .heat]
    let method: [Self] = [.balance, .weights]
    let sections: [Self] =
      material.isMidSeason
      ? [.deadlines, .matrix, .map] + results + method + [.plan, .claims, .findings, .watch]
      : [.map] + results + method + [.plan, .claims, .findings, .deadlines, .matrix, .watch]
    return sections.filter { $0.isNeeded(material) }
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
