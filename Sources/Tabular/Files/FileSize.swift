import Glibc

/// How large a file is before it is read.
package enum FileSize {
  /// In bytes, through links; 0 where it cannot be told.
  package static func of(_ path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
