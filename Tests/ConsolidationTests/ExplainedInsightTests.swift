import Consolidation
import Judging
import Publication
import Tabular
import Testing

/// `ita explain` leads every cell of the tables about certainty, moves and ways back to arithmetic and files.
struct ExplainedInsightTests {
  private static let tables = ["certainty", "movement", "paths", "weights", "balance", "watch"]

  @Test(arguments: ["errors", "moved-ranks", "four-instruments"], Language.allCases)
  func `every cell of the insight tables has a derivation with its value and a file`(
    season: String, language: Language
  ) throws {
    let results = try SeasonCase(season).results()
    let explanation = Explanation(of: results, in: language)
    for described in TableCatalogue.all.filter({ Self.tables.contains($0.name) }).map({ $0.described(results) }) {
      for row in described.table.rows.indices.map({ described.table.rows[$0] }) {
        let key = ExplainedKey.columns(of: described).map { name in
          described.schema.index(of: name).flatMap { row[$0].written } ?? ""
        }
        for (column, cell) in zip(described.table.columns, row) {
          let asked = "\(described.table.name) \(key.joined(separator: ",")) \(column.name)"
          let text = try explanation.cell(described.table.name, key.joined(separator: ","), column.name)
          #expect(text.contains(cell.written.map { String($0.prefix(40)) } ?? "("), "\(asked)\n\(text)")
          #expect(text.contains(/(?:extracts|methodology)\/25|units\.csv/), "\(asked)\n\(text)")
          #expect(text.split(separator: "\n").count > 4 || column.name == "fiscal_year", "\(asked)\n\(text)")
        }
      }
    }
  }
}
