import Glibc
import Testing

@testable import Tabular

/// One run at a time locks an output, and bytes that cannot be written are reported.
struct PublishLockTests {
  @Test func `an output is locked until its lock is released`() throws {
    let folder = try TestFolder()
    let out = folder.path + "/new/out"
    do {
      let lock = try OutputLock(folder: out, name: "2566")
      #expect(throws: OutputFault.locked) { _ = try OutputLock(folder: out, name: "2566") }
      let other = try OutputLock(folder: out, name: "2565")
      lock.release()
      other.release()
    }
    let again = try OutputLock(folder: out, name: "2566")
    again.release()
    #expect(try FolderListing.entries(of: out).map(\.name) == [".2565.lock", ".2566.lock"])
  }

  @Test func `the error of an output that cannot be made names the path and the reason`() throws {
    let folder = try TestFolder()
    try TestFolder.put("x", at: folder.path + "/file")
    #expect(throws: OutputFault.unwritable(path: folder.path + "/file/out", errno: ENOTDIR)) {
      _ = try OutputLock(folder: folder.path + "/file/out", name: "2566")
    }
    try OutputFolder.make(folder.path + "/.2566.lock")
    #expect(throws: OutputFault.unwritable(path: folder.path + "/.2566.lock", errno: EISDIR)) {
      _ = try OutputLock(folder: folder.path, name: "2566")
    }
  }

  @Test func `a full disk is not taken for success`() {
    let descriptor = unsafe open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    #expect(ByteSink.write([1], to: descriptor) == ENOSPC)
    #expect(ByteSink.write([], to: descriptor) == 0)
    #expect(ByteSink.write([1], to: -1) == EBADF)
  }

  @Test func `a slow reader gets every byte`() async throws {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    for end in ends { try #require(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
    let (reader, writer) = (ends[0], ends[1])
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    async let reason = {
      defer { close(writer) }
      return ByteSink.write(bytes, to: writer)
    }()
    var received: [UInt8] = []
    while received.count < bytes.count {
      var chunk = [UInt8](repeating: 0, count: 10_000)
      let count = unsafe read(reader, &chunk, chunk.count)
      if count < 0, errno == EAGAIN {
        await Task.yield()
        continue
      }
      guard count > 0 else { break }
      received += chunk.prefix(count)
    }
    close(reader)
    #expect(await reason == 0)
    #expect(received == bytes)
  }

  @Test func `a reader that closes its end does not end the run`() throws {
    #expect(StandardError.write(""))
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    close(ends[0])
    #expect(ByteSink.write([1], to: ends[1]) == EPIPE)
    close(ends[1])
  }

  @Test func `a terminal is distinguished from a file`() {
    #expect(Terminal.isTerminal(.error) == (isatty(2) == 1))
  }
}
