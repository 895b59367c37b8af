package import Findings
import Intake
package import Judging
import Office
import Tabular

/// The changes of inputs since a year was published.
package struct PublicationChanges: Sendable {
  /// The paths of files that the publication does not name, in the order of the inbox.
  package let received: [String]
  /// Those that have other bytes now: received files, and what the office keeps.
  package let edited: [String]

  /// - Parameters:
  ///   - manifest: The manifest of the publication.
  ///   - results: The results of the same year now.
  /// - Throws: `fault` where the library has no SHA-256.
  package init(since manifest: Manifest, to results: Results) throws(RunError) {
    let inputs = manifest.inputs + manifest.inputsYearBefore + manifest.inputsEarlierYears
    let now = results.inputs + results.earlierYears.flatMap(\.inputs)
    let known = Dictionary(inputs.map { ($0.file, $0.sha256) }) { first, _ in first }
    let reference = Dictionary(manifest.reference.map { ($0.file, $0.sha256) }) { first, _ in first }
    received = now.map(\.file).filter { known[$0] == nil } + results.unread.filter { !manifest.notRead.contains($0) }
    edited =
      now.filter { (known[$0.file] ?? $0.sha256) != $0.sha256 }.map(\.file)
      + (try results.referenceFiles.digests()).filter { reference[$0.path] != $0.sha256 }.map(\.path)
  }

  package var isEmpty: Bool { received.isEmpty && edited.isEmpty }
}
