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
    return WorkQueue.map(outputs, jobs: jobs) { output in
      let path = "\(folder)/\(output.file)"
      if isFromDisk { FileBytes.forget(path) }
      let digest = try? FileDigest.of(path)
      return digest?.sha256 == output.sha256 && digest?.bytes == output.bytes ? nil : output.file
    }
    .compactMap(\.self)
  }
}
