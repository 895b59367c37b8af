import Glibc

/// The reason why nothing can be published; the last publication is untouched.
package enum OutputFault: Error, Hashable {
  /// Another run holds the lock of the output.
  case locked
  /// A path that could not be made, written or replaced, and the `errno` of the failure.
  case unwritable(path: String, errno: Int32)
  /// A file whose bytes differ from what was written.
  case altered(path: String)
}

extension OutputFault {
  /// Whether an `errno` means that the user may not write there.
  package static func isRefusal(_ errno: Int32) -> Bool { errno == EACCES || errno == EPERM }
}
