import Glibc
import Tabular
import Testing

/// What a run does to the published folder, and what it leaves alone.
struct CommandPublishTests {
  @Test func `a second run in which nothing changed prints nothing and touches nothing`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let first = try folder.ita("consolidate", "--as-of", "2023-12-31")
    #expect(first.exit == 0)
    let published = try folder.contents(of: "out")
    let second = try folder.ita("consolidate", "--as-of", "2024-05-31")
    #expect((second.exit, second.output, second.error) == (0, "", ""))
    #expect(try folder.contents(of: "out") == published)
  }

  @Test func `a run with a newer extract publishes again`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate").exit == 0)
    let before = try folder.text(of: "out/2566/tables/ranking.csv")
    try folder.put(
      "unit_code,fiscal_year,measure,score\n5026,2566,ITA,88.83\n",
      at: "data/extracts/2566/office/2023-10-10/revised.csv")
    let run = try folder.ita("consolidate")
    #expect(run.exit == 0)
    #expect(run.error.contains("published in out/2566"))
    #expect(try folder.text(of: "out/2566/tables/ranking.csv") != before)
  }

  @Test func `a dry run writes nothing and says so`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let run = try folder.ita("consolidate", "--dry-run")
    #expect((run.exit, run.output) == (0, ""))
    #expect(run.error.contains("nothing written"))
    #expect(try folder.contents(of: "out").isEmpty)
  }

  @Test func `what must be explained counts for the exit code of a strict run alone`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    try folder.put(
      "unit_code,fiscal_year,measure,score\n5026,2566,ITA,88.83\n",
      at: "data/extracts/2566/5026/2023-09-06/scores.csv")
    let run = try folder.ita("consolidate")
    #expect(run.exit == 0)
    #expect(run.error.contains("must explain 1"))
    #expect(try folder.ita("consolidate", "--strict").exit == 1)
  }

  @Test func `an output that is a file is left alone`() throws {
    let folder = try CommandFolder(CommandFolder.announced.merging(["out": "x"]) { old, _ in old })
    let run = try folder.ita("consolidate")
    #expect((run.exit, run.output) == (73, ""))
    #expect(run.error.contains("cannot write out"))
    #expect(try folder.text(of: "out") == "x")
  }

  @Test func `a year's output that is a file is left alone, and so is the last publication beside it`() throws {
    let folder = try CommandFolder(CommandFolder.announced.merging(["out/2566": "x"]) { old, _ in old })
    try folder.put("kept", at: "out/2565/tables/ranking.csv")
    let run = try folder.ita("consolidate")
    #expect((run.exit, run.output) == (73, ""))
    #expect(run.error.contains("the last publication is unchanged"))
    #expect(try folder.text(of: "out/2566") == "x")
    #expect(try folder.text(of: "out/2565/tables/ranking.csv") == "kept")
  }

  @Test func `a run that stops leaves the last publication untouched`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate").exit == 0)
    let published = try folder.contents(of: "out/2566")
    try folder.put("key,value,source\ndecimals,9,x\n", at: "data/methodology/2566/bangkok/settings.csv")
    #expect(try folder.ita("consolidate").exit == 78)
    #expect(try folder.contents(of: "out/2566") == published)
  }

  @Test func `a second run while another holds the output gives way`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let lock = try OutputLock(folder: "\(folder.path)/out", name: "ita")
    let run = try folder.ita("consolidate")
    #expect((run.exit, run.output) == (75, ""))
    #expect(run.error.contains("another run holds out"))
    #expect(try folder.contents(of: "out/2566").isEmpty)
    lock.release()
    #expect(try folder.ita("consolidate").exit == 0)
  }

  @Test func `an unknown unit's folder, a folder for a file, and text that is no character are found`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let extracts = "data/extracts/2566"
    try folder.put("x\n", at: "\(extracts)/5099/2023-09-06/scores.csv")
    try folder.put("x\n", at: "\(extracts)/5026/2023-09-06/scores.csv/inside.txt")
    let header = Array("unit_code,fiscal_year,measure,score,reason\n5030,2566,ITA,97.21,".utf8)
    try folder.put(header + [0xBB, 0xC3, 0xDB, 0x0A], at: "\(extracts)/5030/2023-09-06/scores.csv")
    #expect(try folder.ita("consolidate").exit == 1)
    let findings = try folder.text(of: "out/2566/internal/findings.csv")
    #expect(findings.contains("folder-unknown,must mend,,extracts/2566/5099,"))
    #expect(findings.contains("file-unreadable,must mend,5026,extracts/2566/5026/2023-09-06/scores.csv,"))
    #expect(findings.contains("it is a folder, not a file"))
    #expect(findings.contains("text-undecodable,must mend,5030,extracts/2566/5030/2023-09-06/scores.csv,2,"))
  }

  @Test(.enabled(if: CommandPublishTests.canDropPrivileges, "only root can drop its privileges with setpriv"))
  func `an extract that may not be read is a finding, and hides no other`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let file = "data/extracts/2566/5026/2023-09-06/scores.csv"
    try folder.put("unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n", at: file)
    try #require(unsafe chmod("\(folder.path)/\(file)", 0) == 0)
    try #require(unsafe chmod(folder.path, 0o777) == 0)
    let run = try folder.ita("consolidate", launcher: Self.nobody)
    #expect(run.exit == 1, "\(run.error)")
    #expect(run.error.contains("3 of 3 units ranked"))
    let findings = try folder.text(of: "out/2566/internal/findings.csv")
    #expect(findings.contains("file-unreadable,must mend,5026,\(file.dropFirst("data/".count)),"))
    #expect(findings.contains("permission denied"))
  }

  /// Runs what follows as a user who owns nothing.
  private static let nobody = ["setpriv", "--reuid", "65534", "--clear-groups"]

  private static var canDropPrivileges: Bool {
    unsafe geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0
  }
}
