import CPlatform
import Glibc

/// Files that are written once: a file that a person may have filled in is never overwritten.
package enum OutputFile {
  /// Number of bytes after which the disk is asked to start writing a large file, while the rest is being made.
  ///
  /// At the end the run waits until all bytes are written.
  private static let longestWait = 8 << 20

  /// Writes a new file and the folders above it; an existing name is refused (`EEXIST`).
  package static func create(_ bytes: [UInt8], at path: String) throws(OutputFault) {
    try create(at: path) { put throws(OutputFault) in try put(bytes) }
  }

  /// Removes a file, if it exists.
  package static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// Writes a new file piece by piece: `fill` passes each piece to `put`.
  package static func create(
    at path: String, _ fill: (_ put: @escaping ([UInt8]) throws(OutputFault) -> Void) throws(OutputFault) -> Void
  ) throws(OutputFault) {
    guard let folder = OutputFolder.parts(of: path)?.parent else { throw .unwritable(path: path, errno: EINVAL) }
    try OutputFolder.make(folder)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
    var waiting = 0
    do throws(OutputFault) {
      try fill { bytes throws(OutputFault) in
        let reason = ByteSink.write(bytes, to: descriptor)
        guard reason == 0 else { throw .unwritable(path: path, errno: reason) }
        waiting += bytes.count
        if waiting >= longestWait {
          cplatform_begin_writing(descriptor)
          waiting = 0
        }
      }
    } catch {
      close(descriptor)
      throw error
    }
    // Network file systems may report a full disk only here.
    let isClosed = close(descriptor) == 0
    guard isClosed || errno == EINTR else { throw .unwritable(path: path, errno: errno) }
  }
}
