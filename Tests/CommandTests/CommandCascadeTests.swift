import Testing

/// One fault is one finding: what depends on a cell that is wrong or missing cannot be judged, and raises nothing.
struct CommandCascadeTests {
  private static let header = "unit_code,fiscal_year,measure,score"

  @Test(arguments: [
    ("\(header)\n5026,2566,ITA\n", "row-too-short"),
    ("\(header)\n,2566,ITA,87.83\n", "cell-missing"),
    ("\(header)\n5026,,ITA,87.83\n", "cell-missing"),
    ("\(header)\n5026,2566,,87.83\n", "cell-missing"),
    ("\(header),score\n5026,2566,ITA,87.83,87.83\n", "column-repeated"),
    (
      "\(header),basis\n5026,2566,IIT,25.86,contributed\n5026,2566,EIT,84.10,\n5026,2566,OIT,91.85,\n5026,2566,ITA,87.83,\n",
      "not-in-list"
    ),
  ])
  func `one fault raises one finding`(text: String, code: String) throws {
    let path = "data/extracts/2566/office/2023-09-06/scores.csv"
    let run = try CommandFolder([path: text]).ita("check", path, "--language", "en")
    let findings = run.output.split(separator: "\n").filter { !$0.hasPrefix("  ") }
    #expect(findings.count == 1, "\(run.output)")
    #expect(findings.first?.hasSuffix("[\(code)]") == true, "\(run.output)")
  }
}
