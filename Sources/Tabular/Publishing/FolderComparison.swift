import Glibc

/// Whether two folders hold the same: the same names, and the same bytes under each.
enum FolderComparison {
  /// False where a folder or file cannot be read, or is neither: what cannot be told to be the same is not.
  static func areSame(_ left: String, _ right: String) -> Bool {
    guard let entries = try? FolderListing.entries(of: left), let others = try? FolderListing.entries(of: right)
    else { return false }
    guard entries == others else { return false }
    return entries.allSatisfy { entry in
      let paths = (left + "/" + entry.name, right + "/" + entry.name)
      switch entry.kind {
      case .folder: return areSame(paths.0, paths.1)
      case .file: return haveSameBytes(paths.0, paths.1)
      case .link, .other: return false
      }
    }
  }

  private static func haveSameBytes(_ left: String, _ right: String) -> Bool {
    guard let left = ComparedFile(left), let right = ComparedFile(right), left.size == right.size else { return false }
    var compared = 0
    while compared < left.size {
      guard let chunk = left.chunk(), !chunk.isEmpty, chunk == right.chunk() else { return false }
      compared += chunk.count
    }
    return true
  }
}

/// A file that is read from its beginning, a chunk at a time.
private struct ComparedFile: ~Copyable {
  let size: Int
  private let descriptor: Int32

  /// Nil where it does not open.
  init?(_ path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// Up to 64 KiB, fewer only at the end; nil where the file does not read.
  borrowing func chunk() -> [UInt8]? {
    var count = 0
    var isReadable = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
      while count < buffer.count {
        let got = unsafe read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        isReadable = got >= 0
        guard got > 0 else { break }
        count += got
      }
      initialized = count
    }
    return isReadable ? bytes : nil
  }
}
