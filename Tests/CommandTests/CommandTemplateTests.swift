import Tabular
import Testing

/// The files of `ita template`, filled in.
struct CommandTemplateTests {
  private static let tables = ["scores", "iit", "eit", "oit", "participation", "kpi", "projects"]

  @Test(arguments: [("5026", "bangkok"), ("0000", "national")], ["th", "en"])
  func `a template that is filled in correctly has no finding`(
    unit: (code: String, edition: String), language: String
  ) throws {
    let folder = try CommandFolder()
    try Self.fill(folder, for: unit, language: language) { "sent/\($0).csv" }
    let check = try folder.ita("check", "sent", "--language", "en")
    #expect((check.exit, check.output) == (0, ""))
    #expect(check.error.hasSuffix(": nothing to mend; scores not compared with the announcement\n"), "\(check.error)")
  }

  @Test(arguments: [("5026", "bangkok"), ("0000", "national")])
  func `a template that is filled in and received in time gives a ranked unit without a finding`(
    unit: (code: String, edition: String)
  ) throws {
    let folder = try CommandFolder()
    try Self.fill(folder, for: unit, language: "th") { "data/extracts/2566/\(unit.code)/2023-08-01/\($0).csv" }
    let run = try folder.ita("consolidate", "--as-of", "2023-08-01")
    #expect(run.error.contains("1 of 3 units ranked (0 final), must mend 0, must explain 0, note 0"), "\(run.error)")
  }

  /// Fills in a template; `path` returns the path of the file of a table.
  private static func fill(
    _ folder: borrowing CommandFolder, for unit: (code: String, edition: String), language: String,
    path: (String) -> String
  ) throws {
    #expect(try folder.ita("template", unit.code, "--out", "names", "--language", "en").exit == 0)
    #expect(try folder.ita("template", unit.code, "--out", "blank", "--language", language).exit == 0)
    let filled = try FilledTemplate(
      of: unit.code, methodology: "\(folder.path)/data/methodology/2566/\(unit.edition)")
    for table in tables {
      let names =
        RecordText(DecodedText(decoding: Array(try folder.text(of: "names/\(table).csv").utf8)))
        .records(limit: 1).records.first?.fields.compactMap(\.self) ?? []
      let text = try filled.text(of: table, from: folder.text(of: "blank/\(table).csv"), columns: names)
      #expect(!text.contains("\"\"") || table == "scores", "\(table) has blank cells: \(text)")
      try folder.put(text, at: path(table))
    }
  }
}
