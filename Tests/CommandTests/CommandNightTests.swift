import Findings
import FoundationEssentials
import Glibc
import Tabular
import Testing

/// Nightly runs: several years, an unchanged input, the history, and two runs at the same time.
struct CommandNightTests {
  private static let before = [
    "data/extracts/2565/office/2022-08-15/announced.csv": """
    unit_code,fiscal_year,IIT,EIT,OIT,ITA
    0000,2565,82.44,80.82,100,88.98
    5026,2565,86.20,84.10,91.85,87.83
    5030,2565,97.64,93.08,100,97.21

    """,
    "data/calendar.csv": """
    fiscal_year,edition,unit_code,table,due_on,reason
    2565,bangkok,,scores,2022-09-30,สิ้นปีงบประมาณ
    2565,national,,scores,2022-08-15,ประกาศก่อนสำนักงานเขต
    2566,bangkok,,scores,2023-09-30,สิ้นปีงบประมาณ
    2566,national,,scores,2023-08-15,ประกาศก่อนสำนักงานเขต

    """,
  ]

  /// A folder with two years, both with a methodology.
  static func twoYears() throws -> CommandFolder {
    let folder = try CommandFolder(CommandFolder.announced.merging(before) { $1 })
    for edition in ["bangkok", "national"] {
      let source = "\(Repository.root)/data/methodology/2565/\(edition)"
      for entry in try FolderListing.entries(of: source) {
        try folder.put(FileBytes.read("\(source)/\(entry.name)"), at: "data/methodology/2565/\(edition)/\(entry.name)")
      }
    }
    return folder
  }

  /// The inode and the time of every file below a folder, by path.
  private static func stamps(of folder: String) throws -> [String: [Int]] {
    var stamps: [String: [Int]] = [:]
    for entry in try FolderListing.entries(of: folder) {
      let path = "\(folder)/\(entry.name)"
      var status = stat()
      try #require(unsafe lstat(path, &status) == 0)
      stamps[path] = [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
      if entry.kind == .folder { stamps.merge(try self.stamps(of: path)) { old, _ in old } }
    }
    return stamps
  }

  @Test func `every year that is not sealed is published, oldest first`() throws {
    let folder = try Self.twoYears()
    let run = try folder.ita("consolidate")
    #expect(run.exit == 0, "\(run.error)")
    let lines = run.error.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("fiscal year 2565 as of 2022-10-01: 3 of 3 units ranked") == true)
    #expect(lines.last?.contains("fiscal year 2566 as of 2023-10-01: 3 of 3 units ranked") == true)
    let night = try folder.ita("consolidate")
    #expect((night.exit, night.output, night.error) == (0, "", ""))
  }

  @Test func `a newer year that cannot be published does not stop the older one`() throws {
    let folder = try Self.twoYears()
    #expect(try folder.ita("consolidate").exit == 0)
    let published = try folder.contents(of: "out/2566")
    try folder.put("key,value,source\ndecimals,9,x\n", at: "data/methodology/2566/bangkok/settings.csv")
    let revised = "unit_code,fiscal_year,measure,score\n5026,2565,ITA,88.83\n"
    try folder.put(revised, at: "data/extracts/2565/office/2022-10-10/revised.csv")
    let run = try folder.ita("consolidate")
    #expect(run.exit == 78)
    #expect(run.error.contains("published in out/2565"), "\(run.error)")
    #expect(run.error.contains("fiscal year 2566: nothing published"))
    #expect(try folder.text(of: "out/2565/tables/ranking.csv").contains("88.83"))
    #expect(try folder.contents(of: "out/2566") == published)
  }

