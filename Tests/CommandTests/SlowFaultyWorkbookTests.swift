import Tabular
import Testing

/// Faulty and doubtful workbooks: `Workbooks/faulty.py` writes each with the findings that it must have.
struct SlowFaultyWorkbookTests {
  /// The time after which a check hangs, in a build without optimisation on a busy machine.
  private static let most = Duration.seconds(120)

  @Test func `every faulty workbook has the expected findings, each at its cell, and none holds the program up`() throws
  {
    let folder = try CommandFolder()
    let script = "\(Repository.root)/Tests/CommandTests/Workbooks/faulty.py"
    let written = try PythonProgram.run("python3", script, "faulty", in: folder.path)
    try #require(written.exit == 0, "\(written.error)")
    let expected = try folder.text(of: "faulty/expected.txt").split(separator: "\n").map(String.init)
    let files = try FolderListing.entries(of: "\(folder.path)/faulty").map(\.name).filter { $0 != "expected.txt" }
    #expect(files.count > 200)
    for file in files.sorted() {
      let start = ContinuousClock.now
      let run = try CommandProgram.run(
        ["check", file, "--data", "../data", "--year", "2566", "--language", "en"], in: "\(folder.path)/faulty")
      #expect(ContinuousClock.now - start < Self.most, "\(file)")
      let lines = expected.filter { $0.hasPrefix("\(file):") || $0.hasPrefix("\(file) ") }
      #expect(Self.reduced(run.output) == lines, "\(file)")
      #expect(run.exit == (lines.contains { $0.contains(" must mend ") } ? 1 : 0), "\(file): \(run.error)")
    }
  }

  /// The findings of an output as "PLACE SEVERITY CODE", sorted.
  private static func reduced(_ output: String) -> [String] {
    output.split(separator: "\n").compactMap { line in
      guard let match = line.wholeMatch(of: #/(.+?): (must mend|must explain|note): .* \[([a-z-]+)\]/#) else {
        return nil
      }
      return "\(match.1) \(match.2) \(match.3)"
    }.sorted()
  }
}
