package import Findings
import Judging
import Office
import Publication
import Tabular

/// The job of `ita diff`: two publications, or the published one and the one that would be made now.
package struct Comparison: Sendable {
  private let job: Consolidation
  private let out: String

  /// - Parameters:
  ///   - job: What would be made now.
  ///   - out: The output folder, in which nothing is written.
  package init(_ job: Consolidation, out: String) {
    self.job = job
    self.out = out
  }

  /// Compares two publications that stand in folders.
  ///
  /// - Parameters:
  ///   - before: A path, or a number of the history.
  ///   - after: The same.
  /// - Returns: The differences from the one to the other.
  /// - Throws: `unreadable` where one is no publication, `usage` where they are of different years.
  package func between(_ before: String, _ after: String) throws(RunError) -> PublicationDifference {
    let path = PublicationPath(out: out, year: job.year)
    let (before, after) = (try path.folder(before), try path.folder(after))
    return try PublicationDifference(from: ComparedPublication(in: before), to: ComparedPublication(in: after))
  }

  /// Compares a publication with the one that would be made now.
  ///
  /// - Parameters:
  ///   - text: A path, or a number of the history; nil: the publication of the year in the output folder.
  ///   - acceptsRemoved: Whether received files that the last publication names may be gone.
  /// - Returns: The differences that a run would make.
  /// - Throws: `unreadable` where there is no publication, and whatever stops a run.
  package func withNow(_ text: String?, acceptsRemoved: Bool = false) throws(RunError) -> PublicationDifference {
    try job.data.requireFolder()
    let before = try published(text)
    let reference = try ReferenceData(from: job.data, jobs: job.jobs)
    if !acceptsRemoved {
      // A run that would refuse to publish has nothing to compare with.
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

  /// Makes every file, to be compared with those of a publication whose tables are the same.
  private func filesWithNow(
    _ before: ComparedPublication, _ publication: Publication
  ) throws(RunError) -> PublicationDifference {
    let made = try Recomputation(of: publication, data: job.data, jobs: job.jobs)
    let now = ComparedPublication(of: publication.results, like: before, files: made.files.outputs)
    return try PublicationDifference(from: before, to: now)
  }
}
