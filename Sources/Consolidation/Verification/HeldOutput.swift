import Findings
import Glibc
import Publication
import Tabular

/// The hold on an output folder while its publications are looked at, so that no run changes them meanwhile.
struct HeldOutput: ~Copyable {
  /// Nil where the folder may not be written to: then a run by this user cannot change it either.
  private let lock: OutputLock?

  /// Takes the lock of a folder, and mends what a killed run left in it.
  ///
  /// - Parameter out: The output folder; one that is missing has no lock.
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

  /// Takes the lock; apart from the initializer, which could not throw half way through.
  private static func lock(_ out: String) throws(RunError) -> OutputLock? {
    guard FileBytes.isListed(out) else { return nil }
    do throws(OutputFault) {
      let lock = try OutputLock(folder: out, name: "ita")
      try KilledRuns.repair(in: out)
      return lock
    } catch {
      if case .unwritable(_, let errno) = error, OutputFault.isRefusal(errno) || errno == EROFS {
        // Another user's run may hold it all the same.
        guard !RunLock.isHeld(out) else { throw RunError(.locked, out: out) }
        return nil
      }
      throw RunError(error, out: out)
    }
  }
}
