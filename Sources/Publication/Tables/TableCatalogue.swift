package import Judging
package import Tabular

/// Every published table: a table is described once, and each format follows.
package enum TableCatalogue {
  package static let all: [PublishedTable] = [
    .ranking.erased, .measures.erased, .indicators.erased, .groups.erased, .levels.erased, .rollup.erased,
    .rollupMembers.erased, .kpis.erased, .projects.erased, .answerRates.erased, .years.erased, .changes.erased,
    .summary.erased, .history.erased, .units.erased, .certainty.erased, .movement.erased, .balance.erased,
    .claims.erased, .submissions.erased, .revisions.erased, .findings.erased, .letters.erased, .paths.erased,
    .weights.erased, .watch.erased,
  ]

  /// The tables that have a schema below `schemas/published`: those above, and the list that each unit gets back.
  package static let described = all.map(\.name) + ["unit_findings"]
}

/// One published table: where it stands and how it is made from the results.
package struct PublishedTable: Sendable {
  /// Who may read it.
  package enum Audience: String, Sendable {
    /// What other spreadsheets link to and what may be passed on.
    case everyone = "tables"
    /// For the office alone.
    case office = "internal"
  }

  package let name: String
  package let audience: Audience
  package let table: @Sendable (Results) -> Table

  /// Relative to the publication's folder, without the ending.
  package var path: String { "\(audience.rawValue)/\(name)" }
}
