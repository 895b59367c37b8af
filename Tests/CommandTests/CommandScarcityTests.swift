import Glibc
import Tabular
import Testing

/// Runs on a machine that refuses threads, memory or disk space.
struct CommandScarcityTests {
  private static func shell(_ limits: String, _ redirection: String = "") -> [String] {
    ["/usr/bin/timeout", "60", "/bin/sh", "-c", "\(limits)exec \"$0\" \"$@\"\(redirection)"]
  }

  /// The stack of a thread is as large as the limit of stacks, which is more than the memory limit.
  private static let noThreads = "ulimit -s 8000000 && ulimit -v 4000000; "

  @Test func `a run without threads publishes the same as every run`() throws {
    let plenty = try CommandFolder(CommandFolder.announced)
    let folder = try CommandFolder(CommandFolder.announced)
    let whole = try plenty.ita("consolidate", "--jobs", "4")
    let run = try folder.ita("consolidate", "--jobs", "4", launcher: Self.shell(Self.noThreads))
    #expect((run.exit, run.error) == (whole.exit, whole.error))
    #expect(try folder.contents(of: "out") == plenty.contents(of: "out"))
  }

  private static let noMemory =
    "ita: หน่วยความจำของเครื่องไม่พอ ไม่มีการเผยแพร่ | the machine has not enough memory: nothing published\n"

  @Test func `a run with too little memory reports that, and the next one publishes`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    // The kilobytes that the libraries need, which differ from machine to machine.
    let least = try #require(
      try stride(from: 20_000, through: 400_000, by: 2_000)
        .first { try folder.ita("--version", launcher: Self.shell("ulimit -v \($0); ")).exit == 0 })
    var exits: Set<Int32> = []
    for limit in [least, least + 1_000, least + 2_000, least + 4_000] {
      let run = try folder.ita("consolidate", "--jobs", "1", launcher: Self.shell("ulimit -v \(limit); "))
      exits.insert(run.exit)
      #expect(run.exit == 0 || run.exit == 70 && run.error == Self.noMemory, "\(limit): \(run.exit) \(run.error)")
    }
    #expect(exits.contains(70))
    #expect(try folder.ita("consolidate").exit == 0)
    #expect(
      try FolderListing.entries(of: "\(folder.path)/out").map(\.name) == [
        ".2566.inputs", ".history", ".ita.lock", "2566",
      ])
  }

  private static let full = (redirection: " >/dev/full", reason: "no space left on the disk (28)")
  private static let closed = (redirection: " >&-", reason: "it is closed (9)")

  @Test(
    arguments: [
      (["finding"], full), (["finding"], closed), (["finding", "rate-misstated"], full), (["--help"], full),
      (["--help"], closed), (["template", "--help"], full), (["--version"], full), (["check", "data/extracts"], full),
      (["explain", "5026", "ITA"], full), (["what-if", "5026", "IIT=90"], full),
      (["template", "5026", "--out", "forms"], full),
    ])
  func `results that cannot be written are an error`(
    arguments: [String], stream: (redirection: String, reason: String)
  ) throws {
    let file = "data/extracts/2566/5026/2023-09-06/scores.csv"
    let folder = try CommandFolder(CommandFolder.announced.merging([file: "x\n"]) { $1 })
    let run = try CommandProgram.run(arguments, in: folder.path, launcher: Self.shell("", stream.redirection))
    #expect(run.exit == 73, "\(run.error)")
    #expect(run.error.hasPrefix("ita: เขียน /dev/stdout ไม่ได้: "), "\(run.error)")
    #expect(run.error.hasSuffix(" | cannot write /dev/stdout: \(stream.reason)\n"), "\(run.error)")
  }

  @Test(arguments: [["finding"], ["--help"]]) func `a closed pipe is not an error`(arguments: [String]) throws {
    let folder = try CommandFolder()
    // The reader ends before the program begins.
    let script = "{ sleep 0.2; \"$0\" \"$@\"; echo $? >code; } | true; exit $(cat code)"
    let run = try CommandProgram.run(arguments, in: folder.path, launcher: ["/bin/sh", "-c", script])
    #expect((run.exit, run.error) == (0, ""))
  }

  @Test func `a run without standard streams writes no message into a publication`() throws {
    let plenty = try CommandFolder(CommandFolder.announced)
    let folder = try CommandFolder(CommandFolder.announced)
    let whole = try plenty.ita("consolidate")
    #expect(try folder.ita("consolidate", launcher: Self.shell("", " <&- >&- 2>&-")).exit == whole.exit)
    #expect(try folder.contents(of: "out") == plenty.contents(of: "out"))
  }

  @Test(arguments: [0, 1, 8]) func `no form is written if there is no space for all`(kilobytes: Int) throws {
    let folder = try CommandFolder()
    let script = "{ /usr/bin/prlimit --fsize=\(kilobytes * 1024) \"$0\" \"$@\" 2>&1; echo exit $?; } | cat"
    let run = try folder.ita("template", "5026", "--language", "en", launcher: ["/bin/sh", "-c", script])
    #expect(run.output.hasSuffix("the file is too large (27)\nexit 73\n"), "\(run.output)")
    #expect(!FileBytes.isListed("\(folder.path)/template-5026"))
  }

  @Test func `a form that exists is not overwritten, and no other is written`() throws {
    let folder = try CommandFolder(["template-5026/scores.csv": "filled in\n"])
    let run = try folder.ita("template", "5026", "--language", "en")
    #expect((run.exit, run.output) == (73, ""))
    #expect(run.error.contains("template-5026/scores.csv: it already exists"))
    #expect(try folder.contents(of: "template-5026") == ["template-5026/scores.csv": Array("filled in\n".utf8)])
  }
}
