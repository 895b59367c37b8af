import Findings
import Tabular

/// Reads back what was staged: a disk that was full, or a library that ignores what the system answers, may have written
/// something else.
struct StagedProof {
  /// All files that were written, the manifest among them.
  let written: [WrittenFile]
  /// Number of threads, at least 1.
  let jobs: Int

  /// Requires that the folder holds the files of its manifest, each with its size and digest, and nothing else.
  func require(_ staging: borrowing Staging) throws(OutputFault) {
    let folder = staging.path
    let listed = try listed(in: folder)
    let faulty = WorkQueue.map(listed, jobs: jobs) { Self.fault(of: $0, in: folder) }.lazy.compactMap { $0 }.first
    if let faulty { throw faulty }
    let names = Set(listed.map(\.file) + [LastPublication.manifest])
    if let stray = try staging.files().first(where: { !names.contains($0) }) { throw Self.other(stray, in: folder) }
  }

  /// The files that the manifest on the disk lists, which must be those that were written.
  private func listed(in folder: String) throws(OutputFault) -> [Manifest.Output] {
    let outputs = written.map { Manifest.Output(file: $0.path, bytes: $0.count, sha256: $0.sha256) }
    guard let own = outputs.last, own.file == LastPublication.manifest else {
      throw Self.other(LastPublication.manifest, in: folder)
    }
    if let fault = Self.fault(of: own, in: folder) { throw fault }
    let bytes = try? FileBytes.read("\(folder)/\(own.file)")
    guard let listed = bytes.flatMap(Manifest.init(json:))?.outputs, listed == outputs.dropLast() else {
      throw Self.other(own.file, in: folder)
    }
    return listed
  }

  private static func fault(of output: Manifest.Output, in folder: String) -> OutputFault? {
    FileState(of: output, in: folder) == .intact ? nil : other(output.file, in: folder)
  }

  private static func other(_ file: String, in folder: String) -> OutputFault {
    .altered(path: "\(folder)/\(file)")
  }
}
