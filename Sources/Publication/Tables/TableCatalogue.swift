package import Judging
package import Tabular

/// Every published table: a table is described once, and each format follows.
package enum TableCatalogue {
  package static let all: [PublishedTable] = [
    .ranking, .measures, .indicators, .groups, .levels, .rollup, .rollupMembers, .kpis, .projects, .answerRates,
    .years, .changes, .summary, .claims, .submissions, .revisions, .findings,
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

extension PublishedTable {
  /// A table whose rows are values of the results; its columns may depend on the methodology.
  init<Rows: RandomAccessCollection & Sendable>(
    _ name: String, for audience: Audience, rows: @escaping @Sendable (Results) -> Rows,
    columns: @escaping @Sendable (Results) -> [ColumnOf<Rows.Element>]
  ) where Rows.Index == Int {
    self.init(name: name, audience: audience) { results in
      let (rows, columns) = (rows(results), columns(results))
      let write = ColumnOf.row(of: columns)
      // Here, where the compiler knows what the rows are: a nation's measures are a million.
      return Table(
        name: name, columns: columns.map(\.column),
        rows: Table.Rows(
          endIndex: rows.count,
          cells: { place in
            let row = rows[rows.startIndex + place]
            return columns.map { $0.cell(row) }
          },
          visit: { body in
            for row in rows { body(columns.map { $0.cell(row) }) }
          },
          write: { text, goesOn in
            for row in rows {
              let start = text.count
              write(row, &text)
              text.endRow(from: start)
              guard goesOn(&text) else { return }
            }
          }))
    }
  }
}
