import Glibc

/// Tells what the machine cannot do now from what is wrong with a file or folder.
enum MachineFault {
  /// The `errno` values about the file or folder itself: too large, a device, a link in a circle.
  private static let ofTheEntry = [EINVAL, EFBIG, ELOOP, ENAMETOOLONG, ENXIO, ENODEV, EOVERFLOW]

  /// Whether an `errno` without a case of its own is the machine's: out of memory or descriptors, a disk or share that
  /// does not answer.
  static func isOne(_ code: Int32) -> Bool { !ofTheEntry.contains(code) }

  /// Calls the system again for as long as a signal interrupts it, a few times at most; nil where it failed.
  ///
  /// `call` returns nil where it failed, and `errno` says why.
  static func retrying<Result>(_ call: () -> Result?) -> Result? {
    for _ in 0..<3 {
      if let result = call() { return result }
      guard errno == EINTR else { return nil }
      // A call that reports its end with nil leaves the errno as it was.
      errno = 0
    }
    return call()
  }
}
