import CPlatform
import Glibc

/// The switch from one publication to the next.
package struct FolderSwitch: Sendable {
  /// The name of the manifest, which describes all other files.
  static let seal = "manifest.json"

  /// Exchanges two folders; returns 0, or the `errno` of the failure.
  private let exchange: @Sendable (_ left: String, _ right: String) -> Int32

  /// Makes a switch.
  ///
  /// - Parameter exchange: Exchanges two folders; returns 0, or the `errno` of the failure.
  package init(exchange: @escaping @Sendable (_ left: String, _ right: String) -> Int32) {
    self.exchange = exchange
  }

  /// The switch by a system call.
  package static let system = Self { left, right in unsafe cplatform_exchange(left, right) }

  /// Replaces the published folder, which may be missing, by the staged one.
  ///
  /// - Returns: The path of the last publication after the switch; nil when there was none.
  func replace(_ paths: SwitchPaths) throws(OutputFault) -> String? {
    var status = stat()
    guard unsafe lstat(paths.output, &status) == 0 else {
      guard errno == ENOENT else { throw .unwritable(path: paths.output, errno: errno) }
      try Self.move(paths.staging, to: paths.output)
      return nil
    }
    // Exchanging a link or a file would publish, but replace an entry of the office that is not a publication.
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .unwritable(path: paths.output, errno: ENOTDIR) }

    let reason = exchange(paths.staging, paths.output)
    switch reason {
    case 0: return paths.staging
    // Shares return EINVAL; an overlay returns EXDEV for a folder of a lower layer.
    case EINVAL, ENOSYS, ENOTSUP, EXDEV: return try Self.renameBoth(paths)
    default: throw .unwritable(path: paths.output, errno: reason)
    }
  }

  /// Switches on file systems that cannot exchange folders: renames the last publication away, then the next one.
  ///
  /// Readers find a whole publication or, for a moment, none; `SwitchPaths.repair` completes the switch of a killed
  /// run.
  private static func renameBoth(_ paths: SwitchPaths) throws(OutputFault) -> String {
    try OutputFolder.remove(paths.last)
    try move(paths.output, to: paths.last)
    do throws(OutputFault) {
      try move(paths.staging, to: paths.output)
    } catch {
      // If this fails as well, the next run puts the publication back.
      _ = unsafe rename(paths.last, paths.output)
      throw error
    }
    return paths.last
  }

  private static func move(_ folder: String, to target: String) throws(OutputFault) {
    guard unsafe rename(folder, target) == 0 else { throw .unwritable(path: target, errno: errno) }
  }
}
