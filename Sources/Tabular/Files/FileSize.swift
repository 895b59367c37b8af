import Glibc

/// The size and time of a file, without reading it.
package enum FileSize {
  /// The size in bytes; 0 when it is unknown.
  ///
  /// Follows symbolic links.
  package static func of(_ path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The modification time in nanoseconds since 1970; 0 when it is unknown.
  ///
  /// Follows symbolic links.
  package static func time(of path: String) -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return 0 }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}
