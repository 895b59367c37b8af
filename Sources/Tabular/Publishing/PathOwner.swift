import Glibc

/// The owner of a path that cannot be written, if that is not the user who runs the program.
package struct PathOwner: Sendable {
  /// The path itself, or the nearest folder above it that exists.
  package let path: String
  package let name: String
  /// The user who runs the program.
  package let runner: String

  /// Finds the owner; nil when the path belongs to the user who runs the program.
  package init?(of path: String) {
    guard let (path, owner) = Self.nearest(path), owner != geteuid() else { return nil }
    self.path = path
    name = Self.name(of: owner)
    runner = Self.current
  }

  private static func nearest(_ path: String) -> (path: String, owner: uid_t)? {
    var status = stat()
    if unsafe lstat(path, &status) == 0 { return (path, status.st_uid) }
    guard let parent = OutputFolder.parts(of: path)?.parent, parent != path else { return nil }
    return nearest(parent)
  }

  /// The user who runs the program.
  package static var current: String { name(of: geteuid()) }

  /// The name of a user; the number of a user without a name.
  private static func name(of user: uid_t) -> String {
    guard let entry = unsafe getpwuid(user), let name = unsafe entry.pointee.pw_name else { return String(user) }
    return unsafe String(cString: name)
  }
}
