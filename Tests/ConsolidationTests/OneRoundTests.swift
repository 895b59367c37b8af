import Assessment
import Consolidation
import Findings
import Judging
import Office
import Tabular
import Testing

/// A faulty year, unit or key hides no other fault of its row or table: one round of mending is enough.
struct OneRoundTests {
  /// A table of one row with one fault, and the code and column of the expected finding.
  struct Table: Sendable, CustomTestStringConvertible {
    let file: String
    let header: [String]
    let row: [String]
    let fault: (code: String, column: String)

    init(_ file: String, _ header: String, _ row: String, _ code: String, _ column: String) {
      self.file = file
      self.header = header.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      self.row = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      fault = (code, column)
    }

    var testDescription: String { "\(file) \(fault.code)" }

    /// The findings of the table with another value in a column, or without the column if the value is nil.
    func findings(_ column: String, _ value: String?) throws -> [AnsweredFinding] {
      let index = try #require(header.firstIndex(of: column))
      var (header, row) = (header, row)
      if let value {
        row[index] = value
      } else {
        header.remove(at: index)
        row.remove(at: index)
      }
      return try Self.findings(file, header, row)
    }

    /// The findings of the table with another title above the column of its fault.
    func findings(titled title: String) throws -> [AnsweredFinding] {
      try Self.findings(file, header.map { $0 == fault.column ? title : $0 }, row)
    }

    private static func findings(_ file: String, _ header: [String], _ row: [String]) throws -> [AnsweredFinding] {
      let lines = [header, row].map { $0.joined(separator: ",") + "\n" }
      let path = "extracts/\(CorpusCase.year)/5026/2023-09-06/\(file).csv"
      let folder = try ExampleFolder(of: Example(path, lines.joined()))
      let root = folder.data.absolute("")
      return try CorpusCase.findings(in: root.hasSuffix("/") ? String(root.dropLast()) : root)
    }
  }

  private static let eit = (1...15).map { "e\($0)" }.joined(separator: ",")

  static let cells: [Table] = [
    Table("scores", "unit_code,fiscal_year,measure,score", "5026,2566,IIT,862.0", "out-of-range", "score"),
    Table(
      "scores", "unit_code,fiscal_year,measure,score,announced_on", "5026,2566,IIT,86.20,30/06/2556",
      "date-outside-year", "announced_on"),
    Table(
      "scores", "unit_code,fiscal_year,IIT,EIT,OIT,ITA", "5026,2566,86.20,841.0,91.85,87.83", "out-of-range", "EIT"),
    Table(
      "eit", "unit_code,fiscal_year,response,\(eit)", "5026,2566,1,4,4,3,0,4,9,3,1,4,1,4,4,1,3,4",
      "answer-not-in-scale", "e6"),
    Table(
      "participation", "unit_code,fiscal_year,instrument,as_of,required,answered,rate",
      "5026,2566,EIT,2023-06-30,450,480,106.89", "rate-misstated", "rate"),
    Table(
      "kpi", "unit_code,fiscal_year,kpi_code,target,attained", "5026,2566,5026-1087,95,เก้าสิบ", "number-malformed",
      "attained"),
    Table(
      "projects", "unit_code,fiscal_year,project_code,print,round,start_date,end_date",
      "5026,2566,50260000-6648,1,1,01/09/2566,01/10/2565", "dates-reversed", "end_date"),
  ]

  /// Tables whose fault is found only by comparing it with the unit, the year or the other figures of the row.
  private static let rows: [Table] = [
    Table("scores", "unit_code,fiscal_year,measure,score", "5026,2566,IIT,86.2012", "too-many-decimals", "score"),
    Table("oit", "unit_code,fiscal_year,item,score", "5026,2566,o2,50", "item-not-in-scale", "score"),
    Table(
      "participation", "unit_code,fiscal_year,instrument,as_of,required,answered", "5026,2566,EIT,2023-06-30,500,398",
      "quota-short", "answered"),
    Table("kpi", "unit_code,fiscal_year,kpi_code,q1,q2", "5026,2566,5026-1087,50,40", "quarters-fall", "q2"),
    Table(
      "kpi", "unit_code,fiscal_year,kpi_code,goal,strategy", "5026,2566,5026-1087,7.3.2,7.3.1.3",
      "strategy-not-under-goal", "strategy"),
    Table(
      "projects", "unit_code,fiscal_year,project_code,round,goal,strategy",
      "5026,2566,50260000-6648,1,7.3.2,7.3.1.3", "strategy-not-under-goal", "strategy"),
  ]

  @Test(
    arguments: cells + rows,
    [
      ("fiscal_year", "66", "year-two-digits"), ("fiscal_year", "", "cell-missing"),
      ("fiscal_year", nil, "column-missing"), ("unit_code", "9999", "unit-unknown"),
      ("unit_code", nil, "column-missing"),
    ] as [(String, String?, String)])
  func `a faulty unit or year, and the other fault of the row, are both reported to the unit of the folder`(
    table: Table, fault: (column: String, value: String?, code: String)
  ) throws {
    // Most items of the table are missing, so that finding is right too.
    let found = try table.findings(fault.column, fault.value).filter { $0.check.code != "items-missing" }
    let codes = found.map { "\($0.check.code) \($0.place.column ?? "")" }
    #expect(codes.sorted() == ["\(fault.code) \(fault.column)", "\(table.fault.code) \(table.fault.column)"].sorted())
    #expect(found.allSatisfy { $0.unit?.text == "5026" })
    let row = fault.value == nil ? 1 : 2
    #expect(Set(found.map(\.place.line)) == [row, 2])
  }

