import Glibc

/// The real path of a file or folder, with links and `..` resolved.
package enum RealPath {
  /// The real path; for a missing path that of its nearest existing folder and the names below; nil when none can be
  /// read.
  package static func of(_ path: String) -> String? {
    if let real = resolved(path) { return real }
    guard let (parent, name) = OutputFolder.parts(of: path), parent != path else { return nil }
    return of(parent).map { $0 == "/" ? "/\(name)" : "\($0)/\(name)" }
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
