import Assessment
import Consolidation
import Findings
import Judging
import Office
import Tabular
import Testing

/// A misspelt title of an item, or a row without answers, hides no other fault of a survey.
struct OneRoundSurveyTests {
  @Test(arguments: ["e66", "E 6x", "ข้อ 6", "e-6", "คำถามที่ 06"])
  func `a misspelt title of an item is reported once, and its answers are checked`(title: String) throws {
    let found = try OneRoundTests.cells[3].findings(titled: title)
    let reported = found.map { "\($0.check.code) \($0.place.column ?? "") \($0.place.line)" }
    #expect(reported.sorted() == ["answer-not-in-scale e6 2", "column-misnamed e6 1"])
  }

  @Test func `a title that resembles no item is not taken for the missing item`() throws {
    let codes = try OneRoundTests.cells[3].findings(titled: "หมายเหตุ").map(\.check.code)
    #expect(codes.contains("item-column-missing") && !codes.contains("column-misnamed"), "\(codes)")
  }

  @Test(arguments: [(OneRoundTests.cells[3], "e66", "I2"), (OneRoundTests.cells[0], "scorre", "D2")])
  func `a fault below a misspelt title is reported with the address of its cell`(
    table: OneRoundTests.Table, title: String, cell: String
  ) throws {
    let lines = [table.header.map { $0 == table.fault.column ? title : $0 }, table.row].map {
      $0.joined(separator: ",")
    }
    let path = "extracts/2566/5026/2023-09-06/\(table.file).csv"
    let folder = try ExampleFolder(of: Example(path, lines.map { $0 + "\n" }.joined()))
    let results = try folder.outcome(year: CorpusCase.year).get()
    let finding = try #require(results.findings.first { $0.check.code == table.fault.code && $0.place.file == path })
    #expect(results.sheets[finding.place]?.cell == cell)
  }

  @Test(
    arguments: [
      ("5030,2566,", "row-of-another-unit unit_code"), ("5026,2565,", "year-wrong fiscal_year"),
      ("5026,66,", "year-two-digits fiscal_year"), ("9999,2566,", "unit-unknown unit_code"),
      ("5026,2566,", "rows-not-filled-in "),
    ])
  func `a survey row without answers is an empty form only for the unit and the year of the folder`(
    row: String, expected: String
  ) throws {
    let (header, answers) = (OneRoundTests.cells[3].header, "4,4,3,0,4,4,3,1,4,1,4,4,1,3,4")
    let blank = row + String(repeating: ",", count: header.count - 3)
    let text = [header.joined(separator: ","), "5026,2566,1,\(answers)", blank, blank].map { $0 + "\n" }.joined()
    let path = "extracts/2566/5026/2023-09-06/eit.csv"
    let root = try ExampleFolder(of: Example(path, text))
    let results = try root.outcome(year: CorpusCase.year).get()
    let found = results.findings.filter { $0.place.file == path }
    #expect(found.map { "\($0.check.code) \($0.place.column ?? "")" } == [expected])
    #expect(found.map(\.place.line) == [3])
  }
}
