import CPlatform
import Glibc

/// The right to publish under one name, held by one run at a time, given back at the latest when the process ends.
///
/// The lock file stays: whoever removed it could let two runs hold two files of one name. It holds a note of the run that
/// has the lock, or had it last.
package struct OutputLock: ~Copyable {
  /// A longer file is not a note.
  private static let longestNote = 1 << 16
  /// Milliseconds between two looks at a lock that another run holds.
  private static let pause: UInt32 = 100

  private let descriptor: Int32

  /// Takes the lock `<folder>/.<name>.lock`; makes the folder, with those above it, where it is missing.
  ///
  /// - Parameters:
  ///   - folder: The output folder.
  ///   - name: The name of what is published.
  ///   - seconds: How long to wait for another run, at least 0.
  /// - Throws: `locked` where another run still holds it then, `unwritable` where it cannot be made.
  package init(folder: String, name: String, waiting seconds: Int = 0) throws(OutputFault) {
    FolderRights.settle()
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

  /// 0, or the `errno` that says why the lock was not given.
  private static func lock(_ descriptor: Int32, waiting seconds: Int) -> Int32 {
    // Whoever asks whether a lock is held has it for a moment: the first refusal is not taken for an answer.
    let end = ContinuousClock.now + max(.seconds(seconds), .milliseconds(Int(pause)))
    while true {
      let status = cplatform_lock(descriptor)
      guard status == EINTR || status == EWOULDBLOCK && ContinuousClock.now < end else { return status }
      if status == EWOULDBLOCK { usleep(pause * 1000) }
    }
  }

  private static func path(in folder: String, name: String) -> String { "\(folder)/.\(name).lock" }

  /// Replaces the note in the lock file; a disk that refuses it keeps an empty one.
  package borrowing func note(_ bytes: [UInt8]) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return }
    _ = ByteSink.write(bytes, to: descriptor)
  }

  /// The note in a lock file, of the run that holds it or held it last; empty where there is none.
  package static func note(in folder: String, name: String) -> [UInt8] {
    let path = path(in: folder, name: name)
    guard (0...longestNote).contains(FileSize.of(path)) else { return [] }
    return (try? FileBytes.read(path)) ?? []
  }

  /// When the note in a lock file was written, as `SystemClock.now` writes it; nil where there is none.
  package static func noteTime(in folder: String, name: String) -> String? {
    var status = stat()
    guard unsafe lstat(path(in: folder, name: name), &status) == 0 else { return nil }
    return SystemClock.text(atUnixTime: status.st_mtim.tv_sec)
  }

  /// Whether a run holds the lock now; false where that cannot be told.
  package static func isHeld(in folder: String, name: String) -> Bool {
    let descriptor = unsafe open(path(in: folder, name: name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return cplatform_lock(descriptor) == EWOULDBLOCK
  }

  /// Gives the lock back; until then it is held.
  package consuming func release() {
    // Consumed here, so that the deinitializer does it.
  }

  deinit {
    close(descriptor)
  }
}
