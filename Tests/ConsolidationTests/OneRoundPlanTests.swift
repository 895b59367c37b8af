import Assessment
import Consolidation
import Findings
import Judging
import Office
import Tabular
import Testing

/// A code or round that must be mended hides no other fault of a KPI page or project report.
struct OneRoundPlanTests {
  private typealias Table = OneRoundTests.Table

  /// Tables whose row has one fault, found in the row alone or by comparing it with the plan or the scores.
  private static let rows: [OneRoundTests.Table] = [
    Table("kpi", "unit_code,fiscal_year,kpi_code,q1,q2", "5026,2566,5026-1087,50,40", "quarters-fall", "q2"),
    Table(
      "kpi", "unit_code,fiscal_year,kpi_code,goal,strategy", "5026,2566,5026-1087,7.3.2,7.3.1.3",
      "strategy-not-under-goal", "strategy"),
    Table(
      "projects", "unit_code,fiscal_year,project_code,round,kpi_code", "5026,2566,50260000-6648,1,5030-1087",
      "code-of-another-unit", "kpi_code"),
    Table(
      "projects", "unit_code,fiscal_year,project_code,round,goal,strategy", "5026,2566,50260000-6648,1,7.3.2,7.3.1.3",
      "strategy-not-under-goal", "strategy"),
    Table(
      "projects", "unit_code,fiscal_year,project_code,round,budget_granted,budget_spent",
      "5026,2566,50260000-6648,1,100.00,200.00", "money-above-grant", "budget_spent"),
  ]

  @Test(arguments: rows, ["??", "", "other"])
  func `a code that must be mended hides no other fault of its row`(table: OneRoundTests.Table, value: String) throws {
    let (column, other) = table.file == "kpi" ? ("kpi_code", "5030-1087") : ("project_code", "50300000-6648")
    let found = try table.findings(column, value == "other" ? other : value)
    let reported = found.map { "\($0.check.code) \($0.place.column ?? "")" }
    let code = ["??": "pattern-broken", "": "cell-missing"][value] ?? "code-of-another-unit"
    #expect(reported.sorted() == ["\(code) \(column)", "\(table.fault.code) \(table.fault.column)"].sorted())
  }

  @Test func `a round that must be mended hides no other fault of its row`() throws {
    let table = Table(
      "projects", "unit_code,fiscal_year,project_code,round,goal,strategy", "5026,2566,50300000-6648,1,7.3.2,7.3.1.3",
      "", "")
    let reported = try table.findings("round", "แรก").map(\.check.code)
    #expect(reported.sorted() == ["code-of-another-unit", "integer-malformed", "strategy-not-under-goal"])
  }

  @Test(
    arguments: [
      (first: "", second: "50260000-6648", expected: ["cell-missing 2"]),
      (first: "??", second: "50260000-6648", expected: ["pattern-broken 2"]),
      (first: "50260000-6648", second: "??", expected: ["pattern-broken 3"]),
      (first: "??", second: "?x", expected: ["pattern-broken 2", "pattern-broken 3"]),
      (first: "", second: "", expected: ["cell-missing 2", "cell-missing 3"]),
    ])
  func `the claim of a round is not judged where another round of its project may be the last`(
    first: String, second: String, expected: [String]
  ) throws {
    let path = "extracts/2566/5026/2023-09-06/projects.csv"
    let row = { (code: String, round: Int, isOnTarget: String) in
      "5026,2566,\(code),\(round),กิจกรรม ITA,ITA,95.00,\(isOnTarget)\n"
    }
    let header = "unit_code,fiscal_year,project_code,round,title,measure,threshold,on_target\n"
    let example = Example([
      path: header + row(first, 1, "yes") + row(second, 2, "no"),
      "extracts/2566/office/2023-09-06/scores.csv": "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n",
    ])
    let results = try ExampleFolder(of: example).outcome(year: CorpusCase.year).get()
    let found = results.findings.filter { $0.place.file == path }.map { "\($0.check.code) \($0.place.line)" }
    #expect(found.sorted() == expected)
  }

  @Test func `the rounds of a project are compared with each other below a misspelt title of the code`() throws {
    let path = "extracts/2566/5026/2023-09-06/projects.csv"
    let rows = "5026,2566,50260000-6648,1,60\n5026,2566,50260000-6648,2,40\n"
    let example = Example(path, "unit_code,fiscal_year,projct_code,round,progress\n" + rows)
    let results = try ExampleFolder(of: example).outcome(year: CorpusCase.year).get()
    let found = results.findings.filter { $0.place.file == path }.map { "\($0.check.code) \($0.place.line)" }
    #expect(found.sorted() == ["column-misnamed 1", "progress-falls 3"])
  }

  @Test func `a fault that a project repeats in a round that does not count is reported once`() throws {
    let path = "extracts/2566/5026/2023-09-06/projects.csv"
    let rows = "5026,2566,50260000-6648,1,7.3.2,7.3.1.3\n5026,2566,50260000-6648,x,7.3.2,7.3.1.3\n"
    let text = "unit_code,fiscal_year,project_code,round,goal,strategy\n" + rows
    let results = try ExampleFolder(of: Example(path, text)).outcome(year: CorpusCase.year).get()
    let found = results.findings.filter { $0.place.file == path }.map { "\($0.check.code) \($0.place.line)" }
    #expect(found.sorted() == ["integer-malformed 3", "strategy-not-under-goal 2"])
  }
}
