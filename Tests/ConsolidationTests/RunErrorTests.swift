import Assessment
import Consolidation
import Findings
import Judging
import Office
import Publication
import Tabular
import Testing

/// The year that a run takes, and the errors that stop a run.
@Suite struct RunErrorTests {
  private static let scores = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n"
  private static let received = "extracts/2566/5026/2023-09-06/scores.csv"

  @Test(arguments: ["extracts/2567", "extracts/2567/.keep"])
  func `an empty folder of extracts does not count as a year`(path: String) throws {
    let folder = try ExampleFolder(of: Example([Self.received: Self.scores, path: ""]))
    #expect(try folder.outcome(year: nil).get().fiscalYear == 2566)
  }

  @Test(
    arguments: [
      (files: [:], year: nil, message: "no fiscal year has extracts"),
      (files: [:], year: 2567, message: "fiscal year 2567 has neither extracts nor a methodology"),
      (
        files: ["extracts/2567/5026/2024-09-06/scores.csv": scores], year: 2567,
        message: "fiscal year 2567 has no methodology"
      ),
    ] as [(files: KeyValuePairs<String, String>, year: Int?, message: String)])
  func `a year without extracts or a methodology stops the run for lack of input`(
    files: KeyValuePairs<String, String>, year: Int?, message: String
  ) throws {
    let error = try #require(ExampleFolder(of: Example(files)).outcome(year: year).stop)
    #expect(error.exitCode == .noInput)
    #expect(error.message.english == message)
  }

  @Test func `writing templates without any methodology is an error`() throws {
    let method = Set(
      ["bangkok", "national"].flatMap { edition in
        ["measures", "scales", "levels", "settings"].map { "methodology/2566/\(edition)/\($0).csv" }
      })
    let folder = try ExampleFolder(of: Example([:]), omitting: method)
    let reference = try ReferenceData(from: folder.data)
    let error = #expect(throws: RunError.self) {
      try TemplateFolder(out: nil, year: nil).write(for: "5026", from: reference, in: .thai)
    }
    #expect(error?.exitCode == .noInput)
    #expect(error?.message.english == "no fiscal year has a methodology")
  }

  @Test(arguments: SchemaLibrary.officeTables + ExtractTable.allCases.map(\.rawValue))
  func `a missing schema is an error in the office's files`(table: String) throws {
    let file = "schemas/\(table).schema.json"
    let isOptional = SchemaLibrary.optionalTables.contains(table)
    let folder = try ExampleFolder(of: isOptional ? Example("\(table).csv", "key\n") : Example([:]), omitting: [file])
    let error = try #require(folder.outcome(year: 2566).stop)
    #expect(error.exitCode == .configuration)
    #expect(error.message.english == "the schema \(file) is invalid: there is no such file")
    #expect(error.message.thai.hasSuffix("ใช้ไม่ได้: ไม่พบไฟล์"))
  }

  @Test func `a folder without an optional file needs no schema for it`() throws {
    let files = SchemaLibrary.optionalTables.map { "schemas/\($0).schema.json" }
    let scores = Example(
      "extracts/2566/5026/2023-09-06/scores.csv", "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n")
    #expect(try ExampleFolder(of: scores, omitting: Set(files)).outcome(year: 2566).stop == nil)
  }

  @Test func `only the error of an unwritable publication mentions the last publication`() throws {
    let publication = #expect(throws: RunError.self) {
      _ = try Publisher(out: "/dev/null/out", data: DataFolder(path: "data"))
    }
    #expect(
      publication?.message.english
        == "cannot write /dev/null/out: not a folder (20); the last publication is unchanged")
    #expect(
      publication?.message.thai
        == "เขียน /dev/null/out ไม่ได้: เป็นไฟล์ ไม่ใช่โฟลเดอร์ (20) ผลที่เผยแพร่ครั้งก่อนยังอยู่ครบ")
    let reference = try ReferenceData(from: DataFolder(path: "\(Repository.root)/data"))
    let template = #expect(throws: RunError.self) {
      try TemplateFolder(out: "/dev/null/out", year: nil).write(for: "5026", from: reference, in: .thai)
    }
    #expect(template?.exitCode == .cannotCreate)
    #expect(template?.message.english == "cannot write /dev/null/out: not a folder (20)")
  }
}
