import Tabular

/// The publication of a sealed year, which no run replaces by itself, with the note of its last proof.
package struct SealedPublication: Sendable {
  private let year: Int
  private let out: String
  private let note: InputNote?
  private let last: LastPublication?
  /// The paths of the files that changed after they were published, with the path of the output folder.
  package let faulty: [String]
  /// Whether the year has a publication.
  package var isThere: Bool { last != nil }

  /// - Parameters:
  ///   - year: The fiscal year.
  ///   - out: The output folder, which need not have a publication of the year.
  ///   - jobs: Number of threads, at least 1.
  package init(of year: Int, in out: String, jobs: Int) {
    (self.year, self.out) = (year, out)
    note = InputNote(in: out, year: year)
    let folder = "\(out)/\(year)"
    last = try? LastPublication(at: folder)
    let manifest = "\(folder)/\(LastPublication.manifest)"
    guard let last else {
      let wasPublished = note.map { !$0.manifest.isEmpty } ?? false
      faulty = wasPublished || FileBytes.isListed(folder) ? [manifest] : []
      return
    }
    let isKnown = (note?.manifest).map { $0.isEmpty || $0 == last.sha256 } ?? true
    let outputs = last.manifest.map { OutputProof(folder: folder, jobs: jobs).faulty(of: $0.outputs) }
    faulty = (isKnown && outputs != nil ? [] : [manifest]) + (outputs ?? []).map { "\(folder)/\($0)" }
  }

  /// Whether it was made with a seal and from the files that the seal names: not earlier, and not as of an earlier day.
  ///
  /// - Parameters:
  ///   - seal: The path and the digest of the seal.
  ///   - files: The paths of the received files that it seals.
  /// - Returns: False when there is no publication, or its manifest is damaged.
  package func isMade(with seal: (path: String, sha256: String?), from files: [String]) -> Bool {
    guard let manifest = last?.manifest else { return false }
    let received = Set(manifest.inputs.map(\.file))
    let isRead = { (file: String) in
      received.contains(file) || manifest.notRead.contains { $0 == file || file.hasPrefix($0 + "/") }
    }
    return manifest.reference.contains { $0.file == seal.path && $0.sha256 == seal.sha256 } && files.allSatisfy(isRead)
  }

  /// Whether its figures were proved from this state.
  package func wasProved(from state: InputState) -> Bool { note?.inputs == state.digest }

  /// Records the state from which its figures were proved.
  package func keep(_ state: InputState) {
    InputNote(inputs: state.digest, manifest: last?.sha256 ?? "").keep(in: out, year: year)
  }
}
