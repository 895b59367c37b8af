import Glibc

/// Separates faults of the machine from faults of a file or folder.
enum MachineFault {
  /// The `errno` values about the file or folder itself: too large, a device, a link in a circle.
  private static let ofTheEntry = [EINVAL, EFBIG, ELOOP, ENAMETOOLONG, ENXIO, ENODEV, EOVERFLOW]

  /// Whether an `errno` without a case of its own is a fault of the machine.
  ///
  /// Such faults are a lack of memory or descriptors, or a disk or share that does not answer.
  static func isOne(_ code: Int32) -> Bool { !ofTheEntry.contains(code) }

  /// Repeats a system call while a signal interrupts it, a few times at most; nil when it failed.
  ///
  /// `call` returns nil on failure and sets `errno`.
  static func retrying<Result>(_ call: () -> Result?) -> Result? {
    for _ in 0..<3 {
      if let result = call() { return result }
      guard errno == EINTR else { return nil }
      // A call that reports its end with nil does not change errno.
      errno = 0
    }
    return call()
  }
}
