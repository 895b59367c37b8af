import Tabular
import Testing

/// Extracts of the last publication must stay where they are: a run that misses one publishes nothing.
struct CommandEvidenceTests {
  private static let day = "data/extracts/2566/5026/2023-09-06"
  private static let office = "data/extracts/2566/office/2023-08-15/announced.csv"
  private static let scores = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n"
  private static let files = CommandFolder.announced.merging([
    "\(day)/scores.csv": scores, "\(day)/paper.txt": "x", "data/extracts/2566/5030/06-09-66/scores.csv": "x\n",
  ]) { old, _ in old }

  /// The change of the extracts between two runs.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Paths that are removed, folders with their content.
    var removed: [String] = []
    /// Texts that are written, by path.
    var put: [String: String] = [:]
    var arguments: [String] = []
    let exit: Int32
    /// Texts that standard error contains.
    var texts: [String] = []
    var absent: [String] = []
  }

  static let cases = [
    Case(testDescription: "nothing", exit: 1),
    Case(
      testDescription: "a file is removed", removed: ["\(day)/scores.csv"], exit: 66,
      texts: [
        "extracts/2566/5026/2023-09-06/scores.csv\n",
        "of the last publication in out/2566 are gone from data/extracts (1 file)",
      ]),
    Case(
      testDescription: "a file is removed that was received after the day", removed: ["\(day)/scores.csv"],
      arguments: ["--as-of", "2023-08-20"], exit: 66, texts: ["extracts/2566/5026/2023-09-06/scores.csv"]),
    Case(
      testDescription: "a file is removed before a dry run", removed: ["\(day)/scores.csv"], arguments: ["--dry-run"],
      exit: 66, texts: ["extracts/2566/5026/2023-09-06/scores.csv"]),
    Case(
      testDescription: "a file is removed on purpose", removed: ["\(day)/scores.csv"],
      arguments: ["--accept-removed"], exit: 1, texts: ["published in out/2566"]),
    Case(
      testDescription: "a file is removed that was withdrawn", removed: ["\(day)/scores.csv"],
      put: [
        "data/withdrawn.csv":
          "file,withdrawn_on,reason\nextracts/2566/5026/2566-09-06/scores.csv,2023-09-08,ส่งผิดไฟล์\n"
      ], exit: 1, texts: ["published in out/2566"]),
    Case(
      testDescription: "a file is moved to another day", removed: ["\(day)/scores.csv"],
      put: ["data/extracts/2566/5026/2023-09-07/ita.csv": scores], exit: 1,
      texts: ["scores.csv was moved to extracts/2566/5026/2023-09-07/ita.csv", "published in out/2566"]),
    Case(
      testDescription: "a file is edited", put: ["\(day)/scores.csv": scores.replacing("87.83", with: "87.84")],
      exit: 1, texts: ["2023-09-06/scores.csv changed after the last publication"]),
    Case(
      testDescription: "a file is removed and another is sent", removed: ["\(day)/scores.csv"],
      put: ["data/extracts/2566/5026/2023-09-07/scores.csv": scores.replacing("87.83", with: "87.84")], exit: 66,
      texts: ["extracts/2566/5026/2023-09-06/scores.csv"]),
    Case(
      testDescription: "a paper is removed", removed: ["\(day)/paper.txt"], exit: 66,
      texts: ["extracts/2566/5026/2023-09-06/paper.txt"]),
    Case(
      testDescription: "a folder is renamed as its finding asks",
      removed: ["data/extracts/2566/5030/06-09-66"],
      put: ["data/extracts/2566/5030/2023-09-06/scores.csv": "x\n"], exit: 1, texts: ["published in out/2566"]),
    Case(
      testDescription: "the share is not mounted", removed: ["data/extracts"], put: ["data/extracts/.keep": ""],
      exit: 66, texts: ["extracts of the last publication in out/2566 are gone", "that the shared folder"],
      absent: ["no fiscal year has extracts"]),
    Case(
      testDescription: "the extracts are moved to another year", removed: ["data/extracts/2566"],
      put: [
        "data/extracts/2565/office/2023-08-15/announced.csv": files[office] ?? "",
        "data/extracts/2565/5026/2023-09-06/scores.csv": scores,
      ], exit: 66, texts: ["are gone from data/extracts"]),
    Case(
      testDescription: "the manifest of an older program", removed: ["\(day)/scores.csv"],
      put: ["out/2566/manifest.json": #"{"inputs": [{"file": "extracts/2566/x.csv", "sha256": "00"}]}"#], exit: 66,
      texts: ["extracts/2566/x.csv"], absent: ["scores.csv"]),
    Case(
      testDescription: "a manifest that is damaged", removed: ["\(day)/scores.csv"],
      put: ["out/2566/manifest.json": "{"], exit: 1, texts: ["published in out/2566"]),
    Case(
      testDescription: "a manifest that is damaged and no extracts", removed: ["data/extracts/2566"],
      put: ["out/2566/manifest.json": "{"], arguments: ["--year", "2566"], exit: 66,
      texts: ["of the last publication in out/2566 are gone"]),
  ]

  @Test(arguments: cases)
  func `the extracts of the last publication are looked for before anything is made`(change: Case) throws {
    let folder = try CommandFolder(Self.files)
    #expect(try folder.ita("consolidate").exit == 1)
    for path in change.removed { try FolderListing.removeTree("\(folder.path)/\(path)") }
    for (path, text) in change.put { try folder.put(text, at: path) }
    let published = try folder.contents(of: "out/2566")
    let run = try CommandProgram.run(["consolidate"] + change.arguments, in: folder.path)
    #expect((run.exit, run.output) == (change.exit, ""), "\(run.error)")
    for text in change.texts { #expect(run.error.contains(text), "\(run.error)") }
    for text in change.absent { #expect(!run.error.contains(text), "\(run.error)") }
    #expect(run.error.isEmpty == change.texts.isEmpty)
    let isUntouched = change.exit == 66 || change.texts.isEmpty
    #expect(try (folder.contents(of: "out/2566") == published) == isUntouched)
  }

  @Test func `at most twenty missing files are listed`() throws {
    let extra = (10..<35).map { ("data/extracts/2566/5026/2023-09-06/paper\($0).txt", "\($0)") }
    let folder = try CommandFolder(CommandFolder.announced.merging(extra) { old, _ in old })
    #expect(try folder.ita("consolidate").exit == 0)
    try FolderListing.removeTree("\(folder.path)/\(Self.day)")
    let run = try folder.ita("consolidate")
    #expect(run.exit == 66)
    #expect(run.error.contains("paper29.txt\n") && !run.error.contains("paper30.txt"))
    #expect(run.error.contains("and 5 more\n") && run.error.contains("(25 files)"))
  }

  @Test func `a year that was published before anything was received is published again`() throws {
    let folder = try CommandFolder()
    for _ in 1...2 { #expect(try folder.ita("consolidate", "--year", "2566").exit == 1) }
  }
}
