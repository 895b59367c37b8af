/// Why nothing can be published: the last publication stands untouched.
package enum OutputFault: Error, Hashable {
  /// Another run holds the output.
  case locked
  /// The path that could not be made, written or replaced, and the `errno` that says why.
  case unwritable(path: String, errno: Int32)
}
