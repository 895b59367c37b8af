import Glibc

/// The real path of a file or folder, with links and `..` resolved.
package enum RealPath {
  /// The real path of a file or folder; nil when none can be read.
  ///
  /// For a missing path it is that of the nearest existing folder, followed by the names below.
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