  @Test(
    arguments: [
      (cells[0], "measure"), (cells[1], "measure"), (cells[3], "response"), (cells[4], "instrument"),
      (cells[4], "as_of"), (cells[5], "kpi_code"), (cells[6], "project_code"), (cells[6], "round"),
    ])
  func `a missing column of the key hides no fault of a cell`(table: Table, column: String) throws {
    let found = try table.findings(column, nil)
    let codes = found.map { "\($0.check.code) \($0.place.column ?? "")" }
    #expect(codes.contains("column-missing \(column)"))
    #expect(codes.contains("\(table.fault.code) \(table.fault.column)"), "\(codes)")
  }

  @Test(arguments: [(cells[0], "scorre"), (cells[0], "คะแนนน"), (rows[1], "sc0re")])
  func `a misspelt title hides no fault of the cells below it`(table: Table, title: String) throws {
    let found = try table.findings(titled: title).filter { $0.check.code != "items-missing" }
    let codes = found.map { "\($0.check.code) \($0.place.column ?? "") \($0.place.line)" }
    let fault = "\(table.fault.code) \(table.fault.column) 2"
    #expect(codes.sorted() == ["column-misnamed \(table.fault.column) 1", fault].sorted())
  }

  @Test(arguments: ["500", "-1", "1000%"])
  func `the finding of a checked item beyond the limits states the scores that the item may have`(
    score: String
  ) throws {
    let table = Table("oit", "unit_code,fiscal_year,item,score", "5026,2566,o2,100", "", "")
    let found = try table.findings("score", score).filter { $0.check.code != "items-missing" }
    #expect(found.map(\.check.code) == ["item-not-in-scale"])
    #expect(found.first?.message.english.contains("must be 0 or 100") == true)
  }

  @Test(arguments: [(cells[0], "measure"), (cells[4], "instrument"), (cells[6], "project_code")])
  func `a faulty cell of the key hides no fault of its row`(table: Table, column: String) throws {
    let found = try table.findings(column, "??")
    #expect(found.contains { $0.place.column == column && $0.severity == .mustMend })
    #expect(found.contains { $0.check.code == table.fault.code && $0.place.column == table.fault.column })
  }

  @Test(
    arguments: [
      ("500,398,,", ["quota-short answered"]), ("450,480,106.89,", ["rate-misstated rate"]),
      ("100,118,,90", ["counts-disagree answered", "counts-disagree required"]),
    ],
    [
      ("IIX,2023-06-30", "measure-unknown instrument"), ("IIT,31/06/2566", "date-malformed as_of"),
      ("IIT,6/30/2023", "date-month-first as_of"),
    ])
  func `an instrument or a day that must be mended hides no fault of its counts`(
    counts: (text: String, expected: [String]), key: (text: String, expected: String)
  ) throws {
    let table = Table(
      "participation", "unit_code,fiscal_year,instrument,as_of,required,answered,rate,population",
      "5026,2566,\(key.text),\(counts.text)", "", "")
    let found = try table.findings("unit_code", "5026").filter { $0.check.code != "received-late" }
    let codes = found.map { "\($0.check.code) \($0.place.column ?? "")" }
    #expect(codes.sorted() == ([key.expected] + counts.expected).sorted())
  }

  @Test func `a count whose day must be mended is not taken for the last of its series`() throws {
    let path = "extracts/2566/5026/2023-07-06/participation.csv"
    let rows = "5026,2566,IIT,31/04/2566,500,398\n5026,2566,IIT,2023-06-30,500,512\n"
    let text = "unit_code,fiscal_year,instrument,as_of,required,answered\n" + rows
    let results = try ExampleFolder(of: Example(path, text)).outcome(year: CorpusCase.year).get()
    #expect(results.findings.filter { $0.place.file == path }.map(\.check.code) == ["date-malformed"])
  }

  @Test(
    arguments: [
      ("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,862.0,ดีเยียม", "out-of-range score"),
      ("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,x,ดีเยียม", "number-malformed score"),
      (
        "scores", "unit_code,fiscal_year,IIT,EIT,OIT,ITA,level", "5026,2566,0.862,0.841,0.9185,0.8783,ดีเยียม",
        "scores-are-fractions ITA"
      ),
      (
        "scores", "unit_code,fiscal_year,IIT,EIT,OIT,ITA,level", "5026,2566,86.20,84.10,91.85,878.3,ดีเยียม",
        "out-of-range ITA"
      ),
    ])
  func `a score that must be mended does not hide that its level is unknown`(
    file: String, header: String, row: String, fault: String
  ) throws {
    let codes = try Table(file, header, row, "", "").findings("unit_code", "5026")
      .map { "\($0.check.code) \($0.place.column ?? "")" }
    #expect(codes.sorted() == ["level-unknown level", fault].sorted())
  }

  @Test(arguments: [("unit_code", "5030", "row-of-another-unit"), ("fiscal_year", "2565", "year-wrong")])
  func `a row of another unit or year is reported, and not compared with the unit of the folder`(
    column: String, value: String, code: String
  ) throws {
    let kpi = Table(
      "kpi", "unit_code,fiscal_year,kpi_code,goal,strategy,attained", "5026,2566,5030-1087,7.3.2,7.3.1.3,สิบ", "", "")
    let found = try kpi.findings(column, value)
    #expect(found.map(\.check.code).sorted() == [code, "number-malformed"].sorted())
  }

  @Test func `a row whose year is faulty does not count`() throws {
    let path = "extracts/2566/5026/2023-09-06/scores.csv"
    let text = "unit_code,fiscal_year,IIT,EIT,OIT,ITA\n5026,66,86.20,84.10,91.85,87.83\n"
    let results = try ExampleFolder(of: Example(path, text)).outcome(year: CorpusCase.year).get()
    let standing = try #require(results.ranking.standings.first { $0.unit.code == "5026" })
    #expect(standing.scorecard.figures[0].published == nil)
  }
}
