import Consolidation
import Findings
import Tabular
import Testing

/// Figures that no unit can have are reported as slips before they enter a sum.
@Suite struct SchemaLimitTests {
  @Test(arguments: [
    (table: "projects", column: "budget_granted", most: "100000000000"),
    (table: "projects", column: "budget_spent", most: "100000000000"),
    (table: "projects", column: "budget_drawn", most: "100000000000"),
    (table: "participation", column: "population", most: "100000000"),
    (table: "participation", column: "required", most: "100000000"),
    (table: "participation", column: "answered", most: "100000000"),
  ])
  func `a figure above the limit of its column must be mended`(table: String, column: String, most: String) throws {
    // The limit itself is not a finding and can be calculated with.
    let (right, wrong) = (try findings(most, table, column), try findings(most + "1", table, column))
    #expect(!right.contains { $0.place.column == column })
    let finding = try #require(wrong.first { $0.check.code == "out-of-range" })
    #expect(finding.place.column == column)
    #expect(finding.message.english.contains("from 0 to \(most)"))
  }

  /// Findings of a table of one row with a figure.
  private func findings(_ figure: String, _ table: String, _ column: String) throws -> [Finding] {
    let key =
      table == "projects"
      ? (header: "project_code,round", cells: "50260000-6648,1") : (header: "instrument,as_of", cells: "IIT,2023-06-30")
    let text = "unit_code,fiscal_year,\(key.header),\(column)\n5026,2566,\(key.cells),\(figure)\n"
    return try ExampleFolder(of: Example("extracts/2566/5026/2023-09-06/\(table).csv", text)).findings(asOf: nil)
  }
}
