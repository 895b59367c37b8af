package import Findings
import Judging
import Office
import Publication
import Tabular

/// The job of `ita diff`: compares two publications, or a publication with the one that would be made now.
package struct Comparison: Sendable {
  private let job: Consolidation
  private let out: String

  /// - Parameters:
  ///   - job: The job that would make the publication now.
  ///   - out: The output folder, which is only read.
  package init(_ job: Consolidation, out: String) {
    self.job = job
    self.out = out
  }

  /// Compares two publications in folders.
  ///
  /// - Parameters:
  ///   - before: The earlier publication: a path, or a number in the history.
  ///   - after: The later publication, in the same form.
  /// - Returns: The differences from `before` to `after`.
  /// - Throws: `unreadable` when one of them is not a publication, `usage` when they are of different years.
  package func between(_ before: String, _ after: String) throws(RunError) -> PublicationDifference {
    let path = PublicationPath(out: out, year: job.year)
    let (before, after) = (try path.folder(before), try path.folder(after))
    return try PublicationDifference(from: ComparedPublication(in: before), to: ComparedPublication(in: after))
  }

  /// Compares a publication with the one that would be made now.
  ///
  /// - Parameters:
  ///   - text: A path, or a number in the history; nil for the publication of the year in the output folder.
  ///   - acceptsRemoved: Whether received files that the last publication names may be missing.
  /// - Returns: The differences that a run would make.
  /// - Throws: `unreadable` when there is no publication, and every error that stops a run.
  package func withNow(_ text: String?, acceptsRemoved: Bool = false) throws(RunError) -> PublicationDifference {
    try job.data.requireFolder()
    let before = try published(text)
    let reference = try ReferenceData(from: job.data, jobs: job.jobs)
    if !acceptsRemoved {
      // Stop where a run would refuse to publish: there would be no new publication to compare.
      _ = try ReceivedEvidence(out: out, reference: reference).requireAll(of: before.fiscalYear)
    }
    let publication = try job.of(before.fiscalYear).run(with: reference, as: before.formats)
    let now = ComparedPublication(of: publication.results, like: before)
    let difference = try PublicationDifference(from: before, to: now)
    return difference.tables.isEmpty ? try filesWithNow(before, publication) : difference
  }

  private func published(_ text: String?) throws(RunError) -> ComparedPublication {
    guard let text else { return try ComparedPublication(in: "\(out)/\(job.publishedYear())") }
    return try ComparedPublication(in: PublicationPath(out: out, year: job.year).folder(text))
  }

  /// Makes all files, to compare them with the files of a publication that has the same tables.
  private func filesWithNow(
    _ before: ComparedPublication, _ publication: Publication
  ) throws(RunError) -> PublicationDifference {
    let made = try Recomputation(of: publication, data: job.data, jobs: job.jobs)
    let now = ComparedPublication(of: publication.results, like: before, files: made.files.outputs)
    return try PublicationDifference(from: before, to: now)
  }
}
