/// The published figures that a fault in a table can touch.
package enum PublishedEffect {
  package static func of(table: String) -> String {
    switch table {
    case "scores": "ITA"
    case "iit", "eit", "oit": table.uppercased()
    case "participation": "answer_rates"
    case "kpi": "kpis, rollup, claims"
    case "projects": "projects, rollup, claims"
    case SchemaLibrary.explanations: "submissions"
    case _: ""
    }
  }
}
