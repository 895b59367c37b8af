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
  ///   - roots: The real paths that a link on the path may lead to or below; nil: links lead anywhere.
  ///   - beforeLastLook: Runs when all is read; then the file is looked at once more.
  /// - Returns: All its bytes.
  /// - Throws: Why it cannot be read; `tooLarge` for one of more than `limit` bytes; `changing` where somebody wrote
  ///   meanwhile, or where the path leads out of the roots.
  package static func read(
    _ path: String, limit: Int = longest, inside roots: [String]? = nil, beforeLastLook: () -> Void = {}
  ) throws(ReadFault) -> [UInt8] {
    let file = try OpenFile.at(path, limit: limit, inside: roots)
    var bytes: [UInt8] = []
    try append(to: &bytes, from: file.descriptor, size: file.size, limit: limit)
    beforeLastLook()
    try file.requireUnchanged()
    return bytes
  }

  /// Lets the system forget what it keeps of a file in memory, so that the disk or share itself is read next.
  package static func forget(_ path: String) {
    do throws(ReadFault) {
      try OpenFile.at(path, limit: .max).forget()
    } catch {}
  }

  /// The bytes of a file that has no more than `limit`; nil for a larger one.
  package static func read(
    _ path: String, ifWithin limit: Int, inside roots: [String]? = nil
  ) throws(ReadFault) -> [UInt8]? {
    do throws(ReadFault) {
      return try read(path, limit: limit, inside: roots)
    } catch {
      guard error == .tooLarge else { throw error }
      return nil
    }
  }

  /// The size of a file in bytes, and its first 4096 bytes.
  package static func start(
    of path: String, inside roots: [String]?
  ) throws(ReadFault) -> (size: Int, bytes: [UInt8]) {
    let file = try OpenFile.at(path, limit: .max, inside: roots)
    var bytes = [UInt8](repeating: 0, count: 4096)
    bytes.removeSubrange(try file.read(into: &bytes, from: 0)...)
    return (file.size, bytes)
  }

  /// Whether something of that name stands in its folder, though it be a link that leads nowhere.
  package static func isListed(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Whether a path leads to something, through links; true where the way there may not be searched.
  ///
  /// - Throws: The machine's fault that leaves it unknown.
  package static func isThere(_ path: String) throws(ReadFault) -> Bool {
    var status = stat()
    let found = MachineFault.retrying { unsafe stat(path, &status) == 0 ? true : nil }
    guard found == nil else { return true }
    let fault = ReadFault(errno: errno)
    guard !fault.isOfTheMachine else { throw fault }
    return fault != .notFound
  }

  /// Lets the disk begin with a file that will be read soon; one that cannot be read is left to whoever reads it.
  package static func announce(_ path: String) {
    do throws(ReadFault) {
      try OpenFile.at(path, limit: longest).announce()
    } catch {}
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
      guard bytes.count + piece.count <= limit else { throw .tooLarge }
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

  static let tooLarge = Self.other(EFBIG)

  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .permissionDenied
    case EISDIR: self = .isDirectory
    default: self = .other(code)
    }
  }

  /// Whether the machine is at fault, and not the file, which it may read well another time.
  package var isOfTheMachine: Bool {
    switch self {
    case .other(let code): MachineFault.isOne(code)
    case .notFound, .permissionDenied, .isDirectory, .changing: false
    }
  }
}
