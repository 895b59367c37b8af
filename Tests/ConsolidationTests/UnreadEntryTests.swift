import Assessment
import Findings
import Judging
import Office
import Tabular
import Testing

/// Files and folders of the inbox that are not read: one finding each, and none about the tables that are in them.
struct UnreadEntryTests {
  private static let participation = [Example.participationHeader, "5026,2566,IIT,2023-06-30,139,152"]
  private static let scores = Example.file(
    Example.path("scores", on: "2023-08-05"), [Example.scoresHeader, "5026,2566,ITA,87.83"])
  /// A day after the answer counts, the scores and the item scores were due.
  private static let office = Example.file(
    "extracts/2566/office/2023-10-01/scores.csv", [Example.scoresHeader, "5030,2566,ITA,97.21"])

  /// The codes of the findings about Chatuchak or its folder, in the order of the findings.
  private static func codes(of files: [Example.File], asOf day: String? = nil) throws -> [String] {
    try results(of: files, asOf: day).officeFindings.map(\.finding)
      .filter { $0.unit == "5026" || $0.place.file.contains("/5026/") }.map(\.check.code)
  }

  private static func results(of files: [Example.File], asOf day: String? = nil) throws -> Results {
    try ExampleFolder(of: Example(files)).outcome(year: 2566, asOf: day.flatMap(CalendarDate.read)).get()
  }

  /// A day on which only the answer counts are due.
  private static let august = "2023-08-05"

  @Test(
    arguments: [
      ("2023-07-07/participation.csv", []), ("participation.csv", ["file-misplaced"]),
      ("2023-07-07/final/participation.csv", ["file-misplaced"]),
      ("07-07-66/participation.csv", ["date-folder-malformed"]),
      ("old/2023-07-07/participation.csv", ["date-folder-malformed"]),
      ("2023-07-07/participation.xls", ["not-saved-as-csv"]),
      ("2023-08-05/form.xls", ["table-missing", "file-ignored"]),
      ("photos/participation.jpg", ["table-missing", "date-folder-malformed"]),
      ("form.pdf", ["table-missing", "file-misplaced"]),
      ("2023-07-07/participation.zip", ["table-missing", "file-ignored"]),
    ] as [(String, [String])])
  func `a table is not missing if it may be in a file or folder that must be mended`(
    path: String, codes: [String]
  ) throws {
    let file = Example.file("extracts/2566/5026/\(path)", Self.participation)
    #expect(try Self.codes(of: [Self.scores, file], asOf: Self.august) == codes)
  }

  @Test(
    arguments: [
      ("5026/scores.csv", .heldBack, ["file-misplaced"]),
      ("5026/06-09-66/scores.csv", .heldBack, ["date-folder-malformed"]),
      ("จตุจักร/2023-09-06/scores.csv", .heldBack, ["folder-unknown"]),
      ("จตุจักร/2023-09-06/kpi.csv", .missing, ["unit-missing", "folder-unknown"]),
      ("5026/06-09-66/kpi.csv", .missing, ["unit-missing", "date-folder-malformed"]),
      ("5026/06-09-66/photo.jpg", .missing, ["unit-missing", "date-folder-malformed"]),
    ] as [(String, Status, [String])])
  func `a unit whose scores are not read is held back, and one that sent none is missing`(
    path: String, status: Status, codes: [String]
  ) throws {
    let file = Example.file("extracts/2566/\(path)", [Example.scoresHeader, "5026,2566,ITA,87.83"])
    let ranking = try Self.results(of: [file, Self.office]).ranking
    #expect(ranking.standings.first { $0.unit.code == "5026" }?.status == status)
    let found = try Self.results(of: [file, Self.office]).officeFindings.map(\.finding)
    let own = found.filter { $0.unit == "5026" || $0.check.code == "folder-unknown" }.map(\.check.code)
    #expect(own.filter { $0 != "table-missing" }.sorted() == codes.sorted())
  }

  @Test(arguments: ["จตุจักร", "5026 (2)", "๕๐๒๖", "1030", "Chatuchak"])
  func `a folder whose name shows a unit has one finding, which names the unit's code`(name: String) throws {
    let file = Example.file("extracts/2566/\(name)/2023-07-07/participation.csv", Self.participation)
    let findings = try Self.results(of: [Self.scores, file], asOf: Self.august).findings.map(\.finding)
    #expect(findings.filter { $0.unit == "5026" }.isEmpty)
    let unknown = findings.filter { $0.check.code == "folder-unknown" }
    #expect(unknown.map(\.remedy.english).allSatisfy { $0.contains("5026 for Chatuchak") } && unknown.count == 1)
  }

  @Test(arguments: [true, false])
  func `a folder of an unknown name is the only unit's that has none`(isOnly: Bool) throws {
    let registry = try Self.results(of: [Self.scores]).registry
    let others = registry.units.filter { $0.code != "5026" && (isOnly || $0.code != "5030") }.map { unit in
      Example.file("extracts/2566/\(unit.code)/2023-07-07/note.txt", ["x"])
    }
    let office = Example.file(
      "extracts/2566/office/2023-08-05/scores.csv", [Example.scoresHeader, "5026,2566,ITA,87.83"])
    let file = Example.file("extracts/2566/5O26/2023-07-07/participation.csv", Self.participation)
    let codes = try Self.codes(of: others + [office, file], asOf: Self.august)
    #expect(codes == (isOnly ? [] : ["table-missing"]))
  }

  @Test func `a total that needs the office's scores is not asked of units while those are not read`() throws {
    let items = Example.file(
      Example.path("oit", on: "2023-07-07"), ["unit_code,fiscal_year,item,score", "5026,2566,o1,100"])
    let path = "extracts/2566/office/scores.csv"
    let unread = Example.file(path, [Example.scoresHeader, "5026,2566,ITA,87.83"])
    let junk = Example.file("extracts/2566/office/2023-08-05/scores.csv", ["x"])
    let due = Self.office
    #expect(try Self.codes(of: [due]) == ["unit-missing"] && Self.codes(of: [junk]) == [])
    #expect(try Self.codes(of: [items, due]).contains("total-cannot-be-made"))
    #expect(try !Self.codes(of: [items, due, unread]).contains("total-cannot-be-made"))
    #expect(try !Self.codes(of: [items, junk]).contains("total-cannot-be-made"))
  }
}
