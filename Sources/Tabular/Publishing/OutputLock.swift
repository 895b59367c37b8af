import CPlatform
import Glibc

/// The exclusive right of one run to publish under a name; the kernel frees it at the latest when the process ends.
///
/// The lock file is never removed: otherwise two runs could lock two files of the same name. It contains a note of the
/// run that holds the lock, or that held it last.
package struct OutputLock: ~Copyable {
  /// The most bytes of a note; a longer file is not a note.
  private static let longestNote = 1 << 16
  /// Milliseconds between two attempts to take a lock that another run holds.
  private static let pause: UInt32 = 100

  private let descriptor: Int32

  /// Takes the lock `<folder>/.<name>.lock`; makes the folder and those above it if they are missing.
  ///
  /// - Parameters:
  ///   - folder: The output folder.
  ///   - name: The name of the publication.
  ///   - seconds: How long to wait for another run, at least 0.
  /// - Throws: `locked` when another run still holds it, `unwritable` when the lock file cannot be made.
  package init(folder: String, name: String, waiting seconds: Int = 0) throws(OutputFault) {
    FolderRights.setMask()
    try OutputFolder.make(folder)
    let path = Self.path(in: folder, name: name)
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
    let status = Self.lock(descriptor, waiting: seconds)
    guard status == 0 else {
      close(descriptor)
      throw status == EWOULDBLOCK ? .locked : .unwritable(path: path, errno: status)
    }
    self.descriptor = descriptor
  }

  /// Takes the lock; returns 0, or the `errno` of the failure.
  private static func lock(_ descriptor: Int32, waiting seconds: Int) -> Int32 {
    // `isHeld` takes the lock for a moment, so a first refusal is not yet an answer.
    let end = ContinuousClock.now + max(.seconds(seconds), .milliseconds(Int(pause)))
    while true {
      let status = cplatform_lock(descriptor)
      guard status == EINTR || status == EWOULDBLOCK && ContinuousClock.now < end else { return status }
      if status == EWOULDBLOCK { usleep(pause * 1000) }
    }
  }

  private static func path(in folder: String, name: String) -> String { "\(folder)/.\(name).lock" }

  /// Replaces the note in the lock file; errors are ignored and may leave it empty.
  package borrowing func note(_ bytes: [UInt8]) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return }
    _ = ByteSink.write(bytes, to: descriptor)
  }

  /// The note of the run that holds the lock or held it last; empty when there is none.
  package static func note(in folder: String, name: String) -> [UInt8] {
    let path = path(in: folder, name: name)
    guard (0...longestNote).contains(FileSize.of(path)) else { return [] }
    return (try? FileBytes.read(path)) ?? []
  }

  /// The time of the note in a lock file, in the format of `SystemClock.now`; nil when there is none.
  package static func noteTime(in folder: String, name: String) -> String? {
    var status = stat()
    guard unsafe lstat(path(in: folder, name: name), &status) == 0 else { return nil }
    return SystemClock.text(atUnixTime: status.st_mtim.tv_sec)
  }

  /// Whether a run holds the lock now; false when that is unknown.
  package static func isHeld(in folder: String, name: String) -> Bool {
    let descriptor = unsafe open(path(in: folder, name: name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return cplatform_lock(descriptor) == EWOULDBLOCK
  }

  /// Frees the lock.
  package consuming func release() {
    // The value is consumed here, so its deinitializer frees the lock.
  }

  deinit {
    close(descriptor)
  }
}
