import CPlatform
import Glibc

/// New files of one folder, which appear when all are on the disk; an existing file is never replaced.
///
/// After an error none of them is left. A run that is killed while they appear may leave some.
package enum NewFiles {
  /// Writes the files and the folders above them; leftovers of a killed run are removed first.
  ///
  /// - Parameters:
  ///   - folder: The folder of the files.
  ///   - fault: Converts the fault of a file that could not be written, or that exists.
  ///   - make: Returns the files. A library that only writes to disk may use the given folder, which is removed later.
  /// - Returns: The paths of the files.
  /// - Throws: The error of `make` or of `fault`. Then none of the new files is left, nor `folder` if it was new.
  package static func write<Failure: Error>(
    to folder: String, fault: (OutputFault) -> Failure,
    make: (_ unfinished: String) throws(Failure) -> [(name: String, bytes: [UInt8])]
  ) throws(Failure) -> [String] {
    let unfinished = "\(folder)/.unfinished"
    let isNew = !FileBytes.isListed(folder)
    do throws(Failure) {
      try attempt(fault) { () throws(OutputFault) in try prepare(unfinished, in: folder) }
      let files = try make(unfinished)
      try attempt(fault) { () throws(OutputFault) in try publish(files, from: unfinished, in: folder) }
      try? FolderListing.removeTree(unfinished)
      return files.map { "\(folder)/\($0.name)" }
    } catch {
      try? FolderListing.removeTree(unfinished)
      if isNew { _ = unsafe rmdir(folder) }
      throw error
    }
  }

  private static func attempt<Failure: Error>(
    _ fault: (OutputFault) -> Failure, _ work: () throws(OutputFault) -> Void
  ) throws(Failure) {
    do throws(OutputFault) {
      try work()
    } catch {
      throw fault(error)
    }
  }

  private static func prepare(_ unfinished: String, in folder: String) throws(OutputFault) {
    // Exceeding a file size limit must be an error, not a signal that ends the process.
    signal(SIGXFSZ, SIG_IGN)
    // Make this folder first, so that a fault names the folder that the caller asked for.
    try OutputFolder.make(folder)
    try OutputFolder.remove(unfinished)
    try OutputFolder.make(unfinished)
  }

  private static func publish(
    _ files: [(name: String, bytes: [UInt8])], from unfinished: String, in folder: String
  ) throws(OutputFault) {
    for file in files {
      try OutputFile.create(file.bytes, at: "\(unfinished)/\(file.name)")
      try OutputFolder.flush("\(unfinished)/\(file.name)")
    }
    var published: [String] = []
    for file in files {
      let path = "\(folder)/\(file.name)"
      let reason = unsafe cplatform_rename_new("\(unfinished)/\(file.name)", path)
      guard reason == 0 else {
        for path in published { _ = unsafe unlink(path) }
        throw .unwritable(path: path, errno: reason)
      }
      published.append(path)
    }
    try? OutputFolder.flush(folder)
  }
}
