import CPlatform
import Glibc

/// A regular file that is open for reading, and what it was when it was opened.
struct OpenFile: ~Copyable, Sendable {
  /// In bytes.
  let size: Int
  let descriptor: Int32
  private let modified: timespec

  private init(_ descriptor: Int32, _ status: stat) {
    self.descriptor = descriptor
    size = Int(status.st_size)
    modified = status.st_mtim
  }

  /// `roots`: the real paths that a link on the path may lead to or below; nil: links lead anywhere.
  ///
  /// - Throws: Why it cannot be read; `tooLarge` for one of more than `limit` bytes; `changing` where the path leads out
  ///   of the roots: when it was listed it did not.
  static func at(_ path: String, limit: Int, inside roots: [String]? = nil) throws(ReadFault) -> OpenFile {
    let descriptor = if let roots { try Self.descriptor(path, inside: roots) } else { try opened(path) }
    var status = stat()
    let code = unsafe fstat(descriptor, &status) == 0 ? 0 : errno
    let file = OpenFile(descriptor, status)
    guard code == 0 else { throw ReadFault(errno: code) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isDirectory
    default: throw .other(EINVAL)
    }
    guard file.size <= limit else { throw .tooLarge }
    return file
  }

  deinit { close(descriptor) }

  // Non-blocking, so that a named pipe among the extracts cannot hold the run.
  private static let mode = O_RDONLY | O_CLOEXEC | O_NONBLOCK

  private static func opened(_ path: String) throws(ReadFault) -> Int32 {
    let opened = MachineFault.retrying {
      let descriptor = unsafe open(path, mode)
      return descriptor < 0 ? nil : descriptor
    }
    guard let opened else { throw ReadFault(errno: errno) }
    return opened
  }

  /// Opens a file that no link leads to, in one call; where there are links, what they lead to is looked at before it is
  /// opened, whatever stands on the path by then.
  private static func descriptor(_ path: String, inside roots: [String]) throws(ReadFault) -> Int32 {
    let opened = unsafe cplatform_open_unlinked(path, mode)
    guard opened < 0 else { return opened }
    guard [ELOOP, ENOSYS, EINTR, EAGAIN].contains(-opened) else { throw ReadFault(errno: -opened) }
    let found = unsafe cplatform_find(path)
    guard found >= 0 else { throw ReadFault(errno: -found) }
    defer { close(found) }
    let link = "/proc/self/fd/\(found)"
    // Without that folder, as in some containers, nothing is known but the path.
    guard let real = target(of: link) else { return try Self.opened(path) }
    guard roots.contains(where: { real == $0 || real.hasPrefix($0 == "/" ? "/" : "\($0)/") }) else { throw .changing }
    return try Self.opened(link)
  }

  /// Where a link of the kernel leads; nil where it cannot be read.
  private static func target(of link: String) -> String? {
    var letters = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(link, &letters, letters.count)
    return count > 0 ? String(decoding: letters[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  /// Fills the buffer behind its first `kept` bytes with at most `limit` of the file from a place on.
  ///
  /// - Returns: How many came: fewer than there is room for at the end of the file alone.
  func read(
    into buffer: inout [UInt8], keeping kept: Int = 0, limit: Int = .max, from place: Int
  ) throws(ReadFault) -> Int {
    var filled = 0
    var failure: Int32 = 0
    unsafe buffer.withUnsafeMutableBytes { buffer in
      let room = min(buffer.count - kept, limit)
      while filled < room {
        let memory = unsafe buffer.baseAddress?.advanced(by: kept + filled)
        let got = unsafe pread(descriptor, memory, room - filled, off_t(place + filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard failure == 0 else { throw ReadFault(errno: failure) }
    return filled
  }

  /// Lets the disk begin with the file, and waits for its first byte alone.
  func announce() {
    var byte: UInt8 = 0
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_WILLNEED)
    _ = unsafe pread(descriptor, &byte, 1, 0)
  }

  /// Lets the system forget the bytes that it keeps in memory, once they are on the disk.
  func forget() { _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) }

  /// Throws `changing` where its size or time is another now.
  func requireUnchanged() throws(ReadFault) {
    var last = stat()
    guard unsafe fstat(descriptor, &last) == 0 else { throw ReadFault(errno: errno) }
    let isSame =
      Int(last.st_size) == size && last.st_mtim.tv_sec == modified.tv_sec && last.st_mtim.tv_nsec == modified.tv_nsec
    guard isSame else { throw .changing }
  }
}
