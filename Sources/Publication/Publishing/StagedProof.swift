import Findings
import Tabular

/// Reads back the staged files: a full disk, or a library that ignores errors of the system, may have written different
/// bytes.
struct StagedProof {
  /// All files that were written, including the manifest.
  let written: [WrittenFile]
  /// Number of threads, at least 1.
  let jobs: Int

  /// Requires that the folder has exactly the files that were written, each with its size and digest.
  func require(_ staging: borrowing Staging) throws(OutputFault) {
    let folder = staging.path
    let outputs = written.map { Manifest.Output(file: $0.path, bytes: $0.count, sha256: $0.sha256) }
    if let first = OutputProof(folder: folder, jobs: jobs).faulty(of: outputs, isFromDisk: true).first {
      throw .altered(path: "\(folder)/\(first)")
    }
    let names = Set(written.map(\.path))
    if let stray = try staging.files().first(where: { !names.contains($0) }) {
      throw .altered(path: "\(folder)/\(stray)")
    }
  }
}
