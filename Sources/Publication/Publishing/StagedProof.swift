import Findings
import Tabular

/// Reads back the staged files: a full disk, or a library that ignores errors of the system, may have written different
/// bytes.
struct StagedProof {
  /// All files that were written, including the manifest.
  let written: [WrittenFile]
  /// Number of threads, at least 1.
  let jobs: Int

  /// Requires that the folder has exactly the files of its manifest, each with its size and digest.
  func require(_ staging: borrowing Staging) throws(OutputFault) {
    let folder = staging.path
    let listed = try listed(in: folder)
    try Self.require(listed, in: folder, jobs: jobs)
    let names = Set(listed.map(\.file) + [LastPublication.manifest])
    if let extra = try staging.files().first(where: { !names.contains($0) }) { throw Self.other(extra, in: folder) }
  }

  /// The files that the manifest on the disk lists; they must be the written files.
  private func listed(in folder: String) throws(OutputFault) -> [Manifest.Output] {
    let outputs = written.map { Manifest.Output(file: $0.path, bytes: $0.count, sha256: $0.sha256) }
    guard let own = outputs.last, own.file == LastPublication.manifest else {
      throw Self.other(LastPublication.manifest, in: folder)
    }
    try Self.require([own], in: folder, jobs: 1)
    let bytes = try? FileBytes.read("\(folder)/\(own.file)")
    guard let listed = bytes.flatMap(Manifest.init(json:))?.outputs, listed == outputs.dropLast() else {
      throw Self.other(own.file, in: folder)
    }
    return listed
  }

  private static func require(_ outputs: [Manifest.Output], in folder: String, jobs: Int) throws(OutputFault) {
    let faulty = OutputProof(folder: folder, jobs: jobs).faulty(of: outputs, isFromDisk: true)
    if let first = faulty.first { throw other(first, in: folder) }
  }

  private static func other(_ file: String, in folder: String) -> OutputFault {
    .altered(path: "\(folder)/\(file)")
  }
}
