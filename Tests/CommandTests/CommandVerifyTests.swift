import Glibc
import Tabular
import Testing

/// `ita verify`: a publication compared with its manifest and its data.
struct CommandVerifyTests {
  private static let scores = PublishedSeason.scores

  private func verify(_ folder: borrowing CommandFolder, _ arguments: String...) throws -> CommandProgram.Run {
    try CommandProgram.run(["verify", "--language", "en"] + arguments, in: folder.path)
  }

  /// The bytes with one bit flipped, in the byte in the middle.
  private func flipped(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes[bytes.count / 2] ^= 1
    return bytes
  }

  @Test func `one altered byte of any published file is found, and its file is named`() throws {
    let folder = try PublishedSeason.folder()
    let untouched = try verify(folder)
    #expect((untouched.exit, untouched.output) == (0, ""))
    #expect(untouched.error == "verified out/2566: all as published\n")
    let kinds = [
      "tables/ranking.csv", "internal/findings.csv", "workbook.xlsx", "internal/workbook.xlsx", "internal/report.html",
      "internal/units/5026/letter.html", "internal/units/5026/letter.txt", "internal/units/5026/findings.csv",
      "internal/units/5026.zip", "method/units.csv", "datapackage.json", "internal/datapackage.json",
    ]
    for kind in kinds.map({ "out/2566/\($0)" }) {
      let bytes = try FileBytes.read("\(folder.path)/\(kind)")
      try folder.put(flipped(bytes), at: kind)
      let run = try verify(folder)
      let line = "\(kind): altered: the size is the same, but the SHA-256 differs from manifest.json\n"
      #expect((run.exit, run.output) == (1, line))
      #expect(run.error == "verified out/2566: 1 not as published\n")
      try folder.put(bytes, at: kind)
    }
    #expect(try verify(folder).exit == 0)
  }

