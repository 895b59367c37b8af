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
  ///   - published: A path, or a number of the history; nil: the publication of the year in the output folder.
  ///   - acceptsRemoved: Whether received files that the last publication names may be gone.
  /// - Returns: The differences that a run would make.
  /// - Throws: `unreadable` where there is no publication, and whatever stops a run.
  package func withNow(_ published: String?, acceptsRemoved: Bool = false) throws(RunError) -> PublicationDifference {
    let folder = try published.map { text throws(RunError) in try PublicationPath(out: out, year: job.year).folder(text)
    }
    let reference = try ReferenceData(from: job.data, jobs: job.jobs)
    let year: Int
    if let folder { year = try ComparedPublication(in: folder).fiscalYear } else { year = try job.publishedYear() }
    let before = try ComparedPublication(in: folder ?? "\(out)/\(year)")
    // A run that would refuse to publish has nothing to compare with.
    if !acceptsRemoved { _ = try ReceivedEvidence(out: out, reference: reference).requireAll(of: year) }
    let publication = try job.of(year).run(with: reference, as: before.formats)
    let tables = try PublicationDifference(from: before, to: ComparedPublication(of: publication.results, like: before))
    guard tables.tables.isEmpty else { return tables }
    let made = try Recomputation(of: publication, data: job.data, jobs: job.jobs)
    return try PublicationDifference(
      from: before, to: ComparedPublication(of: publication.results, like: before, files: made.files.outputs))
  }
}
