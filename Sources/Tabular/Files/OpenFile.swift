import CPlatform
import Glibc

/// A regular file that is open for reading, with its size and time at the moment of opening.
struct OpenFile: ~Copyable, Sendable {
  /// The size in bytes.
  let size: Int
  let descriptor: Int32
  private let modified: timespec

  private init(_ descriptor: Int32, _ status: stat) {
    self.descriptor = descriptor
    size = Int(status.st_size)
    modified = status.st_mtim
  }

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - limit: The most bytes of the file.
  ///   - roots: The real paths to which, or below which, a link on the path may lead; nil: links may lead anywhere.
  /// - Returns: The open file.
  /// - Throws: The reason why the file cannot be read; `tooLarge` for more than `limit` bytes; `changing` when the path
  /// leads out of the roots, since it did not when it was listed.
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

  /// Opens a path without links in one call; with links, checks their target before it opens exactly that target.
  private static func descriptor(_ path: String, inside roots: [String]) throws(ReadFault) -> Int32 {
    let opened = unsafe cplatform_open_unlinked(path, mode)
    guard opened < 0 else { return opened }
    guard [ELOOP, ENOSYS, EINTR, EAGAIN].contains(-opened) else { throw ReadFault(errno: -opened) }
    let found = unsafe cplatform_find(path)
    guard found >= 0 else { throw ReadFault(errno: -found) }
    defer { close(found) }
    let link = "/proc/self/fd/\(found)"
    // Without /proc, as in some containers, the target is unknown: open by the path.
    guard let real = target(of: link) else { return try Self.opened(path) }
    guard roots.contains(where: { real == $0 || real.hasPrefix($0 == "/" ? "/" : "\($0)/") }) else { throw .changing }
    return try Self.opened(link)
  }

  /// The target of a link of the kernel; nil when it cannot be read.
  private static func target(of link: String) -> String? {
    var letters = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(link, &letters, letters.count)
    return count > 0 ? String(decoding: letters[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  /// Fills the buffer after its first `kept` bytes with at most `limit` bytes of the file from an offset on.
  ///
  /// - Returns: The number of bytes read; less than there is room for only at the end of the file.
  func read(
    into buffer: inout [UInt8], keeping kept: Int = 0, limit: Int = .max, from offset: Int
  ) throws(ReadFault) -> Int {
    var filled = 0
    var failure: Int32 = 0
    unsafe buffer.withUnsafeMutableBytes { buffer in
      let room = min(buffer.count - kept, limit)
      while filled < room {
        let memory = unsafe buffer.baseAddress?.advanced(by: kept + filled)
        let got = unsafe pread(descriptor, memory, room - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard failure == 0 else { throw ReadFault(errno: failure) }
    return filled
  }

  /// Asks the disk to start reading the file, and waits only for the first byte.
  func announce() {
    var byte: UInt8 = 0
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_WILLNEED)
    _ = unsafe pread(descriptor, &byte, 1, 0)
  }

  /// Asks the system to drop its cache of the file's bytes that are already on the disk.
  func dropFromCache() { _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) }

  /// Throws `changing` when the file's size or time has changed since it was opened.
  func requireUnchanged() throws(ReadFault) {
    var last = stat()
    guard unsafe fstat(descriptor, &last) == 0 else { throw ReadFault(errno: errno) }
    let isSame =
      Int(last.st_size) == size && last.st_mtim.tv_sec == modified.tv_sec && last.st_mtim.tv_nsec == modified.tv_nsec
    guard isSame else { throw .changing }
  }
}
