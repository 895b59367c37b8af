import Glibc
import Testing

@testable import Tabular

/// Input beyond the limits, and links that lead out of the data folder: neither is read.
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
  func `the first limit that a text goes beyond is told with its line`(
    text: String, limits: ReadingLimits, breach: ReadingLimits.Breach?
  ) {
    #expect(limits.breach(in: Array(text.utf8)) == breach)
  }

  @Test(arguments: [(["aa\naa", "aa\n"], true), (["aa\naaa", "aaa\n"], false), (["\n\n", "\n\n"], false)])
  func `the pieces of a large file are held against the limits together`(pieces: [String], keeps: Bool) {
    var count = LineCount(within: Self.limits(line: 5, lines: 4), of: 100)
    #expect(pieces.allSatisfy { count.keepsLimits(Array($0.utf8)) } == keeps)
  }

  @Test func `a file larger than its limit is not read beyond its beginning`() throws {
    let folder = try TestFolder()
    let path = "\(folder.path)/sparse.csv"
    try TestFolder.put("", at: path)
    // A terabyte takes no room, and would take an hour.
    try #require(unsafe truncate(path, 1 << 40) == 0)
    #expect(throws: ReadFault.tooLarge) { try FileBytes.read(path) }
    let start = try FileBytes.start(of: path, inside: [folder.path])
    #expect(start.size == 1 << 40 && start.bytes == [UInt8](repeating: 0, count: 4096))
  }

  @Test func `a folder of more entries than its limit is listed one beyond it`() throws {
    let folder = try TestFolder()
    for number in 1...5 { try TestFolder.put("", at: "\(folder.path)/\(number)") }
    #expect(try FolderListing.entries(of: folder.path, limit: 5).count == 5)
    #expect(try FolderListing.entries(of: folder.path, limit: 3).count == 4)
  }

  @Test func `a link is followed to what is inside of the roots, and to nothing else`() throws {
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

  @Test func `a link that comes and goes is never followed out of the roots`() async throws {
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

  @Test func `all files are there, and nothing else`() throws {
    let folder = try TestFolder()
    let target = "\(folder.path)/a/b"
    let paths = try Self.write([("x", [65]), ("y", [66])], to: target)
    #expect(paths == ["\(target)/x", "\(target)/y"])
    #expect(try TestFolder.contents(of: target) == ["x": "A", "y": "B"])
  }

  @Test func `a file that exists stays as it is, and none of the others appears`() throws {
    let folder = try TestFolder()
    try TestFolder.put("filled in", at: "\(folder.path)/y")
    let expected = OutputFault.unwritable(path: "\(folder.path)/y", errno: EEXIST)
    #expect(throws: expected) { try Self.write([("x", [65]), ("y", [66])], to: folder.path) }
    #expect(try TestFolder.contents(of: folder.path) == ["y": "filled in"])
  }

  @Test func `where a file cannot be made no folder is left, and what a killed run left goes`() throws {
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
