import Testing

/// Files in which everything is wrong: the first faults of a kind are listed, all are counted, and memory is bounded.
struct SlowCommandFloodTests {
  private static let folder = "data/extracts/2566/office/2023-09-01"
  private static let items = (1...15).map { "e\($0)" }.joined(separator: ",")

  /// A shell that allows the program 60 MB more than the size of the file.
  private static func limit(over text: String) -> [String] {
    ["/bin/sh", "-c", "ulimit -d \(60 * 1024 + text.utf8.count / 1024); exec \"$0\" \"$@\""]
  }

  /// A survey of 200,000 rows under its header.
  private static func survey(_ row: (Int) -> String) -> String {
    var text = "unit_code,fiscal_year,response,\(items)\n"
    for number in 1...200_000 { text += row(number) + "\n" }
    return text
  }

  @Test func `three million wrong answers are counted in little memory, and a hundred of a unit are listed`() throws {
    let answers = Array(repeating: "9", count: 15).joined(separator: ",")
    let text = Self.survey { "\($0 % 2 == 0 ? "5026" : "5030"),2566,\($0),\(answers)" }
    let folder = try CommandFolder(["\(Self.folder)/eit.csv": text])
    let run = try folder.ita("check", "data/extracts", "--language", "en", launcher: Self.limit(over: text))
    #expect(run.exit == 1)
    #expect(run.error == "checked files 1, rows 200000: must mend 3000000\n")
    // One finding group for each unit and column, with all its rows.
    let items = run.output.split(separator: "\n")
    #expect(items.count { $0.hasSuffix("[answer-not-in-scale]") } == 2 * 15)
    #expect(items.count { $0.contains("place: rows ") && $0.contains(" more, column ") } == 2 * 15)
    #expect(items.allSatisfy { $0.utf8.count < 3_000 })
  }

  @Test(arguments: ["x%,2566,%", "5026,9%,%", "5026,2566,1", "5026,2566,%,9,9", "%,2023,"])
  func `memory stays bounded, whatever repeats in a survey`(row: String) throws {
    let answers = Array(repeating: "4", count: 15).joined(separator: ",")
    let text = Self.survey { number in
      row.split(separator: "%", omittingEmptySubsequences: false).joined(separator: String(number)) + "," + answers
    }
    let folder = try CommandFolder(["\(Self.folder)/eit.csv": text])
    let run = try folder.ita("check", "data/extracts", "--language", "en", launcher: Self.limit(over: text))
    #expect(run.exit < 2, "\(run.error)")
    #expect(run.output.utf8.count < 40_000)
  }

  @Test func `findings that are not listed count in the register, the manifest and the exit code`() throws {
    let header = "unit_code,fiscal_year,measure,score"
    let rows = (1...1000).map { "5026,\($0 % 2 == 0 ? 2566 : 2565),I\($0),x" }
    let folder = try CommandFolder([
      "data/extracts/2566/5026/2023-09-06/scores.csv": ([header] + rows).joined(separator: "\n")
    ])
    let run = try folder.ita("consolidate", "--year", "2566")
    #expect(run.exit == 1)
    // The year is wrong in 500 rows, the score in all, and the measure, which is not an indicator, in 989.
    let register = try folder.text(of: "out/2566/internal/submissions.csv")
    let own = register.split(whereSeparator: \.isNewline).filter { $0.contains("5026/2023-09-06/scores.csv") }
    #expect(own.map { $0.split(separator: ",", omittingEmptySubsequences: false).suffix(6).first } == ["2489"])
    // This includes the two units that sent nothing; a missing total is no finding of its own.
    #expect(try folder.text(of: "out/2566/manifest.json").contains("\"must_mend\": 2491"))
    #expect(run.error.contains("must mend 2491,"))
    let findings = try folder.text(of: "out/2566/internal/findings.csv").split(whereSeparator: \.isNewline)
    #expect(findings.count { $0.hasPrefix("number-malformed,") } == 21)
    #expect(findings.count { $0.contains("480 more of the same kind") } == 1)
  }

  @Test(arguments: [
    (file: "notes.csv", text: "", code: "file-of-zeros"),
    (file: "scores.csv", text: "unit_code,fiscal_year,measure,score\n5026,2566,ITA,", code: "cell-too-long"),
  ])
  func `eight megabytes of lost bytes in one cell take at most ten times the file and 50 MB`(
    file: String, text: String, code: String
  ) throws {
    // Each undecodable byte becomes three bytes of text.
    let long = text + String(repeating: "\0", count: 8_000_000)
    let folder = try CommandFolder(["\(Self.folder)/\(file)": long])
    let limit = "ulimit -d \((50_000_000 + 10 * long.utf8.count) / 1024); exec \"$0\" \"$@\""
    let run = try folder.ita("check", "data/extracts", "--language", "en", launcher: ["/bin/sh", "-c", limit])
    #expect(run.exit == 1, "\(run.error)")
    #expect(run.output.contains("[\(code)]"))
  }

  @Test func `findings on unknown columns and on cells of megabytes are short`() throws {
    let unknown = (1...5000).map { "x\($0)" }.joined(separator: ",")
    let long = String(repeating: "ก\u{0E48}", count: 500_000)
    let blank = String(repeating: ",", count: 5000)
    let text =
      "unit_code,fiscal_year,measure,score,\(unknown)\n5026,2566,ITA,\(long)\(blank)\n5026,2566,IIT,a\(blank)\n"
    let folder = try CommandFolder(["\(Self.folder)/scores.csv": text])
    let run = try folder.ita("check", "data/extracts", "--language", "en")
    #expect(run.error.hasSuffix("notes 5000\n"))
    #expect(run.output.split(separator: "\n").count { $0.hasSuffix("[column-unknown]") } < 30)
    #expect(run.output.contains("…'"))
    #expect(run.output.utf8.count < 10_000)
  }
}
