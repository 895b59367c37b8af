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

  /// - Throws: Why it cannot be read; `tooLarge` for one of more than `limit` bytes.
  static func at(_ path: String, limit: Int) throws(ReadFault) -> OpenFile {
    // Non-blocking, so that a named pipe among the extracts cannot hold the run.
    let opened = MachineFault.retrying {
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      return descriptor < 0 ? nil : descriptor
    }
    guard let descriptor = opened else { throw ReadFault(errno: errno) }
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
