import Tabular
import Testing

/// `ita diff`: what changed from one publication to another, or would change now.
struct CommandDiffTests {
  /// A revision: the office announces a higher total of Chatuchak, which moves the centre down.
  private static let revised = (
    file: "data/extracts/2566/office/2023-10-10/revised.csv",
    text: "unit_code,fiscal_year,IIT,EIT,OIT,ITA\n5026,2566,86.20,84.10,96.85,89.83\n"
  )

  @Test func `the same publication has no difference`() throws {
    let folder = try PublishedSeason.folder(copy: "kept")
    for arguments in [[], ["kept"], ["2566"], ["kept", "out/2566/"]] {
      let run = try CommandProgram.run(["diff", "--language", "en"] + arguments, in: folder.path)
      #expect((run.exit, run.error) == (0, ""))
      #expect(run.output.hasSuffix("(effective date 2023-10-01)\nno difference\n"))
    }
    #expect(try folder.ita("diff", "--format", "csv").output == "\u{FEFF}table,key,column,before,after\r\n")
  }

  /// A sentence of the comparison in both languages.
  private static let sentences: [(thai: String, english: String)] = [
    (
      "หลัง: ผลที่จะเผยแพร่หากประมวลผลขณะนี้ (ข้อมูล ณ วันที่ 10/10/2566)",
      "after: the publication that a run would make now (effective date 2023-10-10)"
    ),
    (
      "ไฟล์ที่ได้รับเพิ่ม: 1\n  extracts/2566/office/2023-10-10/revised.csv\n",
      "files received: 1\n  extracts/2566/office/2023-10-10/revised.csv\n"
    ),
    (
      "คะแนนรวม ระดับ หรืออันดับเปลี่ยน: 1\n  สำนักงานเขตจตุจักร (5026): คะแนนรวม 87.83 → 89.83 (+2.00), อันดับ 3 → 2\n",
      "units whose total, level or rank changed: 1\n  Chatuchak District Office (5026): ITA 87.83 → 89.83 (+2.00), rank 3 → 2\n"
    ),
    (
      "ไม่ได้ส่งข้อมูลใหม่ แต่อันดับเปลี่ยน: 1\n  กรุงเทพมหานคร (0000): อันดับ 2 → 3\n",
      "units that sent nothing new, but changed rank: 1\n  Bangkok Metropolitan Administration (0000): rank 2 → 3\n"
    ),
    ("  ใหม่: ต้องแก้ไข 0, ต้องชี้แจง 1, ข้อสังเกต 2\n", "  new: must mend 0, must explain 1, note 2\n"),
    ("\n    0000: rank 2 → 3, ", "\n    0000: rank 2 → 3, "),
    ("\n  history: ช่องที่เปลี่ยน ", "\n  history: changed cells "),
  ]

  @Test func `a revision lists what changes for every unit, and a dry run lists the same`() throws {
    let folder = try PublishedSeason.folder(copy: "out/.history/2566/0001.2023-10-01")
    try folder.put(Self.revised.text, at: Self.revised.file)
    let published = try folder.contents(of: "out")
    let (thai, english) = (try folder.ita("diff"), try folder.ita("diff", "--language", "en"))
    #expect((thai.exit, thai.error, english.exit, english.error) == (1, "", 1, ""))
    for sentence in Self.sentences {
      #expect(thai.output.contains(sentence.thai), "\(thai.output)")
      #expect(english.output.contains(sentence.english), "\(english.output)")
    }
    #expect(try folder.ita("consolidate", "--dry-run").output == thai.output)
    let lines = try folder.ita("diff", "--format", "csv").output
    #expect(try folder.contents(of: "out") == published)
    #expect(try folder.ita("consolidate").exit == 0)
    #expect(try folder.ita("diff", "0001", "2566", "--format", "csv").output == lines)
  }

