import Consolidation
import Findings
import Intake
import Judging
import Office
import Tabular
import Testing

/// Faulty files: every fault is found, in its place and once, and nothing is found that is none.
///
/// What a check of part of a season cannot tell is left out: which units and tables are absent, and whether a total can
/// be made of all that was received. Whole seasons show those.
struct CorpusTests {
  @Test(arguments: CorpusCase.all)
  func `a check gives the findings that stand beside the files, and no others`(corpus: CorpusCase) throws {
    try corpus.expected.expect(CorpusCase.lines(of: corpus.findings(), in: corpus.inbox))
  }

  @Test func `the corpus has not lost its cases`() {
    #expect(CorpusCase.all.count >= 230)
  }

  @Test func `a case holds what was received and what is expected, and nothing else`() throws {
    for corpus in CorpusCase.all {
      #expect(try FolderListing.entries(of: corpus.inbox).map(\.name).sorted() == ["expected.csv", "extracts"])
      #expect(try FolderListing.entries(of: "\(corpus.inbox)/extracts").map(\.name) == ["\(CorpusCase.year)"])
    }
  }

  @Test func `every check that received files can break occurs in the corpus`() throws {
    let raised = try Set(CorpusCase.all.flatMap { try $0.expectedCodes() })
    let notRaised = CheckCatalogue.all.map(\.code).filter { !raised.contains($0) }
    #expect(notRaised == Self.elsewhere.flatMap(\.checks).map(\.code).sorted())
  }

  /// The checks that no file of the corpus can break, and why.
  private static let elsewhere: [(checks: [Check], reason: String)] = [
    (OfficeChecks.methodology, "they are of the method, which the office keeps: nothing that is received breaks it"),
    (OfficeChecks.registry, "they are of the plan and the calendar, which the office keeps"),
    ([.fileNameUndecodable], "a name that is no UTF-8 does not travel with a repository"),
    ([.yearFolderMalformed], "it is of a folder beside the years, and the corpus is one year"),
    ([.unitClosed, .itemsNotAssessed], "they need a registry or a method of their own, as seasons have"),
    ([.scoresNeverDue], "it is of the calendar, which the office keeps"),
    ([.rowsAtLimit], "a sheet that is full is too large to be kept: its tests make one"),
    (IntakeChecks.limits, "a file beyond a limit is too large to be kept: the examples set low limits"),
    ([.fileChanging], "a file that lies still does not change while it is read"),
    ([.severalUnits], "it is of files that lie in no inbox, and the corpus lies in one"),
    ([.unitMissing, .tableMissing], "what is absent is told of whole seasons: those of the golden files"),
    ([.totalHypothesis], "what a total may have been is told to the office alone, of whole seasons"),
    ([.totalCannotBeMade], "a total that is not there yet is no fault of a part of a season"),
  ]

  @Test func `a cell of 100 kB is read whole, and the faults around it are found`() throws {
    let narrative = String(repeating: "ผลการดำเนินงาน ", count: 2500)
    #expect(narrative.utf8.count > 100_000)
    let rows = ["5026,2566,5026-1087,\"\(narrative)\"", "5026,2566,5026/1088,\(narrative)"]
    let expected = ["pattern-broken,must mend,5026/2023-10-05/kpi.csv,3,2,kpi_code"]
    try expect(expected, of: "5026/2023-10-05/kpi.csv", ["unit_code,fiscal_year,kpi_code,note"] + rows)
  }

  @Test func `a quote that runs away is named where it opens, though its text is longer than any cell`() throws {
    // One line, so that the limit of lines does not come first.
    let long = String(repeating: "ก", count: 400_000)
    let rows = ["5026,2566,ITA,87.83,\"\(long)", "5026,2566,IIT,862.0,\(long)", "5026,2566,EIT,84.10,\""]
    let expected = [
      "quote-unclosed,must mend,5026/2023-09-06/scores.csv,2,,",
      "out-of-range,must mend,5026/2023-09-06/scores.csv,3,1,score",
      "quote-unclosed,must mend,5026/2023-09-06/scores.csv,4,,",
    ]
    try expect(expected, of: "5026/2023-09-06/scores.csv", ["unit_code,fiscal_year,measure,score,reason"] + rows)
  }

  @Test(arguments: [(65_534, 1, false), (65_535, 1, true), (65_534, 2, true), (65_536, 1, false)])
  func `a file whose last row is the last of a sheet must be explained`(rows: Int, header: Int, isFull: Bool) throws {
    let titles = Array(repeating: "แบบวัดความโปร่งใส,,,", count: header - 1)
    let surveys = (1...rows).map { "5026,2566,\($0),4" }
    let found = isFull ? ["rows-at-limit,must explain,office/2023-09-06/iit.csv,0,,"] : []
    let notes = header > 1 ? ["header-below-titles,note,office/2023-09-06/iit.csv,2,,"] : []
    try expectCodes(
      found + notes, of: "office/2023-09-06/iit.csv", titles + ["unit_code,fiscal_year,response,i1"] + surveys)
    let counts = (1...rows).map { "5026,2566,IIT,กลุ่มที่ \($0),2023-06-30,1" }
    try expectCodes(
      isFull ? ["rows-at-limit,must explain,5026/2023-07-06/participation.csv,0,,"] : [],
      of: "5026/2023-07-06/participation.csv",
      titles + ["unit_code,fiscal_year,instrument,category,as_of,answered"] + counts)
  }

  /// As below, of the findings about the file as a whole.
  private func expectCodes(_ expected: [String], of file: String, _ lines: [String]) throws {
    let folder = try ExampleFolder(of: Example("extracts/\(CorpusCase.year)/\(file)", lines.map { $0 + "\n" }.joined()))
    let root = folder.data.absolute("").dropLast(folder.data.absolute("").hasSuffix("/") ? 1 : 0)
    let found = try CorpusCase.lines(of: CorpusCase.findings(in: String(root)), in: String(root))
    let lines = String(decoding: found, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init)
    #expect(lines.filter { expected.contains($0) || $0.hasPrefix("rows-at-limit") }.sorted() == expected.sorted())
  }

  /// Of files too large to be kept: `lines` begin with the header row, `file` is named from the year's folder on.
  private func expect(_ expected: [String], of file: String, _ lines: [String]) throws {
    let text = lines.map { $0 + "\n" }.joined()
    let folder = try ExampleFolder(of: Example("extracts/\(CorpusCase.year)/\(file)", text))
    let path = folder.data.absolute("")
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    let found = try CorpusCase.lines(of: CorpusCase.findings(in: root), in: root)
    #expect(String(decoding: found, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init) == expected)
  }
}
