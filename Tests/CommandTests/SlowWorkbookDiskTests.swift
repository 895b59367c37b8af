import Glibc
import Tabular
import Testing

/// Whatever the disk does not take: a publication is whole, or it is the one before.
struct SlowWorkbookDiskTests {
  /// A shell that publishes, changes the input, publishes again with so little room, and compares.
  ///
  /// Ends with the exit code of the second run, or 99 where it failed and left anything but the first publication.
  private static func script(_ limited: String) -> String {
    """
    "$0" "$@" >/dev/null 2>&1 || exit 98
    cp -r out/2566 before
    printf '5030,2566,IIT,97.64\\n' | cat data/more.csv - > data/extracts/2566/5030/2023-09-06/scores.csv
    \(limited)
    code=$?
    [ $code -lt 2 ] || diff -r before out/2566 >&2 || exit 99
    exit $code
    """
  }

  private static func folder() throws -> CommandFolder {
    let folder = try CommandFolder(CommandFolder.announced)
    try folder.put("unit_code,fiscal_year,measure,score\n", at: "data/more.csv")
    try folder.put(
      "unit_code,fiscal_year,measure,score\n5030,2566,ITA,97.21\n", at: "data/extracts/2566/5030/2023-09-06/scores.csv")
    try #require(unsafe mkdir("\(folder.path)/out", 0o777) == 0)
    return folder
  }

  /// Kilobytes that a file may have; the first that are enough for each file are more than those that are not.
  @Test(arguments: [(limit: 1, exit: 73), (4, 73), (16, 73), (32, 73), (64, 73), (100_000, 0)] as [(Int, Int32)])
  func `a file that may not grow stops the publication`(limit: Int, exit: Int32) throws {
    let folder = try Self.folder()
    let limited = "prlimit --fsize=\(limit * 1024) \"$0\" \"$@\""
    let run = try folder.ita("consolidate", launcher: ["/bin/sh", "-c", Self.script(limited)])
    #expect(run.exit == exit, "\(run.error)")
    if exit == 73 { #expect(run.error.contains("the last publication is unchanged"), "\(run.error)") }
  }

  /// Parts that are too large for a file are cut off before they are packed, into a workbook that is small enough.
  @Test(arguments: [(limit: 48, exit: 73), (56, 73), (64, 73), (72, 73), (100_000, 0)] as [(Int, Int32)])
  func `a workbook with a part that was cut off is not published`(limit: Int, exit: Int32) throws {
    let folder = try Self.folder()
    let limited = "prlimit --fsize=\(limit * 1024) \"$0\" \"$@\""
    let run = try folder.ita("consolidate", "--format", "xlsx", launcher: ["/bin/sh", "-c", Self.script(limited)])
    #expect(run.exit == exit, "\(run.error)")
  }

  /// Kilobytes that are free on the disk of the output, and what may come of it.
  @Test(
    .enabled(if: canMount, "only where a disk of one's own can be mounted"),
    arguments: [
      (0, [73]), (8, [73]), (40, [73]), (80, [73, 0]), (120, [73, 0]), (160, [73, 0]), (200, [73, 0]), (800, [0]),
    ] as [(Int, [Int32])])
  func `a full disk leaves the last publication`(free: Int, exits: [Int32]) throws {
    let folder = try Self.folder()
    let fill = """
      left=$(df --output=avail -k out | tail -1)
      fallocate -l $(((left - \(free)) * 1024)) out/fill
      "$0" "$@"
      """
    let script = "mount -t tmpfs -o size=16m none out && { \(Self.script(fill)); }"
    let run = try folder.ita(
      "consolidate", "--format", "xlsx", launcher: ["unshare", "-rm", "/bin/sh", "-c", script])
    #expect(exits.contains(run.exit), "\(run.exit) \(run.error)")
  }

  @Test func `the folder for temporary files is not asked`() throws {
    let folder = try Self.folder()
    let places = ["TMPDIR": "/nowhere", "TMP": "/nowhere", "TEMP": "/nowhere"]
    #expect(try folder.ita("consolidate", environment: places).exit == 0)
    let entries = try FolderListing.entries(of: "\(folder.path)/out").map(\.name)
    #expect(entries == [".2566.inputs", ".history", ".ita.lock", "2566"])
    let names = try FolderListing.entries(of: "\(folder.path)/out/2566").map(\.name)
    #expect(names.sorted() == ["datapackage.json", "internal", "manifest.json", "method", "tables", "workbook.xlsx"])
  }

  private static var canMount: Bool {
    let run = try? CommandProgram.run(
      program: ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"], in: "/")
    return run?.exit == 0
  }
}
