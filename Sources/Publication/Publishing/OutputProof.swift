import Findings
import Tabular

/// Compares files of a publication with the sizes and digests in its manifest.
struct OutputProof {
  /// The publication's folder.
  let folder: String
  /// Number of threads, at least 1.
  let jobs: Int

  /// The files that are missing or have different bytes, in the order of the list.
  ///
  /// - Parameters:
  ///   - outputs: The files as the manifest names them.
  ///   - isFromDisk: Whether to read from the disk or share itself instead of the system's cache.
  /// - Returns: The paths of the files.
  func faulty(of outputs: [Manifest.Output], isFromDisk: Bool = false) -> [String] {
    faults(of: outputs, isFromDisk: isFromDisk).map(\.file)
  }

  /// The same files with their states.
  func faults(of outputs: [Manifest.Output], isFromDisk: Bool) -> [(file: String, state: FileState)] {
    let folder = folder
    let states = WorkQueue.map(outputs, jobs: jobs) { FileState(of: $0, in: folder, isFromDisk: isFromDisk) }
    return zip(outputs, states).filter { $1 != .intact }.map { (file: $0.file, state: $1) }
  }
}
