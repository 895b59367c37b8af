import Tabular
import Testing

/// Two publications, joined by an analyst's programs.
struct SlowJoinedYearsTests {
  @Test func `two publications join by key in pandas and DuckDB without a cast`() throws {
    let folder = try CommandFolder()
    for year in ["2565", "2566"] {
      let run = try CommandProgram.run(
        ["consolidate", "--data", "\(Repository.root)/data", "--out", "out", "--year", year, "--format", "csv"],
        in: folder.path)
      try #require([0, 1].contains(run.exit), "\(run.error)")
    }
    let output = try SlowWorkbookTests.read("joined_years.py", "out/2565", "out/2566", in: folder.path)
    let lines = output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    try #require(lines.count == 4, "\(output)")
    let (pandas, pandasHistory, duckdb, duckdbHistory) = (lines[0], lines[1], lines[2], lines[3])
    // Every unit is in both years, and the code of the centre keeps its zeros.
    #expect(pandas[1...2] == ["51", "0000"] && pandas.last == "2565")
    #expect(duckdb.dropFirst() == pandas.dropFirst())
    #expect(pandasHistory.suffix(2) == ["102", "102"])
    #expect(duckdbHistory.suffix(2) == pandasHistory.suffix(2))
  }
}
