import Assessment
import Consolidation
import Findings
import Intake
import Judging
import Tabular
import Testing

/// Workbooks among the files of a season: from which day they count, and which of several versions of a table does.
struct WorkbookSeasonTests {
  private typealias Cell = MinimalWorkbook.Cell

  private static let titles: [Cell] = ["unit_code", "fiscal_year", "measure", "score"]
  private static let counts = ["unit_code", "fiscal_year", "instrument", "as_of", "required", "answered"]

  private static func scores(_ score: String) -> MinimalWorkbook.Sheet {
    .init("scores", [titles, ["5026", .number("2566"), "ITA", .number(score)]])
  }

  /// The same table as another program would save it: with other titles, in another order, with text for numbers.
  private static let resaved = MinimalWorkbook.Sheet(
    "คะแนน", [["คะแนน", "ตัววัด", "รหัสหน่วยงาน", "ปีงบประมาณ"], [], ["87.830", "ITA", "50260000", "๒๕๖๖"]])

  private static let participation = MinimalWorkbook.Sheet(
    "participation",
    [counts.map { .text($0) }, ["5026", "2566", "IIT", .date("45107"), .number("139"), .number("152")]])

  private static func workbook(
    _ day: String, _ sheets: MinimalWorkbook.Sheet..., name: String = "form-5026"
  ) -> Example.File {
    Example.File(path: "extracts/2566/5026/\(day)/\(name).xlsx", bytes: MinimalWorkbook(sheets).bytes)
  }

  private static func csv(_ day: String, _ score: String) -> Example.File {
    Example.file(Example.path("scores", on: day), [Example.scoresHeader, "5026,2566,ITA,\(score)"])
  }

  /// The states of a season's files, as "day name state", and the codes of the findings about them.
  private static func outcome(
    of files: [Example.File], from day: String? = "2023-07-01"
  ) throws -> (states: [String], codes: [String]) {
    let setting = day.map { Example.file("office.csv", ["key,value", "workbooks_from,\($0)"]) }
    let folder = try ExampleFolder(of: Example([setting].compactMap(\.self) + files))
    let results = try folder.outcome(year: 2566).get()
    let states = results.inputs.map { input in
      let names = input.file.split(separator: "/").suffix(2).joined(separator: " ")
      return "\(names) \(input.states.map(\.rawValue).joined(separator: "+"))"
    }
    let codes = results.officeFindings.map(\.finding.check.code)
    return (states, codes.filter { !["unit-missing", "table-missing"].contains($0) })
  }

  /// The status of the unit at the end of the season.
  private static func status(of files: [Example.File]) throws -> Status? {
    let setting = Example.file("office.csv", ["key,value", "workbooks_from,2023-07-01"])
    let office = Example.file(
      "extracts/2566/office/2023-11-30/scores.csv", [Example.scoresHeader, "5030,2566,ITA,97.21"])
    let folder = try ExampleFolder(of: Example([setting, office] + files))
    return try folder.outcome(year: 2566).get().ranking.standings.first { $0.unit.code == "5026" }?.status
  }

  @Test(
    arguments: [
      ("2023-09-06", ["2023-09-06 form-5026.xlsx:scores counted"], []),
      ("2023-09-07", [], ["not-saved-as-csv"]), (nil, [], ["not-saved-as-csv"]),
    ] as [(String?, [String], [String])])
  func `workbooks count from the day that the office names`(from: String?, states: [String], codes: [String]) throws {
    let outcome = try Self.outcome(of: [Self.workbook("2023-09-06", Self.scores("87.83"))], from: from)
    #expect(outcome.states == states && outcome.codes == codes, "\(outcome)")
  }

  @Test(
    arguments: [
      ("2023-09-06", ["file-misplaced"]), ("2023-09-07", ["file-ignored"]), (nil, ["file-ignored"]),
    ] as [(String?, [String])])
  func `a workbook in a subfolder of its day must be moved, if workbooks count`(from: String?, codes: [String]) throws {
    let outcome = try Self.outcome(
      of: [Self.csv("2023-09-06", "87.83"), Self.workbook("2023-09-06/final", Self.scores("88.38"))], from: from)
    #expect(outcome.states == ["2023-09-06 scores.csv counted"] && outcome.codes == codes, "\(outcome)")
  }

