import CPlatform
import Glibc

/// The switch from one publication to the next.
package struct FolderSwitch: Sendable {
  /// The file that describes all others.
  static let seal = "manifest.json"

  /// Lets two folders change places; returns 0, or the `errno` that says why not.
  private let exchange: @Sendable (_ left: String, _ right: String) -> Int32

  /// `exchange`: lets two folders change places; returns 0, or the `errno` that says why not.
  package init(exchange: @escaping @Sendable (_ left: String, _ right: String) -> Int32) {
    self.exchange = exchange
  }

  /// The switch of the operating system.
  package static let system = Self { left, right in unsafe cplatform_exchange(left, right) }

  /// Puts the staged folder in the place of the published one, which may be missing.
  ///
  /// - Returns: Where the last publication stands afterwards; nil where there was none.
  func replace(_ paths: SwitchPaths) throws(OutputFault) -> String? {
    var status = stat()
    guard unsafe lstat(paths.output, &status) == 0 else {
      guard errno == ENOENT else { throw .unwritable(path: paths.output, errno: errno) }
      try Self.move(paths.staging, to: paths.output)
      return nil
    }
    // To exchange a link or a file would publish, but leave behind whatever the office keeps under that name.
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .unwritable(path: paths.output, errno: ENOTDIR) }

    let reason = exchange(paths.staging, paths.output)
    switch reason {
    case 0: return paths.staging
    // Shares answer EINVAL; an overlay answers EXDEV for a folder of a lower layer.
    case EINVAL, ENOSYS, ENOTSUP, EXDEV: return try Self.renameBoth(paths)
    default: throw .unwritable(path: paths.output, errno: reason)
    }
  }

  /// For file systems that exchange no folders: the last publication is renamed away, and the next one takes its name.
  ///
  /// Readers find a whole publication or, for a moment, none; `SwitchPaths.repair` ends what a killed run began.
  private static func renameBoth(_ paths: SwitchPaths) throws(OutputFault) -> String {
    try OutputFolder.remove(paths.last)
    try move(paths.output, to: paths.last)
    do throws(OutputFault) {
      try move(paths.staging, to: paths.output)
    } catch {
      // Should this fail, too, the next run puts it back.
      _ = unsafe rename(paths.last, paths.output)
      throw error
    }
    return paths.last
  }

  private static func move(_ folder: String, to target: String) throws(OutputFault) {
    guard unsafe rename(folder, target) == 0 else { throw .unwritable(path: target, errno: errno) }
  }
}
