import Glibc

/// Reads whole files into memory.
package enum FileBytes {
  /// The most bytes of a file: no office sends a table of more than 2 GiB.
  package static let longest = 1 << 31

  /// Reads a regular file with `read` instead of `mmap`.
  ///
  /// Many small files are read three times as fast, and a file that shrinks meanwhile cannot end the run by a signal.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - limit: The most bytes that are read.
  ///   - roots: The real paths to which, or below which, a link on the path may lead; nil: links may lead anywhere.
  ///   - beforeLastLook: Runs after the last byte is read and before the file is checked for changes.
  /// - Returns: All bytes of the file.
  /// - Throws: The reason why the file cannot be read; `tooLarge` for more than `limit` bytes; `changing` when another
  /// program wrote to it meanwhile, or when the path leads out of the roots.
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

  /// Asks the system to drop its cache of a file, so that the next read comes from the disk or share itself.
  package static func dropFromCache(_ path: String) {
    do throws(ReadFault) {
      try OpenFile.at(path, limit: .max).dropFromCache()
    } catch {}
  }

  /// Reads a file of at most `limit` bytes; nil for a larger one.
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

  /// Whether the folder has an entry of that name, even a link that leads nowhere.
  package static func isListed(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Whether a path exists, through links; true when a folder on the way may not be searched.
  ///
  /// - Throws: The fault of the machine that prevents an answer.
  package static func isThere(_ path: String) throws(ReadFault) -> Bool {
    var status = stat()
    let found = MachineFault.retrying { unsafe stat(path, &status) == 0 ? true : nil }
    guard found == nil else { return true }
    let fault = ReadFault(errno: errno)
    guard !fault.isOfTheMachine else { throw fault }
    return fault != .notFound
  }

  /// Asks the disk to start reading a file that is needed soon; errors are left to the actual read.
  package static func announce(_ path: String) {
    do throws(ReadFault) {
      try OpenFile.at(path, limit: longest).announce()
    } catch {}
  }

  /// The size of the first piece of memory for a file; more is allocated as bytes arrive.
  ///
  /// The reported size of a file may be far from its content. Up to the upper bound, memory is not touched before bytes
  /// arrive, and the bytes are not moved.
  private static let firstPiece = 4096...(1 << 26)

  private static func append(
    to bytes: inout [UInt8], from descriptor: Int32, size: Int, limit: Int
  ) throws(ReadFault) {
    // One byte more than the file has, so that most files are read to their end in one piece.
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
          // Do not read again after the reported size: the check for changes notices any bytes that were added.
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

/// The reason why a file could not be read.
package enum ReadFault: Error, Hashable, Sendable {
  case notFound
  case permissionDenied
  case isDirectory
  /// The file's size or time changed while it was read.
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

  /// Whether the machine caused the fault, so that the file may be readable another time.
  package var isOfTheMachine: Bool {
    switch self {
    case .other(let code): MachineFault.isOne(code)
    case .notFound, .permissionDenied, .isDirectory, .changing: false
    }
  }
}