  @Test func `a sheet that differs from a CSV file of its day must be explained, and the CSV file counts`() throws {
    let outcome = try Self.outcome(of: [
      Self.csv("2023-09-06", "87.83"), Self.workbook("2023-09-06", Self.scores("88.38")),
    ])
    #expect(outcome.states == ["2023-09-06 form-5026.xlsx:scores superseded", "2023-09-06 scores.csv counted"])
    #expect(outcome.codes == ["workbook-differs"])
  }

  @Test func `copies have the same rows, whatever program saved them`() throws {
    let outcome = try Self.outcome(of: [
      Self.csv("2023-09-06", "87.83"), Self.workbook("2023-09-06", Self.scores("87.83")),
      Self.workbook("2023-09-06", Self.resaved, name: "copy"),
    ])
    #expect(
      outcome.states == [
        "2023-09-06 copy.xlsx:คะแนน identical", "2023-09-06 form-5026.xlsx:scores identical",
        "2023-09-06 scores.csv counted",
      ])
    #expect(outcome.codes == ["identical-copy", "identical-copy"])
  }

  @Test func `of two different workbooks of one day neither counts`() throws {
    let outcome = try Self.outcome(of: [
      Self.workbook("2023-09-06", Self.scores("87.83")), Self.workbook("2023-09-06", Self.scores("88.38"), name: "new"),
    ])
    #expect(outcome.states.allSatisfy { $0.hasSuffix(" conflict") } && outcome.states.count == 2)
    #expect(outcome.codes.filter { $0 == "received-twice" }.count == 2)
  }

  @Test func `a table of a form that is sent again without a change stays punctual`() throws {
    let outcome = try Self.outcome(of: [
      Self.workbook("2023-07-10", Self.participation),
      Self.workbook("2023-09-20", Self.participation, Self.scores("87.83")),
    ])
    #expect(
      outcome.states == [
        "2023-07-10 form-5026.xlsx:participation superseded", "2023-09-20 form-5026.xlsx:participation counted",
        "2023-09-20 form-5026.xlsx:scores counted",
      ])
    #expect(outcome.codes == ["superseded"])
  }

  @Test func `a table of a form that changed after its due date is late`() throws {
    let changed = MinimalWorkbook.Sheet(
      "participation",
      [Self.counts.map { .text($0) }, ["5026", "2566", "IIT", .date("45107"), .number("139"), .number("153")]])
    let outcome = try Self.outcome(of: [
      Self.workbook("2023-07-10", Self.participation), Self.workbook("2023-09-20", changed),
      Self.workbook("2023-09-21", changed),
    ])
    #expect(outcome.states.map { $0.split(separator: " ").last } == ["superseded", "superseded", "late"])
  }

  @Test func `a workbook with the right version resolves a conflict`() throws {
    let outcome = try Self.outcome(of: [
      Self.csv("2023-09-06", "87.83"), Self.workbook("2023-09-07", Self.scores("88.38")),
      Self.workbook("2023-09-07", Self.scores("88.83"), name: "other"),
      Self.workbook("2023-09-12", Self.scores("87.83")),
    ])
    #expect(
      outcome.states.map { $0.split(separator: " ").last } == Array(repeating: "superseded", count: 3) + ["counted"])
    #expect(Set(outcome.codes) == ["superseded"])
  }

  @Test func `numbers and dates in columns of text are copies, whatever their format`() throws {
    let sheet = MinimalWorkbook.Sheet(
      "scores",
      [Self.titles + ["reference"], ["5026", .number("2566"), "ITA", .number("87.83"), .number("12.5")]])
    let csv = Example.file(
      Example.path("scores"), [Example.scoresHeader + ",reference", "5026,2566,ITA,87.83,12.50"])
    #expect(try Self.outcome(of: [csv, Self.workbook("2023-09-06", sheet)]).codes == ["identical-copy"])
  }

  @Test func `a form with the figures of before, sent after a correction, counts again`() throws {
    let outcome = try Self.outcome(of: [
      Self.workbook("2023-09-06", Self.scores("87.83")), Self.csv("2023-09-12", "88.38"),
      Self.workbook("2023-09-20", Self.scores("87.83")),
    ])
    #expect(outcome.states.map { $0.split(separator: " ").last } == ["superseded", "superseded", "counted"])
  }

  @Test func `a later workbook with a table puts a damaged one right, and no other file does`() throws {
    let damaged = Example.File(
      path: "extracts/2566/5026/2023-09-06/form-5026.xlsx", bytes: Array("PK\u{3}\u{4}".utf8))
    #expect(try Self.outcome(of: [damaged]).codes == ["workbook-damaged"])
    #expect(try Self.outcome(of: [damaged, Self.csv("2023-09-12", "87.83")]).codes == ["workbook-damaged"])
    let mended = try Self.outcome(of: [damaged, Self.workbook("2023-09-12", Self.scores("87.83"))])
    #expect(mended.states == ["2023-09-06 form-5026.xlsx unreadable", "2023-09-12 form-5026.xlsx:scores counted"])
    #expect(mended.codes == [])
  }

  @Test func `a workbook without data must be mended, unless other files came with it or later`() throws {
    let blank = Self.workbook("2023-09-06", .init("scores", [Self.titles, ["5026", "2566", "ITA"]]))
    #expect(try Self.outcome(of: [blank]).codes == ["workbook-without-data"])
    #expect(try Self.outcome(of: [blank, Self.csv("2023-09-06", "87.83")]).codes == ["workbook-passed-over"])
  }

  @Test func `a unit whose only form is damaged is held back, and one that sent evidence alone is missing`() throws {
    let damaged = Example.File(
      path: "extracts/2566/5026/2023-09-06/form-5026.xlsx", bytes: Array("PK\u{3}\u{4}".utf8))
    let evidence = Self.workbook("2023-09-06", .init("ภาพถ่าย", [["กิจกรรม"]]), name: "evidence")
    let counts = Example.file(
      Example.path("participation"), [Example.participationHeader, "5026,2566,IIT,2023-06-30,139,152"])
    #expect(try Self.status(of: [damaged, counts]) == .heldBack)
    #expect(try Self.status(of: [evidence, counts]) == .missing)
  }

  @Test func `two different sheets of one table in a workbook do not count`() throws {
    let twice = Self.workbook(
      "2023-09-06", Self.scores("87.83"),
      .init("scores (2)", [Self.titles, ["5026", "2566", "ITA", .number("88.38")]]))
    let outcome = try Self.outcome(of: [twice])
    #expect(outcome.states.allSatisfy { $0.hasSuffix(" conflict") } && outcome.states.count == 2)
    #expect(outcome.codes.filter { $0 == "sheets-differ" }.count == 2)
  }

  @Test func `sheets of guidance and unfilled sheets are passed over, and other sheets are named`() throws {
    let outcome = try Self.outcome(of: [
      Self.workbook(
        "2023-09-06", .init("คำแนะนำ", [["ขั้นตอน"]]), Self.scores("87.83"),
        .init("oit", [["unit_code", "fiscal_year", "item", "score"], ["5026", "2566", "o1"]]),
        .init("ตรวจยอด", [["คะแนน"]]), .init("Sheet1", [["จด"]]), .init("Sheet2", []))
    ])
    #expect(outcome.states == ["2023-09-06 form-5026.xlsx:scores counted"])
    #expect(outcome.codes == ["sheet-unknown"])
  }

  @Test(arguments: ["scores, final", "scores"])
  func `a row of submissions is named by its sheet, whatever its title`(title: String) throws {
    let sheet = MinimalWorkbook.Sheet(title, [Self.titles, ["5026", .number("2566"), "ITA", .number("87.83")]])
    let setting = Example.file("office.csv", ["key,value", "workbooks_from,2023-07-01"])
    let folder = try ExampleFolder(of: Example([setting, Self.workbook("2023-09-06", sheet)]))
    let derivations = Derivations(of: try folder.outcome(year: 2566).get(), in: .english)
    let file = "extracts/2566/5026/2023-09-06/form-5026.xlsx:\(title)"
    #expect(try derivations.cell("submissions", "5026,scores,5026,\(file)", "state").contains("counted"))
  }

  @Test func `a workbook that the office withdrew is not read`() throws {
    let withdrawn = Example.file(
      "withdrawn.csv",
      ["file,withdrawn_on,reason", "extracts/2566/5026/2023-09-06/form-5026.xlsx,2023-09-20,ส่งผิดไฟล์"])
    let outcome = try Self.outcome(of: [Self.workbook("2023-09-06", Self.scores("87.83")), withdrawn])
    #expect(outcome.states == [] && outcome.codes == [])
  }
}
