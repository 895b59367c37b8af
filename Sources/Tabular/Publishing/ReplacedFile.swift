import Glibc

/// A file that is created or replaced in one step.
package enum ReplacedFile {
  /// Writes the bytes to a new file, waits until they are on the disk, and renames the file.
  ///
  /// Readers find either the old file or the whole new one.
  ///
  /// - Throws: `unwritable` with the path that could not be written; the old file stays.
  package static func write(_ bytes: [UInt8], to path: String) throws(OutputFault) {
    guard let (folder, name) = OutputFolder.parts(of: path) else { throw .unwritable(path: path, errno: EINVAL) }
    let new = "\(folder)/.\(name).new"
    // A killed run may have left such a file.
    _ = unsafe unlink(new)
    do throws(OutputFault) {
      try OutputFile.create(bytes, at: new)
      try OutputFolder.flush(new)
      guard unsafe rename(new, path) == 0 else { throw .unwritable(path: path, errno: errno) }
    } catch {
      _ = unsafe unlink(new)
      throw error
    }
    try OutputFolder.flush(folder)
  }
}
