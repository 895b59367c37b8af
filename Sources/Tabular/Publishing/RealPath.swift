import Glibc

/// Where a path leads in the end, through links and `..`.
package enum RealPath {
  /// Of a path that may not exist yet: its nearest folder that does, and the names below; nil where none can be read.
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
