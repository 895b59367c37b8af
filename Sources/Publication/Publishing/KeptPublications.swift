import Findings
import Tabular

/// The history of a year's publications, to which each is added in the step that publishes it.
struct KeptPublications: Sendable {
  private let target: String
  private let history: FolderHistory

  /// Opens the history, and finishes what a killed run began.
  ///
  /// - Parameters:
  ///   - target: The publication's folder, such as `out/2566`.
  ///   - keep: Number of publications to keep, at least 1.
  /// - Throws: `unwritable` when the history cannot be written.
  init(of target: String, keep: Int) throws(OutputFault) {
    self.target = target
    history = try FolderHistory(of: target, keep: keep)
    guard history.waits else { return }
    if history.isWaiting(for: target) { try history.commit(label()) } else { try history.abandon() }
  }

  /// Adds the last publication when the history lacks it: an older program made it, or the history was removed.
  func keep(_ last: LastPublication?) throws(OutputFault) {
    guard let outputs = last?.outputs, try !history.holds(target) else { return }
    try history.prepare(outputs.sorted().filter { FileBytes.isListed("\(target)/\($0)") }, from: target)
    try history.commit(label())
  }

  /// Publishes a staged publication and adds it to the history.
  ///
  /// - Parameters:
  ///   - files: All files of the publication.
  ///   - staging: The folder in which they are staged.
  ///   - effectiveDate: The effective date of the publication; nil without a date.
  ///   - publish: Publishes them.
  /// - Returns: The result of `publish`.
  /// - Throws: `unwritable`; nothing is published then.
  func adding<Value>(
    _ files: [WrittenFile], from staging: consuming Staging, asOf effectiveDate: String?,
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
    // It is published already: if this fails, the next run adds it to the history.
    try? history.commit(Self.label(effectiveDate))
    return value
  }

  /// The name in the history of the publication in its folder.
  private func label() -> String {
    let manifest = (try? FileBytes.read("\(target)/\(LastPublication.manifest)")).flatMap(Manifest.init(json:))
    return Self.label(manifest?.effectiveDate)
  }

  /// The effective date of a publication, which names its folder in the history; `none` without a date.
  private static func label(_ effectiveDate: String?) -> String { effectiveDate ?? "none" }
}
