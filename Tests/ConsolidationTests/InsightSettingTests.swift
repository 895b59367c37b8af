import Findings
import Office
import Tabular
import Testing

/// The settings of the insight tables accept only values that their methods can use.
@Suite struct InsightSettingTests {
  @Test(arguments: [
    ("confidence", "50"), ("confidence", "100"), ("confidence", "95.25"), ("confidence", "sure"),
    ("best_units", "0"), ("best_units", "2.5"), ("weight_range", "101"), ("weight_range", "2.5"),
    ("weight_range", "-1"),
  ])
  func `a value that a method cannot use stops the run and is reported at its row`(key: String, value: String) throws {
    let folder = try Self.folder("\(key),\(value),x")
    let finding = try #require(folder.outcome(year: 2566).stop?.findings.first)
    #expect(finding.check.code == "setting-malformed")
    #expect(finding.place.line == 6)
    #expect(finding.message.english.contains("\(key) cannot be '\(value)'"), "\(finding.message.english)")
  }

  @Test(arguments: ["confidence,99.9,x", "best_units,1,x", "weight_range,0,x", "weight_range,100,x"])
  func `a value at the end of its range is accepted`(row: String) throws {
    let folder = try Self.folder(row)
    #expect(folder.outcome(year: 2566).stop == nil)
  }

  private static func folder(_ row: String) throws -> ExampleFolder {
    try ExampleFolder(
      of: Example([
        "methodology/2566/bangkok/settings.csv": """
        key,value,source
        decimals,2,x
        total_rounding,contributions,x
        level_scheme,words,x
        target_score,95.00,x
        \(row)

        """
      ]))
  }
}
