package import Judging
package import Tabular

/// All published tables, each described once for all formats.
package enum TableCatalogue {
  package static let all: [PublishedTable] = [
    .ranking.erased, .measures.erased, .indicators.erased, .groups.erased, .levels.erased, .rollup.erased,
    .rollupMembers.erased, .kpis.erased, .projects.erased, .answerRates.erased, .years.erased, .changes.erased,
    .summary.erased, .history.erased, .units.erased, .certainty.erased, .movement.erased, .balance.erased,
    .claims.erased, .submissions.erased, .revisions.erased, .findings.erased, .letters.erased, .paths.erased,
    .weights.erased, .watch.erased,
  ]

  /// The names of the tables with a schema below `schemas/published`: those above, and the list for each unit.
  package static let described = all.map(\.name) + ["unit_findings"]
}

/// One published table: its path, and how it is made from the results.
package struct PublishedTable: Sendable {
  /// The readers of a table.
  package enum Audience: String, Sendable {
    /// All readers: other spreadsheets link to the table, and it may be passed on.
    case everyone = "tables"
    /// The office alone.
    case office = "internal"
  }

  package let name: String
  package let audience: Audience
  package let table: @Sendable (Results) -> Table

  /// The path, relative to the publication's folder, without the file extension.
  package var path: String { "\(audience.rawValue)/\(name)" }
}
