import Findings
import Tabular

/// Files of a publication held against the size and digest that its manifest gives them.
struct OutputProof {
  /// The publication's folder.
  let folder: String
  /// Number of threads, at least 1.
  let jobs: Int

  /// The files that are missing or have other bytes, in the order of the list.
  ///
  /// `isFromDisk`: whether bytes come from the disk or share itself, and not from the system's memory of them.
  func faulty(of outputs: [Manifest.Output], isFromDisk: Bool = false) -> [String] {
    let folder = folder
    let states = WorkQueue.map(outputs, jobs: jobs) { FileState(of: $0, in: folder, isFromDisk: isFromDisk) }
    return zip(outputs, states).filter { $1 != .intact }.map { $0.0.file }
  }
}
