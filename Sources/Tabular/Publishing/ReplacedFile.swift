import Glibc

/// A file that takes the place of another one, or of none, in one step.
package enum ReplacedFile {
  /// Writes the bytes beside the path, waits until they are on the disk, and renames them.
  ///
  /// Readers find the file as it was before or as it is afterwards.
  ///
  /// - Throws: `unwritable` with the path that could not be written; what stood there stays.
  package static func write(_ bytes: [UInt8], to path: String) throws(OutputFault) {
    guard let (folder, name) = OutputFolder.parts(of: path) else { throw .unwritable(path: path, errno: EINVAL) }
    let new = "\(folder)/.\(name).new"
    // A killed run may have left one.
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
