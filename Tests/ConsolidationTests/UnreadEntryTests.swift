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
      ("5026/06-09-66/kpi.csv", .missing, ["unit-missing", "date-folder-malformed"]),
      ("5026/06-09-66/photo.jpg", .missing, ["unit-missing", "date-folder-malformed"]),
    ] as [(String, Status, [String])])
  func `a unit whose scores are not read is held back, and one that sent none is missing`(
    path: String, status: Status, codes: [String]
  ) throws {
    let file = Example.file("extracts/2566/\(path)", [Example.scoresHeader, "5026,2566,ITA,87.83"])
    let ranking = try Self.results(of: [file, Self.office]).ranking
    #expect(ranking.standings.first { $0.unit.code == "5026" }?.status == status)
    let absences: Set = ["unit-missing", "file-misplaced", "date-folder-malformed"]
    #expect(try Self.codes(of: [file, Self.office]).filter(absences.contains) == codes)
  }

  @Test(arguments: ["จตุจักร", "5026 (2)", "๕๐๒๖", "1030", "Chatuchak"])
  func `a folder whose name shows a unit is that unit's to rename`(name: String) throws {
    let file = Example.file("extracts/2566/\(name)/2023-07-07/participation.csv", Self.participation)
    let findings = try Self.results(of: [Self.scores, file], asOf: Self.august).findings.map(\.finding).filter {
      $0.unit == "5026"
    }
    #expect(findings.map(\.check.code) == ["folder-unknown"])
    #expect(findings.first?.remedy.english.contains("5026 for Chatuchak") == true)
  }

  @Test(arguments: [("5099", false, nil), ("5099", true, "5026")] as [(String, Bool, Code<Unit>?)])
  func `a folder of an unknown name is the only unit's that has none`(
    name: String, isOnly: Bool, unit: Code<Unit>?
  ) throws {
    let registry = try Self.results(of: [Self.scores]).registry
    let others = registry.units.filter { $0.code != "5026" && (isOnly || $0.code != "5030") }.map { unit in
      Example.file("extracts/2566/\(unit.code)/2023-07-07/note.txt", ["x"])
    }
    let file = Example.file("extracts/2566/\(name)/2023-07-07/participation.csv", Self.participation)
    let unknown = try Self.results(of: others + [file]).findings.map(\.finding).filter {
      $0.check.code == "folder-unknown"
    }
    #expect(unknown.map(\.unit) == [unit])
  }

  @Test func `a total that needs the office's scores is not asked of units while those are not read`() throws {
    let items = Example.file(
      Example.path("oit", on: "2023-07-07"), ["unit_code,fiscal_year,item,score", "5026,2566,o1,100"])
    let path = "extracts/2566/office/scores.csv"
    let unread = Example.file(path, [Example.scoresHeader, "5026,2566,ITA,87.83"])
    let junk = Example.file("extracts/2566/office/2023-08-05/scores.csv", ["x"])
    let due = Self.office
    #expect(try Self.codes(of: [items, due]).contains("total-cannot-be-made"))
    #expect(try !Self.codes(of: [items, due, unread]).contains("total-cannot-be-made"))
    #expect(try !Self.codes(of: [items, junk]).contains("total-cannot-be-made"))
  }
}
