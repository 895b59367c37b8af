import Findings
import Tabular

/// The history of a year's publications, to which each is added in the step that publishes it.
struct KeptPublications: Sendable {
  private let target: String
  private let history: FolderHistory

  /// Finishes what a killed run began.
  ///
  /// - Parameters:
  ///   - target: The publication's folder, such as `out/2566`.
  ///   - keep: Number of publications that are kept, at least 1.
  /// - Throws: `unwritable`.
  init(of target: String, keep: Int) throws(OutputFault) {
    self.target = target
    history = try FolderHistory(of: target, keep: keep)
    guard history.waits else { return }
    if history.isWaiting(for: target) { try history.commit(label()) } else { try history.abandon() }
  }

  /// Adds the last publication where the history lacks it: it was made by an older program, or the history was removed.
  func keep(_ last: LastPublication?) throws(OutputFault) {
    guard let outputs = last?.outputs, try !history.holds(target) else { return }
    try history.prepare(outputs.sorted().filter { FileBytes.isListed("\(target)/\($0)") }, from: target)
    try history.commit(label())
  }

  /// Adds the publication that is staged, if it is published.
  ///
  /// - Parameters:
  ///   - files: All its files.
  ///   - staging: Where they are.
  ///   - publish: Publishes them.
  /// - Returns: What `publish` returns.
  /// - Throws: `unwritable`; then nothing was published.
  func adding<Value>(
    _ files: [WrittenFile], from staging: consuming Staging,
    _ publish: (consuming Staging) throws(OutputFault) -> Value
  ) throws(OutputFault) -> Value {
    let value: Value
    do throws(OutputFault) {
      try history.prepare(files.map(\.path), from: staging.path)
      value = try publish(staging)
    } catch {
      try? history.abandon()
      throw error
    }
    // It is published already: the next run that cannot find it in the history adds it.
    try? history.commit(label())
    return value
  }

  /// The effective date of the publication, by which its folder in the history is named; `none` without one.
  private func label() -> String {
    let manifest = (try? FileBytes.read("\(target)/\(LastPublication.manifest)")).flatMap(Manifest.init(json:))
    return manifest?.effectiveDate ?? "none"
  }
}
