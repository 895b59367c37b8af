import Glibc
import Tabular
import Testing

/// `ita check` below `extracts/<year>` and elsewhere: it reports every finding that the job would have.
struct CommandInboxTests {
  private static let year = "extracts/2566"
  private static let text = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n"

  /// Files in places where nothing is read, the path that is reported, the finding and the exit code of the check.
  private static let strays = [
    (stray: "\(year)/scores.csv", path: "\(year)/scores.csv", code: "file-misplaced", exit: 1),
    (stray: "\(year)/5099/2023-09-06/scores.csv", path: "\(year)/5099", code: "folder-unknown", exit: 1),
    (stray: "\(year)/5026/scores.csv", path: "\(year)/5026/scores.csv", code: "file-misplaced", exit: 1),
    (stray: "\(year)/5026/06-09-66/scores.csv", path: "\(year)/5026/06-09-66", code: "date-folder-malformed", exit: 1),
    (
      stray: "\(year)/5026/2023-09-06/new/scores.csv", path: "\(year)/5026/2023-09-06/new/scores.csv",
      code: "file-misplaced", exit: 1
    ),
    (
      stray: "\(year)/office/2023-09-06/a/b.csv/c.csv", path: "\(year)/office/2023-09-06/a/b.csv/c.csv",
      code: "file-misplaced", exit: 1
    ),
    (
      stray: "\(year)/5026/2023-09-06/scores.csv/inner.csv", path: "\(year)/5026/2023-09-06/scores.csv",
      code: "file-unreadable", exit: 1
    ),
    (
      stray: "\(year)/5026/2023-09-06/new/letter.pdf", path: "\(year)/5026/2023-09-06/new/letter.pdf",
      code: "file-ignored", exit: 0
    ),
    (
      stray: "\(year)/5026/2023-09-06/letter.pdf", path: "\(year)/5026/2023-09-06/letter.pdf", code: "file-ignored",
      exit: 0
    ),
  ]

  @Test(arguments: strays)
  func `the check and the job have the same finding for a stray file, whatever path is named`(
    stray: String, path: String, code: String, exit: Int
  ) throws {
    let folder = try CommandFolder(CommandFolder.announced.merging(["data/\(stray)": Self.text]) { old, _ in old })
    #expect(try folder.ita("consolidate").exit == Int32(exit))
    #expect(Self.published(try folder.text(of: "out/2566/internal/findings.csv")) == ["\(path) [\(code)]"])
    // The year, and every folder on the way to the file that contains the reported path or is inside it.
    let names = stray.split(separator: "/")
    let folders = (2...names.count).map { names.prefix($0).joined(separator: "/") }
      .filter { $0 == path || path.hasPrefix($0 + "/") || (code != "file-unreadable" && $0.hasPrefix(path + "/")) }
    for named in folders where code != "file-unreadable" || named != path {
      let run = try folder.ita("check", "data/\(named)", "--language", "en")
      #expect(run.exit == Int32(exit), "\(named): \(run.error)")
      #expect(Self.reported(run.output) == ["data/\(path) [\(code)]"], "\(named)")
    }
  }

  @Test func `a folder of the inbox is recognised from inside, where a relative path does not show it`() throws {
    let folder = try CommandFolder(["data/\(Self.year)/5099/2023-09-06/scores.csv": Self.text])
    for (start, path) in [("2566", "5099"), ("2566/5099", "."), ("2566/5099/2023-09-06", "scores.csv")] {
      let start = "\(folder.path)/data/extracts/\(start)"
      let run = try CommandProgram.run(["check", path, "--data", "\(folder.path)/data"], in: start)
      #expect(run.exit == 1)
      #expect(run.output.contains("/data/\(Self.year)/5099: ต้องแก้ไข"))
    }
  }

  @Test func `a link below the folder of a day is not followed, even if it leads back to that folder`() throws {
    let day = "data/\(Self.year)/5026/2023-09-06"
    let folder = try CommandFolder(["\(day)/new/scores.csv": Self.text])
    for link in ["back", "new/back", "new/x.csv"] {
      try #require(unsafe symlink("\(folder.path)/\(day)", "\(folder.path)/\(day)/\(link)") == 0)
    }
    let run = try folder.ita("check", day, "--language", "en")
    let paths = ["back", "new/back", "new/scores.csv", "new/x.csv"]
    #expect(Self.reported(run.output) == paths.map { "\(day)/\($0) [file-misplaced]" })
  }

  @Test(arguments: ["desk", "desk/", "./desk", "desk/../desk"])
  func `outside the inbox every CSV file of any unit is read, and other files are notes`(path: String) throws {
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

  @Test func `only the received files of the office's data folder are checked`() throws {
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
    // Every process may open the file of its own memory, and none can read its first page.
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
    // A link in an inbox is not followed, whatever path is named.
    for path in [file, "data/\(Self.year)/5026"] {
      let run = try folder.ita("check", path)
      #expect(run.exit == 1)
      #expect(run.output.contains("[link-outside]"))
    }
  }

  @Test(arguments: 4...14)
  func `a run with too few descriptors stops, and has no finding against a unit`(descriptors: Int) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let arguments = ["consolidate", "--as-of", "2023-12-31", "--jobs", "1", "--dry-run"]
    let whole = try CommandProgram.run(arguments, in: folder.path)
    let limit = "ulimit -n \(descriptors); exec \"$0\" \"$@\""
    let run = try CommandProgram.run(arguments, in: folder.path, launcher: ["/bin/sh", "-c", limit])
    // With even fewer descriptors the program does not start: the shell exits with 126 or 127.
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

  @Test func `the finding on a folder of the common era names the year of the Buddhist era`() throws {
    let folder = try CommandFolder(
      CommandFolder.announced.merging(["data/extracts/2023/5026/2023-09-06/scores.csv": "x\n"]) { $1 })
    _ = try folder.ita("consolidate", "--year", "2566")
    let findings = String(decoding: try FileBytes.read(folder.path + "/out/2566/internal/findings.csv"), as: UTF8.self)
    #expect(findings.contains("year-folder-malformed,must mend,,extracts/2023,"))
    #expect(findings.contains("rename the folder to the fiscal year of the Buddhist era: 2566"))
  }

  /// The findings of a published table as "file [code]".
  private static func published(_ table: String) -> [String] {
    table.split(whereSeparator: \.isNewline).dropFirst()
      .map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return "\(cells[3]) [\(cells[0])]"
      }
  }

  /// The findings on standard output as "file [code]".
  private static func reported(_ output: String) -> [String] {
    output.split(separator: "\n").filter { !$0.hasPrefix("  ") }
      .map { line in
        let file = line.prefix { $0 != ":" }
        return "\(file) \(line.split(separator: " ").last ?? "")"
      }
  }
}
