import Tabular

/// The publication of a sealed year, which no run replaces, and the note of its last proof.
package struct SealedPublication: Sendable {
  private let year: Int
  private let out: String
  private let note: InputNote?
  private let last: LastPublication?
  /// The paths of the files that are not as they were published, from the output folder on.
  package let faulty: [String]

  /// - Parameters:
  ///   - year: The fiscal year.
  ///   - out: The output folder, which may have no publication of the year.
  ///   - jobs: Number of threads, at least 1.
  package init(of year: Int, in out: String, jobs: Int) {
    (self.year, self.out) = (year, out)
    note = InputNote(in: out, year: year)
    let folder = "\(out)/\(year)"
    last = try? LastPublication(at: folder)
    let manifest = "\(folder)/\(LastPublication.manifest)"
    guard let last else {
      faulty = FileBytes.isListed(folder) ? [manifest] : []
      return
    }
    let isKnown = (note?.manifest).map { $0.isEmpty || $0 == last.sha256 } ?? true
    let outputs = last.manifest.map { OutputProof(folder: folder, jobs: jobs).faulty(of: $0.outputs) }
    faulty = (isKnown && outputs != nil ? [] : [manifest]) + (outputs ?? []).map { "\(folder)/\($0)" }
  }

  /// Whether its figures were proved from this state.
  package func wasProved(from state: InputState) -> Bool { note?.inputs == state.digest }

  /// Remembers the state that its figures were proved from.
  package func keep(_ state: InputState) {
    InputNote(inputs: state.digest, manifest: last?.sha256 ?? "").keep(in: out, year: year)
  }
}
