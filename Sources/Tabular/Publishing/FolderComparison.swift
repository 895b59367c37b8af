import Glibc

/// Compares the names and the bytes of the files in two folders.
enum FolderComparison {
  /// Whether two folders are equal; false when an entry cannot be read, or is neither a folder nor a file.
  ///
  /// - Parameters:
  ///   - left: The first folder.
  ///   - right: The second folder.
  ///   - added: Paths of the second folder that are ignored.
  /// - Returns: Whether the folders are equal.
  static func areSame(_ left: String, _ right: String, except added: Set<String> = []) -> Bool {
    guard let leaves = try? FolderLeaves.of(left), let others = try? FolderLeaves.of(right) else { return false }
    guard leaves == others.filter({ !added.contains($0.path) }) else { return false }
    return leaves.allSatisfy { leaf in
      leaf.kind == .folder || leaf.kind == .file && haveSameBytes("\(left)/\(leaf.path)", "\(right)/\(leaf.path)")
    }
  }

  /// Whether two regular files have the same bytes; false when one cannot be read.
  static func haveSameBytes(_ left: String, _ right: String) -> Bool {
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

  /// Opens a file; nil when that fails.
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

  /// Reads up to 64 KiB, less only at the end; nil when the file cannot be read.
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
