import Glibc

/// A file to which several processes append whole lines.
package final class AppendedFile: Sendable {
  private let descriptor: Int32

  /// Opens a file, and creates it if it is missing.
  ///
  /// - Throws: `unwritable` when the file cannot be opened.
  package init(at path: String) throws(OutputFault) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Appends bytes to the file.
  ///
  /// - Returns: False when bytes were lost.
  @discardableResult
  package func append(_ bytes: [UInt8]) -> Bool { ByteSink.write(bytes, to: descriptor) == 0 }
}
