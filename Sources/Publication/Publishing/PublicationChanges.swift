package import Findings
import Intake
package import Judging
package import Office
import Tabular

/// The changes of inputs since a year was published.
package struct PublicationChanges: Sendable {
  /// The paths of files that the publication does not name, in the order of the inbox.
  package let received: [String]
  /// The paths of files with different bytes now: received files, and files that the office keeps.
  package let edited: [String]
  /// The paths of files of the office that the publication used and that are not used now.
  package let removed: [String]

  /// - Parameters:
  ///   - manifest: The manifest of the publication.
  ///   - results: The results of the same year now.
  ///   - withdrawn: The files that the office has withdrawn.
  /// - Throws: `fault` when SHA-256 is not available.
  package init(since manifest: Manifest, to results: Results, without withdrawn: WithdrawnFiles) throws(RunError) {
    let inputs = manifest.inputs + manifest.inputsYearBefore + manifest.inputsEarlierYears
    let now = results.inputs.ofEachFile + results.earlierYears.flatMap(\.inputs.ofEachFile)
    let known = Dictionary(inputs.map { ($0.file, $0.sha256) }) { first, _ in first }
    let reference = Dictionary(manifest.reference.map { ($0.file, $0.sha256) }) { first, _ in first }
    let unread = results.unread.filter { !manifest.notRead.contains($0) && !withdrawn.contains($0) }
    let kept = try (results.referenceFiles + results.schemas.files).digests()
    received = now.map(\.path).filter { known[$0] == nil } + unread
    edited =
      now.filter { (known[$0.path] ?? $0.sha256) != $0.sha256 }.map(\.path)
      + kept.filter { reference[$0.path] != $0.sha256 }.map(\.path)
    let paths = Set(kept.map(\.path))
    removed = manifest.reference.map(\.file).filter { !paths.contains($0) }
  }
}