  @Test func `every line with a column is explained by its table, key and column`() throws {
    let folder = try PublishedSeason.folder()
    try folder.put(Self.revised.text, at: Self.revised.file)
    let lines = CSVRows(csv: Array(try folder.ita("diff", "--format", "csv").output.utf8)).rows
    let tables = Dictionary(grouping: lines.filter { !$0[2].isEmpty }) { $0[0] }
    #expect(tables.count > 10)
    for line in tables.values.compactMap(\.last) {
      let run = try folder.ita("explain", line[0], line[1], line[2], "--language", "en")
      #expect(run.exit == 0, "\(line): \(run.error)")
      let value = run.output.split(separator: "\n").dropFirst().first
      #expect(value == "  \(line[4].isEmpty ? "(empty)" : line[4])", "\(line)")
    }
    #expect(
      lines.contains([
        "findings", "superseded,5026,extracts/2566/office/2023-08-15/announced.csv,,,", "", "absent", "present",
      ]))
  }

  @Test func `units that become ranked or missing have a list of their own`() throws {
    let folder = try PublishedSeason.folder()
    let files = CommandFolder.announced.mapValues { $0.replacing("5030,2566,97.64,93.08,100,97.21\n", with: "") }
    for (file, text) in files { try folder.put(text, at: file) }
    #expect(try folder.ita("consolidate", "--out", "less", "--format", "csv").exit == 1)
    let forth = try folder.ita("diff", "less/2566", "2566", "--language", "en").output
    #expect(forth.contains("units newly ranked: 1\n  Bang Kho Laem District Office (5030)\n"))
    #expect(forth.contains("(5030): ITA — → 97.21, rank — → 1"))
    #expect(forth.contains("received files whose content changed: 1\n"))
    let back = try folder.ita("diff", "2566", "less/2566", "--language", "en").output
    #expect(back.contains("units no longer ranked: 1\n  Bang Kho Laem District Office (5030)\n"))
  }

  @Test func `units whose status alone changes have a list of their own`() throws {
    let folder = try PublishedSeason.folder()
    let rows = [("ITA", "97.21"), ("IIT", "97.64"), ("EIT", "93.08"), ("OIT", "100")]
      .map { "5030,2566,\($0.0),\($0.1),after appeal\n" }
    try folder.put(
      "unit_code,fiscal_year,measure,score,stage\n" + rows.joined(),
      at: "data/extracts/2566/office/2023-10-10/appeal.csv")
    let run = try folder.ita("diff", "--language", "en")
    #expect(
      run.output.contains(
        "units of which only the status changed: 1\n  Bang Kho Laem District Office (5030): status final → provisional\n"
      ))
    #expect(!run.output.contains("units whose total"))
  }

  @Test func `a column that an older publication lacks is reported once`() throws {
    let folder = try PublishedSeason.folder(copy: "older")
    let ranking = try folder.text(of: "older/tables/ranking.csv").split(separator: "\r\n")
      .map { line in line.split(separator: ",", omittingEmptySubsequences: false).dropLast(2).joined(separator: ",") }
    try folder.put(ranking.joined(separator: "\r\n") + "\r\n", at: "older/tables/ranking.csv")
    try FolderListing.removeTree("\(folder.path)/older/tables/balance.csv")
    let manifest = try folder.text(of: "older/manifest.json").split(separator: "tables/balance.csv")
    try folder.put(manifest.joined(separator: "tables/balance.txt"), at: "older/manifest.json")
    let run = try folder.ita("diff", "older", "--format", "csv")
    let lines = [
      "balance,,,absent,present", "ranking,,final_best,absent,present", "ranking,,final_worst,absent,present",
    ]
    #expect(run.exit == 1)
    #expect(run.output.split(separator: "\r\n").dropFirst().sorted() == lines.map { Substring($0) })
    let words = try folder.ita("diff", "older", "--language", "en").output
    #expect(words.contains("  ranking: columns only in the later one: final_best, final_worst\n"))
    #expect(words.contains("  balance: only in the later one\n"))
  }

  @Test func `other files are listed only if no table differs`() throws {
    let folder = try PublishedSeason.folder()
    let manifest = try folder.text(of: "out/2566/manifest.json")
    let digest = try SHA256.hex(of: FileBytes.read("\(folder.path)/out/2566/internal/report.html"))
    try folder.put(manifest.replacing(digest, with: String(digest.reversed())), at: "out/2566/manifest.json")
    let run = try folder.ita("diff", "--language", "en")
    #expect(run.exit == 1)
    #expect(run.output.hasSuffix("all tables are equal; files that differ: 1\n  internal/report.html\n"))
    try folder.put(Self.revised.text, at: Self.revised.file)
    #expect(try !folder.ita("diff", "--language", "en").output.contains("report.html"))
  }

  @Test func `a publication without tables is compared file by file`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate", "--format", "html").exit == 0)
    #expect(try folder.ita("diff").exit == 0)
    try folder.put(Self.revised.text, at: Self.revised.file)
    let run = try folder.ita("diff", "--language", "en")
    #expect(run.exit == 1)
    #expect(run.output.contains("\n  internal/report.html\n"))
  }

  /// Arguments that name no two publications of a year, the exit code and what is said.
  static let refused: [(arguments: [String], exit: Int32, message: String)] = [
    ([], 66, "cannot read out/2566: the folder has no publication (manifest.json is missing)"),
    (["nix"], 66, "cannot read nix: there is no such publication"),
    (["0003"], 66, "cannot read 0003: there is no such publication"),
    (["data"], 66, "cannot read data: the folder has no publication"),
    (["damaged", "other"], 66, "cannot read damaged/manifest.json: it is damaged"),
    (["one", "other"], 64, "the two publications are of different fiscal years (2566 and 2565)"),
    (["--data", "nix"], 66, "cannot read the data folder"),
    (["one", "other", "third"], 64, "wrong usage"),
    (["--format", "xlsx"], 64, "wrong usage"),
  ]

  @Test(arguments: refused)
  func `an argument that is not a publication is named`(arguments: [String], exit: Int32, message: String) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    for (name, text) in [("damaged", "{"), ("one", #"{"fiscal_year": 2566}"#), ("other", #"{"fiscal_year": 2565}"#)] {
      try folder.put(text, at: "\(name)/manifest.json")
    }
    let run = try CommandProgram.run(["diff", "--language", "en"] + arguments, in: folder.path)
    #expect((run.exit, run.output) == (exit, ""))
    #expect(run.error.contains(message), "\(run.error)")
  }
}
