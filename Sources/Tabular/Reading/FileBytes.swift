import Glibc

/// The bytes of one file, read whole.
package enum FileBytes {
  /// A file beyond 2 GiB is no table that somebody sent.
  package static let longest = 1 << 31

  /// Reads a regular file by `read`, not `mmap`: many small files come three times faster that way, and a file that
  /// shrinks while it is read cannot kill the run.
  ///
  /// - Parameters:
  ///   - path: The file's.
  ///   - limit: The most bytes that are read.
  ///   - beforeLastLook: Runs when all is read; then the file is looked at once more.
  /// - Returns: All its bytes.
  /// - Throws: Why it cannot be read; EFBIG for one of more than `limit` bytes; `changing` where somebody wrote meanwhile.
  package static func read(
    _ path: String, limit: Int = longest, beforeLastLook: () -> Void = {}
  ) throws(ReadFault) -> [UInt8] {
    // Non-blocking, so that a named pipe among the extracts cannot hold the run.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw ReadFault(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw ReadFault(errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isDirectory
    default: throw .other(EINVAL)
    }
    guard status.st_size <= limit else { throw .other(EFBIG) }
    var bytes: [UInt8] = []
    try append(to: &bytes, from: descriptor, size: Int(status.st_size), limit: limit)
    beforeLastLook()
    var last = stat()
    guard unsafe fstat(descriptor, &last) == 0 else { throw ReadFault(errno: errno) }
    let isSame =
      last.st_size == status.st_size && last.st_mtim.tv_sec == status.st_mtim.tv_sec
      && last.st_mtim.tv_nsec == status.st_mtim.tv_nsec
    guard isSame else { throw .changing }
    return bytes
  }

  /// Lets the disk begin with a file that will be read soon, and waits for its first byte alone.
  ///
  /// One that cannot be opened is left to whoever reads it; of what is no file, such as a pipe, nothing is taken.
  package static func announce(_ path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard posix_fadvise(descriptor, 0, 0, POSIX_FADV_WILLNEED) == 0 else { return }
    var byte: UInt8 = 0
    _ = unsafe pread(descriptor, &byte, 1, 0)
  }

  /// The size that a file says it has may be far from what it holds: memory is asked for as bytes come.
  ///
  /// Up to so much memory is not touched before it is filled, and what came is not moved.
  private static let firstPiece = 4096...(1 << 26)

  private static func append(
    to bytes: inout [UInt8], from descriptor: Int32, size: Int, limit: Int
  ) throws(ReadFault) {
    // A byte more than the file has, so that most files are read to their end in one piece.
    var room = min(max(size + 1, firstPiece.lowerBound), firstPiece.upperBound)
    var isAtEnd = false
    while !isAtEnd {
      var failure: Int32 = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        while filled < room {
          let count = unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), room - filled)
          if count < 0, errno == EINTR { continue }
          if count < 0 { failure = errno }
          filled += max(0, count)
          // A file that has given all that it said it holds is not asked for more: the last look finds what it gained.
          isAtEnd = count <= 0 || (filled < room && bytes.count + filled == size)
          if isAtEnd { return }
        }
      }
      guard failure == 0 else { throw ReadFault(errno: failure) }
      // A file may grow while it is read.
      guard bytes.count + piece.count <= limit else { throw .other(EFBIG) }
      if bytes.isEmpty { bytes = piece } else { bytes.append(contentsOf: piece) }
      room = min(max(firstPiece.lowerBound, bytes.count), limit - bytes.count + 1)
    }
  }
}

/// Why a file could not be read.
package enum ReadFault: Error, Hashable, Sendable {
  case notFound
  case permissionDenied
  case isDirectory
  /// Its size or time changed while it was read.
  case changing
  /// The system's error number.
  case other(Int32)

  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .permissionDenied
    case EISDIR: self = .isDirectory
    default: self = .other(code)
    }
  }
}
