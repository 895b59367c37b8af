import Glibc
import Tabular
import Testing

/// `ita check` below `extracts/<year>` and elsewhere: a clerk hears of everything that the job would find.
struct CommandInboxTests {
  private static let year = "extracts/2566"
  private static let text = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n"

  /// Files that stand where nothing is read, the place that is reported, the finding and whether it must be mended.
  private static let strays = [
    (file: "\(year)/scores.csv", place: "\(year)/scores.csv", code: "file-misplaced", exit: 1),
    (file: "\(year)/5099/2023-09-06/scores.csv", place: "\(year)/5099", code: "folder-unknown", exit: 1),
    (file: "\(year)/5026/scores.csv", place: "\(year)/5026/scores.csv", code: "file-misplaced", exit: 1),
    (file: "\(year)/5026/06-09-66/scores.csv", place: "\(year)/5026/06-09-66", code: "date-folder-malformed", exit: 1),
    (
      file: "\(year)/5026/2023-09-06/new/scores.csv", place: "\(year)/5026/2023-09-06/new/scores.csv",
      code: "file-misplaced", exit: 1
    ),
    (
      file: "\(year)/office/2023-09-06/a/b.csv/c.csv", place: "\(year)/office/2023-09-06/a/b.csv/c.csv",
      code: "file-misplaced", exit: 1
    ),
    (
      file: "\(year)/5026/2023-09-06/scores.csv/inner.csv", place: "\(year)/5026/2023-09-06/scores.csv",
      code: "file-unreadable", exit: 1
    ),
    (
      file: "\(year)/5026/2023-09-06/new/letter.pdf", place: "\(year)/5026/2023-09-06/new/letter.pdf",
      code: "file-ignored", exit: 0
    ),
    (
      file: "\(year)/5026/2023-09-06/letter.pdf", place: "\(year)/5026/2023-09-06/letter.pdf", code: "file-ignored",
      exit: 0
    ),
  ]

  @Test(arguments: strays)
  func `a stray is the same finding to the check and to the job, however it is named`(
    file: String, place: String, code: String, exit: Int
  ) throws {
    let folder = try CommandFolder(CommandFolder.announced.merging(["data/\(file)": Self.text]) { old, _ in old })
    #expect(try folder.ita("consolidate").exit == Int32(exit))
    #expect(Self.published(try folder.text(of: "out/2566/internal/findings.csv")) == ["\(place) [\(code)]"])
    // The year, and every folder on the way down to the file that the finding is about or lies above.
    let names = file.split(separator: "/")
    let named = (2...names.count).map { names.prefix($0).joined(separator: "/") }
      .filter { $0 == place || place.hasPrefix($0 + "/") || (code != "file-unreadable" && $0.hasPrefix(place + "/")) }
    for path in named where code != "file-unreadable" || path != place {
      let run = try folder.ita("check", "data/\(path)", "--language", "en")
      #expect(run.exit == Int32(exit), "\(path): \(run.error)")
      #expect(Self.reported(run.output) == ["data/\(place) [\(code)]"], "\(path)")
    }
  }

  @Test func `a place in the inbox is known from within, where its path does not show it`() throws {
    let folder = try CommandFolder(["data/\(Self.year)/5099/2023-09-06/scores.csv": Self.text])
    for (start, path) in [("2566", "5099"), ("2566/5099", "."), ("2566/5099/2023-09-06", "scores.csv")] {
      let start = "\(folder.path)/data/extracts/\(start)"
      let run = try CommandProgram.run(["check", path, "--data", "\(folder.path)/data"], in: start)
      #expect(run.exit == 1)
      #expect(run.output.contains("/data/\(Self.year)/5099: ต้องแก้ไข"))
    }
  }

  @Test func `a link below the day's folder is not followed, though it leads back to where it stands`() throws {
    let day = "data/\(Self.year)/5026/2023-09-06"
    let folder = try CommandFolder(["\(day)/new/scores.csv": Self.text])
    for link in ["back", "new/back", "new/x.csv"] {
      try #require(unsafe symlink("\(folder.path)/\(day)", "\(folder.path)/\(day)/\(link)") == 0)
    }
    let run = try folder.ita("check", day, "--language", "en")
    let places = ["back", "new/back", "new/scores.csv", "new/x.csv"]
    #expect(Self.reported(run.output) == places.map { "\(day)/\($0) [file-misplaced]" })
  }

  @Test(arguments: ["desk", "desk/", "./desk", "desk/../desk"])
  func `elsewhere every CSV file is read, of any unit, and other files are notes`(path: String) throws {
    let folder = try CommandFolder([
      "desk/2024/5026/reports/scores.csv": "unit_code,fiscal_year,measure,score\n5030,2566,ITA,97.21\n",
      "desk/5099/kpi.csv": "unit_code,fiscal_year,kpi_code\n5026,2566,5026-901\n", "desk/letter.pdf": "x\n",
      "desk/.hidden": "x\n",
    ])
    let run = try folder.ita("check", path, "--language", "en")
    #expect(run.exit == 0, "\(run.output)")
    #expect(run.error.hasPrefix("checked files 2, rows 2: nothing to mend, notes 1"), "\(run.error)")
    #expect(run.output.contains("letter.pdf: note: "))
  }