  @Test func `a night with unchanged input opens no output for writing`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate").exit == 0)
    // Root may write to a protected folder, so compare the times of the folders where files would be staged.
    let before = try Self.stamps(of: "\(folder.path)/out/2566")
    var (status, after) = (stat(), stat())
    try #require(unsafe lstat("\(folder.path)/out", &status) == 0)
    let run = try folder.ita("consolidate")
    #expect((run.exit, run.error) == (0, ""))
    try #require(unsafe lstat("\(folder.path)/out", &after) == 0)
    #expect(try Self.stamps(of: "\(folder.path)/out/2566") == before)
    #expect([after.st_mtim.tv_sec, after.st_mtim.tv_nsec] == [status.st_mtim.tv_sec, status.st_mtim.tv_nsec])
  }

  /// The bytes of the input stay the same, so that a digest of them would not show the change.
  @Test func `a link that is replaced by its file is a change of the input`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let scores = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n"
    let elsewhere = try CommandFolder()
    try elsewhere.put(scores, at: "scores.csv")
    let file = "data/extracts/2566/5026/2023-09-06/scores.csv"
    try folder.put(scores, at: file)
    try FolderListing.removeTree("\(folder.path)/\(file)")
    try #require(unsafe symlink("\(elsewhere.path)/scores.csv", "\(folder.path)/\(file)") == 0)
    #expect(try folder.ita("consolidate").exit == 1)
    try folder.put(scores, at: file)
    #expect(try folder.ita("consolidate").exit == 0)
    #expect(try !folder.text(of: "out/2566/internal/findings.csv").contains("link-outside"))
  }

  @Test func `a link to the root folder and an endless file do not delay a night`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let day = "data/extracts/2566/5026/2023-09-06"
    try folder.put("x", at: "\(day)/paper.txt")
    try #require(unsafe symlink("/", "\(folder.path)/\(day)/root") == 0)
    try #require(unsafe symlink("/proc/self/mem", "\(folder.path)/\(day)/memory.csv") == 0)
    try folder.put("", at: "\(day)/endless.csv")
    try #require(unsafe truncate("\(folder.path)/\(day)/endless.csv", 1 << 40) == 0)
    #expect(try folder.ita("consolidate").exit == 1)
    let night = try folder.ita("consolidate")
    #expect((night.exit, night.error) == (1, ""))
  }

  @Test func `the next night sees what the office edits`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate").exit == 0)
    let units = try folder.text(of: "data/units.csv")
    try folder.put(units.replacing("Chatuchak", with: "Chatuchack"), at: "data/units.csv")
    let run = try folder.ita("consolidate")
    #expect(run.error.contains("published in out/2566"))
    #expect(try folder.text(of: "out/2566/tables/ranking.csv").contains("Chatuchack"))
  }

  /// The arguments are the files of the publication that are altered.
  @Test(arguments: [
    "out/2566/tables/ranking.csv", "out/2566/workbook.xlsx", "out/2566/manifest.json", "out/2566/method/units.csv",
  ])
  func `an altered output is made again`(file: String) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate").exit == 0)
    let published = try folder.contents(of: "out/2566")
    var bytes = try FileBytes.read("\(folder.path)/\(file)")
    bytes[bytes.count / 2] ^= 1
    try folder.put(bytes, at: file)
    #expect(try folder.ita("consolidate").exit == 0)
    #expect(try folder.contents(of: "out/2566") == published)
  }

  @Test func `the last publications are kept, as many as are asked for`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    var published: [[String: [UInt8]]] = []
    for night in 0..<4 {
      let score = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,88.8\(night)\n"
      try folder.put(score, at: "data/extracts/2566/office/2023-10-1\(night)/revised.csv")
      #expect(try folder.ita("consolidate", "--keep", "3").exit == 0)
      published.append(try folder.contents(of: "out/2566"))
    }
    let history = "out/.history/2566"
    let names = try FolderListing.entries(of: "\(folder.path)/\(history)").map(\.name)
    #expect(names == ["0002.2023-10-11", "0003.2023-10-12", "0004.2023-10-13"])
    for (name, files) in zip(names, published.dropFirst()) {
      let kept = try folder.contents(of: "\(history)/\(name)")
      #expect(kept.count == files.count)
      for (file, bytes) in files {
        #expect(kept[file.replacing("out/2566", with: "\(history)/\(name)")] == bytes, "\(name) \(file)")
      }
    }
  }

  @Test func `a publication that the history lacks is added before it is replaced`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate").exit == 0)
    try FolderListing.removeTree("\(folder.path)/out/.history")
    let score = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,88.88\n"
    try folder.put(score, at: "data/extracts/2566/office/2023-10-10/revised.csv")
    #expect(try folder.ita("consolidate").exit == 0)
    let names = try FolderListing.entries(of: "\(folder.path)/out/.history/2566").map(\.name)
    #expect(names == ["0001.2023-10-01", "0002.2023-10-10"])
  }

  @Test func `a run that finds another run names it, and one that waits publishes after it`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate").exit == 0)
    let lock = try OutputLock(folder: "\(folder.path)/out", name: "ita")
    let holder = RunRecord()
    lock.note(JSONFormat.bytes(of: holder.json))
    let refused = try folder.ita("consolidate")
    #expect(refused.exit == 75)
    #expect(refused.error.contains("another run is using out (\(holder.text.english))"), "\(refused.error)")
    let slow = try folder.ita("consolidate", "--wait", "1")
    #expect(slow.exit == 75)
    lock.release()
    #expect(try folder.ita("consolidate", "--wait", "30").exit == 0)
  }

  @Test func `a log has a line of JSON for each stage, and no content of cells`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate", "--log", "ita.log").exit == 0)
    #expect(try folder.ita("consolidate", "--log", "ita.log").exit == 0)
    let lines = try folder.text(of: "ita.log").split(separator: "\n")
    struct Line: Decodable {
      let time: String
      let stage: String?
      let end: String?
      let milliseconds: Double?
      let rows: Int?
      let exit: Int?
    }
    let log = try lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    let stages = log.compactMap(\.stage)
    #expect(stages.prefix(4) == ["office", "intake", "day before", "receipts"])
    #expect(log.first { $0.stage == "intake" }?.rows == 3)
    #expect(log.compactMap(\.end) == ["published", "run", "unchanged", "run"])
    #expect(log.allSatisfy { $0.stage == nil || $0.milliseconds != nil })
    #expect(!lines.contains { $0.contains("87.83") })
  }

  @Test func `a log that cannot be opened stops the run`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let run = try folder.ita("consolidate", "--log", "no/such/folder/ita.log")
    #expect(run.exit == 73)
    #expect(try folder.contents(of: "out").isEmpty)
  }
}
