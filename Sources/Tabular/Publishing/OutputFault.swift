import Glibc

/// Why nothing can be published: the last publication stands untouched.
package enum OutputFault: Error, Hashable {
  /// Another run holds the output.
  case locked
  /// The path that could not be made, written or replaced, and the `errno` that says why.
  case unwritable(path: String, errno: Int32)
  /// The file that does not read back as it was written.
  case altered(path: String)
}

extension OutputFault {
  /// Whether an `errno` says that the user may not write there.
  package static func isRefusal(_ errno: Int32) -> Bool { errno == EACCES || errno == EPERM }
}
