import Glibc

/// A file that several processes add lines to, each line whole.
package final class AppendedFile: Sendable {
  private let descriptor: Int32

  /// Opens a file, which is made where it is missing.
  ///
  /// - Throws: `unwritable`.
  package init(at path: String) throws(OutputFault) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end of the file.
  ///
  /// - Returns: False when bytes were lost.
  @discardableResult
  package func append(_ bytes: [UInt8]) -> Bool { ByteSink.write(bytes, to: descriptor) == 0 }
}
