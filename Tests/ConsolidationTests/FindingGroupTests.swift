import Consolidation
import Findings
import Intake
import Judging
import Office
import Tabular
import Testing

/// The findings of one cause are shown as one item with all their rows and values.
struct FindingGroupTests {
  /// The finding groups of a file with scores of Chatuchak, as `ita check` prints them.
  private static func groups(_ rows: [String]) throws -> [String] {
    let path = "extracts/\(CorpusCase.year)/5026/2023-09-06/scores.csv"
    let header = "unit_code,fiscal_year,measure,score,announced_on\n"
    let folder = try ExampleFolder(of: Example(path, header + rows.map { $0 + "\n" }.joined()))
    let today = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    let inspection = try Inspection(
      of: [folder.data.absolute(path)], with: CorpusCase.office.get(), year: nil, today: today, jobs: 1)
    let lines = inspection.text(in: .english).split(separator: "\n").map(String.init)
    return lines.compactMap { line in
      if line.hasPrefix("  mend:") { return nil }
      return line.hasPrefix("  ") ? line : line.split(separator: "/").last.map(String.init)
    }
  }

  private static func scores(_ values: [String]) -> [String] {
    values.enumerated().map { "5026,2566,I\($0.offset % 10 + 1),\($0.element)," }
  }

  @Test func `findings with the same value in one column are one item with their rows`() throws {
    #expect(
      try Self.groups(Self.scores(["878.3", "878.3", "87", "878.3"])) == [
        "scores.csv:2:score: must mend: Score must be from 0 to 100, but '878.3' is not [out-of-range]",
        "  place: rows 2-3, 5, column D (Score)",
      ])
  }

  @Test func `findings with different values in one column are one item that lists each value with its rows`() throws {
    #expect(
      try Self.groups(Self.scores(["878.3", "87", "900", "-1", "900"])) == [
        "scores.csv:2:score: must mend: Score must be from 0 to 100, but '878.3' is not [out-of-range]",
        "  place: rows 2, 4-6, column D (Score)",
        "    rows 4, 6: '900'",
        "    row 5: '-1'",
      ])
  }

  @Test func `faults of other columns and other checks are separate items`() throws {
    let found = try Self.groups(["5026,2566,I1,878.3,tomorrow", "5026,2566,I2,x,"])
    #expect(
      found.filter { !$0.hasPrefix(" ") }.map { $0.split(separator: "[").last.map(String.init) } == [
        "date-malformed]", "out-of-range]", "number-malformed]",
      ])
  }

  @Test func `an item of thirty findings names all their rows`() throws {
    let rows = (0..<30).map { "5026,2566,I1,878.3,\($0 < 9 ? "0" : "")\($0 % 30 + 1)/09/2566" }
    let found = try Self.groups(rows).filter { !$0.hasPrefix("scores.csv") || $0.contains("out-of-range") }
    #expect(
      Array(found.prefix(2)) == [
        "scores.csv:2:score: must mend: Score must be from 0 to 100, but '878.3' is not [out-of-range]",
        "  place: rows 2-31, column D (Score)",
      ])
  }

  @Test(arguments: [15, 40, 410])
  func `each of many separate rows is counted once`(faults: Int) throws {
    let rows = (0..<2 * faults).map { "5026,2566,I1,\($0 % 2 == 0 ? "878.3" : "87"),2023-09-\(10 + $0 % 20)" }
    let line = try #require(try Self.groups(rows).first { $0.hasPrefix("  place: ") && $0.contains("(Score)") })
    let numbers = line.split(whereSeparator: { ", ".contains($0) }).compactMap { Int($0) }
    // If not all rows are listed, the last number counts the others.
    let more = line.contains(" more,") ? numbers.last ?? 0 : 0
    #expect((line.contains(" more,") ? numbers.count - 1 : numbers.count) + more == faults, "\(line)")
  }

  @Test func `a row with line breaks counts as one row`() throws {
    let path = "extracts/\(CorpusCase.year)/5026/2023-10-05/kpi.csv"
    let text = """
      ตัวชี้วัด,,,,
      unit_code,fiscal_year,kpi_code,note,target
      5026,2566,5026-1087,"ก
      ข
      ค",95
      5026,2566,5026-1088,,เก้าสิบ

      """
    let folder = try ExampleFolder(of: Example(path, text))
    let results = try folder.outcome(year: CorpusCase.year).get()
    let finding = try #require(results.findings.first { $0.check.code == "number-malformed" })
    #expect(finding.place.line == 6)
    #expect(results.sheets[finding.place] == SheetPlace(row: 4, column: "E"))
    #expect(results.sheets[finding.place]?.cell == "E4")
  }
}
