import Glibc
import Tabular
import Testing

/// The switch from one publication to the next, and the files of the last one that remain.
struct CommandSwitchTests {
  private static let revised = "data/extracts/2566/office/2023-10-10/revised.csv"
  private static let scores = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,88.83\n"

  /// A folder with a publication, and an extract that changes the next one.
  private static func published(isRevised: Bool = true) throws -> CommandFolder {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate").exit == 0)
    if isRevised { try folder.put(scores, at: revised) }
    return folder
  }

  private static func status(_ path: String) throws -> stat {
    var status = stat()
    try #require(unsafe lstat(path, &status) == 0, "\(path)")
    return status
  }

  /// A state that a killed run may leave, made by renames and folders in `out`.
  struct Killed: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var renamed: [String: String] = [:]
    var put: [String] = []
  }

  @Test(
    arguments: [
      Killed(testDescription: "between the two renames", renamed: ["2566": ".2566.last"], put: [".2566.staging/a"]),
      Killed(
        testDescription: "between the two renames, with an empty folder", renamed: ["2566": ".2566.last"],
        put: ["2566/"]),
      Killed(
        testDescription: "before the last publication was removed", put: [".2566.last/tables/a", ".2566.staging/b"]),
      Killed(testDescription: "while another year was written", put: [".2565.staging/a"]),
    ])
  func `the next run cleans up after a killed run, and prints nothing`(killed: Killed) throws {
    let folder = try Self.published(isRevised: false)
    let (out, before) = ("\(folder.path)/out", try folder.contents(of: "out/2566"))
    for (name, other) in killed.renamed { try #require(unsafe rename("\(out)/\(name)", "\(out)/\(other)") == 0) }
    for path in killed.put {
      if path.hasSuffix("/") { unsafe mkdir("\(out)/\(path)", 0o755) } else { try folder.put("x", at: "out/\(path)") }
    }
    let run = try folder.ita("consolidate")
    #expect((run.exit, run.output, run.error) == (0, "", ""))
    #expect(try folder.contents(of: "out/2566") == before)
    #expect(try FolderListing.entries(of: out).map(\.name) == [".2566.inputs", ".history", ".ita.lock", "2566"])
  }

  @Test func `files that people added to the publication are carried over and named`() throws {
    let folder = try Self.published(isRevised: false)
    let added = ["note.txt": "n", "~$workbook.xlsx": "lock", "internal/units/5026/talk.txt": "t"]
    for (path, text) in added { try folder.put(text, at: "out/2566/\(path)") }
    let night = try folder.ita("consolidate")
    #expect((night.exit, night.error) == (0, ""))
    try folder.put(Self.scores, at: Self.revised)
    let run = try folder.ita("consolidate")
    #expect(run.exit == 0)
    for (path, text) in added {
      #expect(try folder.text(of: "out/2566/\(path)") == text)
      #expect(run.error.contains("\(path) does not belong to the publication and was kept"))
    }
    #expect(run.error.split(separator: "\n").count == added.count + 1)
    #expect(try folder.ita("consolidate").error == "")
  }

  @Test func `unchanged files of a changed publication keep inode and time`() throws {
    let folder = try Self.published()
    let (kept, changed) = (["method/units.csv", "tables/units.csv"], ["tables/ranking.csv", "manifest.json"])
    let before = try (kept + changed).map { try Self.status("\(folder.path)/out/2566/\($0)") }
    #expect(try folder.ita("consolidate").exit == 0)
    let after = try (kept + changed).map { try Self.status("\(folder.path)/out/2566/\($0)") }
    #expect(zip(before, after).map { $0.st_ino == $1.st_ino } == [true, true, false, false])
    #expect(zip(before, after).prefix(2).allSatisfy { $0.st_mtim.tv_nsec == $1.st_mtim.tv_nsec })
    // Both publications in the history share the unchanged files.
    #expect(after.map(\.st_nlink) == [3, 3, 2, 2])
  }

  @Test func `a file that was edited in the publication is made again`() throws {
    let folder = try Self.published()
    try folder.put("x", at: "out/2566/method/units.csv")
    #expect(try folder.ita("consolidate").exit == 0)
    #expect(try folder.text(of: "out/2566/method/units.csv") == folder.text(of: "data/units.csv"))
  }

  @Test(arguments: ["0002", "0022", "0077"]) func `modes do not depend on the umask`(mask: String) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let shell = ["/bin/sh", "-c", "umask \(mask); exec \"$@\"", "sh"]
    #expect(try folder.ita("consolidate", launcher: shell).exit == 0)
    let modes = try ["", "2566", "2566/tables", "2566/manifest.json", "2566/workbook.xlsx"].map {
      try Self.status("\(folder.path)/out/\($0)").st_mode & 0o7777
    }
    #expect(modes == [0o755, 0o755, 0o755, 0o644, 0o644])
  }

  @Test func `mode and group of the folder survive`() throws {
    let folder = try Self.published()
    let output = "\(folder.path)/out/2566"
    try #require(unsafe chmod(output, 0o2750) == 0)
    let group: gid_t = geteuid() == 0 ? 12345 : getegid()
    try #require(unsafe chown(output, .max, group) == 0)
    try #require(unsafe chmod(output, 0o2750) == 0)
    #expect(try folder.ita("consolidate").exit == 0)
    #expect(try Self.status(output).st_mode & 0o7777 == 0o2750)
    #expect(
      try ["", "/tables", "/tables/ranking.csv"].map { try Self.status(output + $0).st_gid } == [group, group, group])
  }

  @Test(.enabled(if: CommandSwitchTests.canDropPrivileges, "only root can become another user"))
  func `a run by another user than the owner names the owner of the output`() throws {
    let folder = try Self.published()
    try #require(unsafe chmod(folder.path, 0o777) == 0)
    let before = try folder.contents(of: "out")
    let run = try folder.ita("consolidate", launcher: ["setpriv", "--reuid", "65534", "--clear-groups"])
    #expect((run.exit, run.output) == (73, ""))
    #expect(run.error.contains("belongs to the user root and this run is by nobody"), "\(run.error)")
    #expect(run.error.contains("chown -R nobody out"))
    #expect(try folder.contents(of: "out") == before)
  }

  private static var canDropPrivileges: Bool {
    unsafe geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0
  }
}
