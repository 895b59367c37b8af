import Assessment
import Judging
import Office
import Tabular

extension PublishedTable {
  /// The table of scores with a row for each unit and a column for each instrument or indicator, to compare them.
  static let indicators = TypedTable(
    "indicators", for: .everyone,
    rows: { $0.cards },
    columns: { results in
      [
        .code("unit_code") { $0.unit.code.text },
        .text("unit_name_th") { $0.unit.nameThai },
      ]
        + results.indicatorColumns.map { code in .number(code.text) { $0.score(of: code) } }
    })
}

extension Results {
  /// The columns: each instrument followed by its indicators, over all editions.
  var indicatorColumns: [Code<Measure>] {
    instruments.flatMap { instrument in
      [instrument]
        + methodologies.all.flatMap { methodology -> [Code<Measure>] in
          guard let index = methodology.tree.index(of: instrument) else { return [] }
          return methodology.tree.indicators(under: index).map { methodology.tree[$0].code }
        }
    }
    .uniqued
  }
}