  @Test func `of the office's own folder what was received is checked, and nothing else`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    for paths in [["data"], ["data", "data/\(Self.year)", "./data/\(Self.year)/office"]] {
      let run = try CommandProgram.run(["check"] + paths, in: folder.path)
      #expect((run.exit, run.output) == (0, ""), "\(run.error)")
      #expect(run.error.hasPrefix("ตรวจ 1 ไฟล์ "))
    }
  }

  @Test func `a file that the machine cannot read stops the check, and a link out of an inbox is not followed`() throws
  {
    let file = "data/\(Self.year)/5026/2023-09-06/scores.csv"
    let folder = try CommandFolder(["desk/x": "", "data/\(Self.year)/5026/2023-09-06/oit.txt": ""])
    // The memory of a process is a file that anybody may open and whose first page nobody can read.
    for link in [file, "desk/scores.csv"] {
      try #require(unsafe symlink("/proc/self/mem", "\(folder.path)/\(link)") == 0)
    }
    let unread = [
      ("/proc/self/mem", "/proc/self/mem"), ("desk/scores.csv", "desk/scores.csv"), ("desk", "desk/scores.csv"),
    ]
    for (path, file) in unread {
      let run = try folder.ita("check", path)
      #expect((run.exit, run.output) == (66, ""))
      #expect(run.error.hasPrefix("ita: อ่าน \(file) ไม่ได้: "))
      #expect(run.error.contains(" | cannot read \(file): "))
    }
    // Of an inbox not even the link is followed, however it was named.
    for path in [file, "data/\(Self.year)/5026"] {
      let run = try folder.ita("check", path)
      #expect(run.exit == 1)
      #expect(run.output.contains("[link-outside]"))
    }
  }

  @Test(arguments: 4...14)
  func `a run that has too few descriptors stops, and blames no unit`(descriptors: Int) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let arguments = ["consolidate", "--as-of", "2023-12-31", "--jobs", "1", "--dry-run"]
    let whole = try CommandProgram.run(arguments, in: folder.path)
    let limit = "ulimit -n \(descriptors); exec \"$0\" \"$@\""
    let run = try CommandProgram.run(arguments, in: folder.path, launcher: ["/bin/sh", "-c", limit])
    // With fewer the program does not start, as the shell says.
    guard run.exit != 127, run.exit != 126 else { return }
    let isWhole = run.exit == whole.exit && run.error == whole.error
    #expect(isWhole || run.exit == 66, "\(run.exit) \(run.error)")
  }

  @Test func `a withdrawn file under a Thai name does not count and is listed`() throws {
    let file = "extracts/2566/5026/2023-09-06/รายงาน.pdf"
    let folder = try CommandFolder(
      CommandFolder.announced.merging([
        "data/\(file)": "%PDF-1.4\n", "data/withdrawn.csv": "file,withdrawn_on,reason\n\(file),2023-09-07,ส่งผิด\n",
      ]) { $1 })
    _ = try folder.ita("consolidate", "--year", "2566")
    let published = { (table: String) in
      String(decoding: try FileBytes.read(folder.path + "/out/2566/internal/\(table).csv"), as: UTF8.self)
    }
    let rows = try published("submissions").split(whereSeparator: \.isNewline).filter { $0.contains(file) }
    #expect(rows.count == 1 && rows.allSatisfy { $0.contains(",withdrawn,") })
    #expect(try !published("findings").contains(file))
  }

  @Test func `a folder of the common era is named by its year of the Buddhist era`() throws {
    let folder = try CommandFolder(
      CommandFolder.announced.merging(["data/extracts/2023/5026/2023-09-06/scores.csv": "x\n"]) { $1 })
    _ = try folder.ita("consolidate", "--year", "2566")
    let findings = String(decoding: try FileBytes.read(folder.path + "/out/2566/internal/findings.csv"), as: UTF8.self)
    #expect(findings.contains("year-folder-malformed,must mend,,extracts/2023,"))
    #expect(findings.contains("a fiscal year is named in the Buddhist era: 2566"))
  }

  /// The findings of a published table as "file [code]".
  private static func published(_ table: String) -> [String] {
    table.split(whereSeparator: \.isNewline).dropFirst()
      .map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return "\(cells[3]) [\(cells[0])]"
      }
  }

  /// The findings that were printed as "file [code]".
  private static func reported(_ output: String) -> [String] {
    output.split(separator: "\n").filter { !$0.hasPrefix("  ") }
      .map { line in
        let file = line.prefix { $0 != ":" }
        return "\(file) \(line.split(separator: " ").last ?? "")"
      }
  }
}
