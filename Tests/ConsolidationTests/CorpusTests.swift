import Consolidation
import Findings
import Intake
import Judging
import Office
import Tabular
import Testing

/// Faulty files: every fault is reported once and at its place, and nothing else is reported.
///
/// A check of part of a season cannot know which units and tables are absent, or whether a total can be computed. The
/// golden files of whole seasons cover that.
struct CorpusTests {
  @Test(arguments: CorpusCase.all)
  func `a check reports exactly the findings that are listed beside the files`(corpus: CorpusCase) throws {
    try corpus.expected.expect(CorpusCase.lines(of: corpus.findings(), in: corpus.inbox))
  }

  @Test func `the corpus has at least 230 cases`() {
    #expect(CorpusCase.all.count >= 230)
  }

  @Test func `a case holds its extracts and its expected findings, and nothing else`() throws {
    for corpus in CorpusCase.all {
      #expect(try FolderListing.entries(of: corpus.inbox).map(\.name).sorted() == ["expected.csv", "extracts"])
      #expect(try FolderListing.entries(of: "\(corpus.inbox)/extracts").map(\.name) == ["\(CorpusCase.year)"])
    }
  }

  @Test func `every check that received files can raise occurs in the corpus`() throws {
    let raised = try Set(CorpusCase.all.flatMap { try $0.expectedCodes() })
    let notRaised = CheckCatalogue.all.map(\.code).filter { !raised.contains($0) }
    #expect(notRaised == Self.notInCorpus.flatMap(\.checks).map(\.code).sorted())
  }

  /// The checks that no file of the corpus can raise, and why.
  private static let notInCorpus: [(checks: [Check], reason: String)] = [
    (OfficeChecks.methodology, "they concern the methodology, which the office keeps: no received file raises them"),
    (OfficeChecks.registry, "they concern the plan and the calendar, which the office keeps"),
    ([.fileNameUndecodable], "a repository cannot hold a file name that is not UTF-8"),
    ([.yearFolderMalformed], "it concerns a folder beside the years, and the corpus is one year"),
    ([.unitClosed, .itemsNotAssessed], "they need a registry or a methodology of their own, which seasons have"),
    ([.scoresNeverDue], "it concerns the calendar, which the office keeps"),
    ([.rowsAtLimit], "a full sheet is too large to be stored: its tests make one"),
    (IntakeChecks.limits, "a file beyond a limit is too large to be stored: the examples set low limits"),
    (
      IntakeChecks.workbooks + Check.workbookCells,
      "workbooks count from a day in office.csv: they have a corpus of their own"
    ),
    ([.fileChanging], "a stored file does not change while it is read"),
    ([.severalUnits], "it concerns files outside an inbox, and the corpus is an inbox"),
    ([.unitMissing, .tableMissing], "what is absent is reported for whole seasons: the golden files cover it"),
    ([.totalHypothesis], "it is reported to the office alone, for whole seasons"),
    ([.totalCannotBeMade], "a part of a season may lack its total without a fault"),
  ]

  @Test func `a cell of 100 kB is read whole, and the faults around it are reported`() throws {
    let narrative = String(repeating: "ผลการดำเนินงาน ", count: 2500)
    #expect(narrative.utf8.count > 100_000)
    let rows = ["5026,2566,5026-1087,\"\(narrative)\"", "5026,2566,5026/1088,\(narrative)"]
    let expected = ["pattern-broken,must mend,5026/2023-10-05/kpi.csv,3,2,kpi_code"]
    try expect(expected, of: "5026/2023-10-05/kpi.csv", ["unit_code,fiscal_year,kpi_code,note"] + rows)
  }

  @Test func `an unclosed quote is reported where it opens, though its text is longer than any cell`() throws {
    // One line, so that the limit of lines is not reached first.
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
  func `a file that ends with the last row of a sheet must be explained`(rows: Int, header: Int, isFull: Bool) throws {
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

  /// Expects the findings about a file as a whole, as `expect` does for all findings.
  private func expectCodes(_ expected: [String], of file: String, _ lines: [String]) throws {
    let folder = try ExampleFolder(of: Example("extracts/\(CorpusCase.year)/\(file)", lines.map { $0 + "\n" }.joined()))
    let root = folder.data.absolute("").dropLast(folder.data.absolute("").hasSuffix("/") ? 1 : 0)
    let found = try CorpusCase.lines(of: CorpusCase.findings(in: String(root)), in: String(root))
    let lines = String(decoding: found, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init)
    #expect(lines.filter { expected.contains($0) || $0.hasPrefix("rows-at-limit") }.sorted() == expected.sorted())
  }

  /// Expects the findings of a file that is too large to be stored.
  ///
  /// `lines` begin with the header row; `file` is relative to the year's folder.
  private func expect(_ expected: [String], of file: String, _ lines: [String]) throws {
    let text = lines.map { $0 + "\n" }.joined()
    let folder = try ExampleFolder(of: Example("extracts/\(CorpusCase.year)/\(file)", text))
    let path = folder.data.absolute("")
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    let found = try CorpusCase.lines(of: CorpusCase.findings(in: root), in: root)
    #expect(String(decoding: found, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init) == expected)
  }
}