  /// A change of the folder after it was published, and the lines that report it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var removed: [String] = []
    var put: [String: String] = [:]
    var arguments: [String] = []
    let exit: Int32
    /// The complete standard output.
    let output: String
  }

  private static let later = "unit_code,fiscal_year,measure,score\n5030,2566,ITA,97.21\n"
  static let cases = [
    Case(
      testDescription: "a file is missing", removed: ["out/2566/tables/levels.csv"], exit: 1,
      output: "out/2566/tables/levels.csv: is missing\n"),
    Case(
      testDescription: "a file is longer", put: ["out/2566/tables/levels.csv": "x"], exit: 1,
      output: "out/2566/tables/levels.csv: altered: 1 bytes, but manifest.json has 3011\n"),
    Case(
      testDescription: "a note is added", put: ["out/2566/note.txt": "x"], exit: 0,
      output: "out/2566/note.txt: note: does not belong to the publication: it was added by hand\n"),
    Case(
      testDescription: "a received file is edited", put: [scores: "unit_code\n"], exit: 1,
      output: "\(scores): altered after the publication; a received file should not be edited\n"),
    Case(
      testDescription: "a received file is moved", removed: [scores],
      put: ["data/extracts/2566/5026/2023-08-11/ita.csv": PublishedSeason.files[scores] ?? ""], exit: 0,
      output: "\(scores): note: was moved to extracts/2566/5026/2023-08-11/ita.csv\n"),
    Case(
      testDescription: "a received file is missing", removed: [scores], exit: 1,
      output: "\(scores): is missing, and withdrawn.csv does not list it\n"),
    Case(
      testDescription: "a received file is withdrawn", removed: [scores],
      put: [
        "data/withdrawn.csv": "file,withdrawn_on,reason\n\(scores.dropFirst(5)),2023-09-08,ส่งผิดไฟล์\n"
      ], exit: 0, output: ""),
    Case(
      testDescription: "the office changed its calendar",
      put: ["data/calendar.csv": "fiscal_year,edition,unit_code,table,due_on,reason\n"], exit: 1,
      output: "data/calendar.csv: was changed after the publication\n"),
    Case(testDescription: "nothing, and the tables are made again", arguments: ["--recompute"], exit: 0, output: ""),
    Case(
      testDescription: "a file is received after the effective date",
      put: ["data/extracts/2566/5030/2023-10-09/scores.csv": later], arguments: ["--recompute"], exit: 0, output: ""),
    Case(
      testDescription: "a file is received before the effective date",
      put: ["data/extracts/2566/5030/2023-08-11/scores.csv": later], arguments: ["--recompute"], exit: 0,
      output: "out/2566: note: cannot be compared: received afterwards: extracts/2566/5030/2023-08-11/scores.csv\n"),
    Case(
      testDescription: "the manifest is lost", removed: ["out/2566/manifest.json"], exit: 1,
      output: "out/2566/manifest.json: is missing (ita verify --repair makes it again from the data)\n"),
    Case(
      testDescription: "the manifest is damaged", put: ["out/2566/manifest.json": "{"], exit: 1,
      output: "out/2566/manifest.json: is damaged (ita verify --repair makes it again from the data)\n"),
    Case(
      testDescription: "a lost manifest is repaired", removed: ["out/2566/manifest.json"], arguments: ["--repair"],
      exit: 0,
      output: "out/2566/manifest.json: note: was made again from the data: every file agrees with the recomputation\n"),
    Case(
      testDescription: "a lost manifest and an altered table", removed: ["out/2566/manifest.json"],
      put: ["out/2566/tables/levels.csv": "x"], arguments: ["--repair"], exit: 1,
      output: """
        out/2566/manifest.json: is missing (ita verify --repair makes it again from the data)
        out/2566/tables/levels.csv: differs from the recomputation

        """),
  ]

  @Test(arguments: cases)
  func `each difference from the manifest has a line`(change: Case) throws {
    let folder = try PublishedSeason.folder()
    let manifest = try folder.text(of: "out/2566/manifest.json")
    for path in change.removed { try FolderListing.removeTree("\(folder.path)/\(path)") }
    for (path, text) in change.put { try folder.put(text, at: path) }
    let before = try folder.contents(of: "out/2566")
    let run = try CommandProgram.run(["verify", "--language", "en"] + change.arguments, in: folder.path)
    #expect((run.exit, run.output) == (change.exit, change.output), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1)
    let isRepaired = change.arguments == ["--repair"] && change.exit == 0
    #expect(try folder.contents(of: "out/2566") == before || isRepaired)
    if isRepaired { #expect(try folder.text(of: "out/2566/manifest.json") == manifest) }
  }

  @Test func `a table that was forged together with its digest is found when the tables are made again`() throws {
    let folder = try PublishedSeason.folder()
    let (table, manifest) = ("out/2566/tables/ranking.csv", "out/2566/manifest.json")
    let bytes = try FileBytes.read("\(folder.path)/\(table)")
    let forged = Array(String(decoding: bytes, as: UTF8.self).replacing("87.83", with: "97.83").utf8)
    let digests = (try SHA256.hex(of: bytes), try SHA256.hex(of: forged))
    try folder.put(forged, at: table)
    try folder.put(try folder.text(of: manifest).replacing(digests.0, with: digests.1), at: manifest)
    #expect(try verify(folder).exit == 0)
    let run = try verify(folder, "--recompute")
    #expect(run.exit == 1)
    #expect(
      run.output == "\(table): differs from the recomputation\n\(manifest): differs from the recomputation\n")
  }

  @Test func `a manifest that contradicts itself is found, and repaired`() throws {
    let folder = try PublishedSeason.folder()
    let manifest = "out/2566/manifest.json"
    let text = try folder.text(of: manifest)
    let digest = try SHA256.hex(of: FileBytes.read("\(folder.path)/\(Self.scores)"))
    try folder.put(text.replacing(digest, with: String(digest.reversed())), at: manifest)
    let run = try verify(folder)
    #expect(run.exit == 1)
    #expect(
      run.output.hasPrefix(
        "\(manifest): data_sha256 contradicts the lists of files\n\(manifest): note: manifest.json itself"))
    #expect(try verify(folder, "--repair").exit == 0)
    #expect(try folder.text(of: manifest) == text)
    try folder.put(text.replacing(#""units_missing": 0"#, with: #""units_missing": 1"#), at: manifest)
    #expect(try verify(folder).output.hasPrefix("\(manifest): units_expected is 3, but its lists have 4\n"))
  }

  @Test func `a publication of the history is named by its number, and its folder by its effective date`() throws {
    let folder = try PublishedSeason.folder(copy: "out/.history/2566/0001.2023-10-01")
    for name in ["0001", "1", "2566/0001", "out/.history/2566/0001.2023-10-01"] {
      let run = try verify(folder, name, "--recompute")
      #expect((run.exit, run.output) == (0, ""))
      #expect(run.error == "verified out/.history/2566/0001.2023-10-01: all as published\n")
    }
    let history = "\(folder.path)/out/.history/2566"
    try #require(unsafe rename("\(history)/0001.2023-10-01", "\(history)/0002.2023-10-02") == 0)
    let wrong = try verify(folder, "2566/0002")
    #expect(wrong.exit == 1)
    #expect(
      wrong.output.hasSuffix("manifest.json: its effective date is 2023-10-01, but the folder is named 2023-10-02\n"))
  }

  @Test func `a path without a publication, or one that another run holds, is not verified`() throws {
    let folder = try PublishedSeason.folder()
    #expect(try verify(folder, "--out", "nix").error == "ita: cannot read nix: the folder has no publication\n")
    #expect(try verify(folder, "nix").error == "ita: cannot read nix: there is no such publication\n")
    #expect(try verify(folder, "data").error == "ita: cannot read data: the folder has no publication\n")
    let lock = try OutputLock(folder: "\(folder.path)/out", name: "ita")
    #expect(try verify(folder).exit == 75)
    lock.release()
    try #require(unsafe rename("\(folder.path)/out/2566", "\(folder.path)/out/2567") == 0)
    #expect(
      try verify(folder).output
        .hasPrefix("out/2567/manifest.json: is of fiscal year 2566, but in the folder of 2567\n"))
  }

  @Test(
    .enabled(if: unsafe geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0, "only root can drop its privileges"))
  func `a folder without permission to write is verified, and not repaired`() throws {
    let folder = try PublishedSeason.folder()
    try FolderListing.removeTree("\(folder.path)/out/.ita.lock")
    try #require(unsafe chmod(folder.path, 0o755) == 0)
    let reader = ["setpriv", "--reuid", "65534", "--clear-groups"]
    #expect(try folder.ita("verify", launcher: reader).exit == 0)
    try FolderListing.removeTree("\(folder.path)/out/2566/manifest.json")
    #expect(try folder.ita("verify", launcher: reader).exit == 1)
    #expect(try folder.ita("verify", "--repair", launcher: reader).exit == 73)
  }
}
