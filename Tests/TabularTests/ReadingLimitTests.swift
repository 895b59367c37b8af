import Glibc
import Testing

@testable import Tabular

/// Neither input beyond the limits nor a link that leads out of the data folder is read.
@Suite struct ReadingLimitTests {
  private static func limits(line: Int = 1_000, cell: Int = 1_000, lines: Int = 1_000) -> ReadingLimits {
    var limits = ReadingLimits()
    (limits.line, limits.cell, limits.lines) = (line, cell, lines)
    return limits
  }

  @Test(
    arguments: [
      (text: "aaaa\nbb,bb\n", limits: limits(line: 5, cell: 4, lines: 2), breach: nil),
      (text: "aaaa\nbb,bbb\nc\n", limits: limits(line: 5), breach: .line(line: 2, bytes: 6)),
      (text: "aaaa\r\nbb,bb\r\ncccccc", limits: limits(line: 5), breach: .line(line: 3, bytes: 6)),
      (text: "aaaa\rbb,bbb\rc", limits: limits(line: 5), breach: .line(line: 2, bytes: 6)),
      (text: "a\nbb;bbb;bb\n", limits: limits(cell: 3), breach: nil),
      (text: "a\nbb;bbbb;bb\n", limits: limits(cell: 3), breach: .cell(line: 2, bytes: 4)),
      (text: "a\nb,\"b,b\"\n", limits: limits(cell: 3), breach: .cell(line: 2, bytes: 5)),
      (text: "a\na\na\n", limits: limits(lines: 3), breach: nil),
      (text: "a\r\na\r\na\r\na", limits: limits(lines: 3), breach: .lines(4)),
      (text: "a\n\n\n\n", limits: limits(lines: 3), breach: .lines(4)),
      (text: "", limits: limits(line: 1, cell: 1, lines: 1), breach: nil),
    ] as [(text: String, limits: ReadingLimits, breach: ReadingLimits.Breach?)])
  func `the first limit that a text exceeds is reported with its line`(
    text: String, limits: ReadingLimits, breach: ReadingLimits.Breach?
  ) {
    #expect(limits.breach(in: Array(text.utf8)) == breach)
  }

  @Test(arguments: [(["aa\naa", "aa\n"], true), (["aa\naaa", "aaa\n"], false), (["\n\n", "\n\n"], false)])
  func `the limits hold for all pieces of a large file together`(pieces: [String], keeps: Bool) {
    var count = LineCount(within: Self.limits(line: 5, lines: 4), of: 100)
    #expect(pieces.allSatisfy { count.keepsLimits(Array($0.utf8)) } == keeps)
  }

  @Test func `a file larger than its limit is not read beyond its beginning`() throws {
    let folder = try TestFolder()
    let path = "\(folder.path)/sparse.csv"
    try TestFolder.put("", at: path)
    // A sparse terabyte takes no disk space, but reading it would take an hour.
    try #require(unsafe truncate(path, 1 << 40) == 0)
    #expect(throws: ReadFault.tooLarge) { try FileBytes.read(path) }
    let start = try FileBytes.start(of: path, inside: [folder.path])
    #expect(start.size == 1 << 40 && start.bytes == [UInt8](repeating: 0, count: 4096))
  }

  @Test func `a folder with more entries than the limit is listed to one beyond it`() throws {
    let folder = try TestFolder()
    for number in 1...5 { try TestFolder.put("", at: "\(folder.path)/\(number)") }
    #expect(try FolderListing.entries(of: folder.path, limit: 5).count == 5)
    #expect(try FolderListing.entries(of: folder.path, limit: 3).count == 4)
  }

  @Test func `a link is followed only to a target inside the roots`() throws {
    let folder = try TestFolder()
    let other = try TestFolder()
    for path in [folder.path, other.path] { try TestFolder.put("own", at: "\(path)/own.csv") }
    let links = ["in.csv": "\(folder.path)/own.csv", "out.csv": "\(other.path)/own.csv", "away": other.path]
    for (name, target) in links { try #require(unsafe symlink(target, "\(folder.path)/\(name)") == 0) }
    for name in ["own.csv", "in.csv"] {
      #expect(try FileBytes.read("\(folder.path)/\(name)", inside: [folder.path]) == Array("own".utf8))
    }
    for name in ["out.csv", "away/own.csv"] {
      #expect(throws: ReadFault.changing) { try FileBytes.read("\(folder.path)/\(name)", inside: [folder.path]) }
      #expect(try FileBytes.read("\(folder.path)/\(name)") == Array("own".utf8))
    }
    #expect(throws: ReadFault.notFound) { try FileBytes.read("\(folder.path)/none.csv", inside: [folder.path]) }
  }

  @Test func `a link that is swapped with a file is never followed out of the roots`() async throws {
    let folder = try TestFolder()
    let other = try TestFolder()
    let (path, spare, target) = ("\(folder.path)/scores.csv", "\(folder.path)/spare", "\(other.path)/scores.csv")
    try TestFolder.put("own", at: path)
    try TestFolder.put("foreign", at: target)
    let root = folder.path
    let swaps = Task.detached {
      for _ in 0..<1_000 {
        _ = unsafe symlink(target, spare) + rename(spare, path)
        try TestFolder.put("own", at: spare)
        _ = unsafe rename(spare, path)
      }
    }
    var read: Set<String> = []
    for _ in 0..<2_000 {
      if let bytes = try? FileBytes.read(path, inside: [root]) { read.insert(String(decoding: bytes, as: UTF8.self)) }
    }
    try await swaps.value
    #expect(read == ["own"])
  }
}

/// Files that appear together or not at all.
@Suite struct NewFileTests {
  private static func write(_ files: [(name: String, bytes: [UInt8])], to folder: String) throws -> [String] {
    try NewFiles.write(to: folder, fault: { $0 }, make: { _ throws(OutputFault) in files })
  }

  @Test func `all new files appear, and nothing else`() throws {
    let folder = try TestFolder()
    let target = "\(folder.path)/a/b"
    let paths = try Self.write([("x", [65]), ("y", [66])], to: target)
    #expect(paths == ["\(target)/x", "\(target)/y"])
    #expect(try TestFolder.contents(of: target) == ["x": "A", "y": "B"])
  }

  @Test func `an existing file stays unchanged, and none of the new files appears`() throws {
    let folder = try TestFolder()
    try TestFolder.put("filled in", at: "\(folder.path)/y")
    let expected = OutputFault.unwritable(path: "\(folder.path)/y", errno: EEXIST)
    #expect(throws: expected) { try Self.write([("x", [65]), ("y", [66])], to: folder.path) }
    #expect(try TestFolder.contents(of: folder.path) == ["y": "filled in"])
  }

  @Test func `a failed write leaves no folder, and a later write removes the files of a killed run`() throws {
    let folder = try TestFolder()
    let target = "\(folder.path)/new"
    #expect(throws: OutputFault.self) { try Self.write([("x", [65]), ("no/such", [66])], to: target + "/\u{0}") }
    #expect(throws: OutputFault.locked) {
      try NewFiles.write(to: target, fault: { $0 }, make: { _ throws(OutputFault) in throw .locked })
    }
    #expect(try TestFolder.contents(of: folder.path).isEmpty)
    try #require(unsafe mkdir(target, 0o777) == 0 && mkdir("\(target)/.unfinished", 0o777) == 0)
    try TestFolder.put("half", at: "\(target)/.unfinished/x")
    _ = try Self.write([("x", [65])], to: target)
    #expect(try TestFolder.contents(of: target) == ["x": "A"])
  }
}
