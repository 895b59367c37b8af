import Glibc

/// How large a file is before it is read.
package enum FileSize {
  /// In bytes, through links; 0 where it cannot be told.
  package static func of(_ path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// When it was last changed, in nanoseconds since 1970, through links; 0 where it cannot be told.
  package static func time(of path: String) -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return 0 }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}
