import Findings
import Glibc
import Publication
import Tabular

/// The lock on an output folder while its publications are verified, so that no run changes them.
struct LockedOutput: ~Copyable {
  /// The lock; nil when this user may not write to the folder: then no run of this user can change it.
  private let lock: OutputLock?

  /// Takes the lock of a folder, and repairs it after a killed run.
  ///
  /// - Parameter out: The output folder; a missing folder has no lock.
  /// - Throws: `locked` while another run holds the folder.
  init(_ out: String) throws(RunError) {
    lock = try Self.lock(out)
  }

  /// Whether the folder may be written to.
  var isWritable: Bool {
    switch lock {
    case .some: true
    case .none: false
    }
  }

  /// Takes the lock; separate from the initializer, which could not throw half way through.
  private static func lock(_ out: String) throws(RunError) -> OutputLock? {
    guard FileBytes.isListed(out) else { return nil }
    do throws(OutputFault) {
      let lock = try OutputLock(folder: out, name: "ita")
      try KilledRuns.repair(in: out)
      return lock
    } catch {
      if case .unwritable(_, let errno) = error, OutputFault.isRefusal(errno) || errno == EROFS {
        // A run of another user may still hold the folder.
        guard !RunLock.isHeld(out) else { throw RunError(.locked, out: out) }
        return nil
      }
      throw RunError(error, out: out)
    }
  }
}
