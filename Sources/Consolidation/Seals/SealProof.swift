package import Findings
package import Office
import Publication
package import Tabular

/// Compares a sealed year with its seal: the files of the year, its figures, and its publication.
package struct SealProof: Sendable {
  private let year: Int
  private let reference: ReferenceData
  private let out: String
  private let today: CalendarDate
  /// Number of threads, at least 1.
  private let jobs: Int

  package init(of year: Int, in reference: ReferenceData, out: String, today: CalendarDate, jobs: Int) {
    (self.year, self.reference, self.out, self.today, self.jobs) = (year, reference, out, today, jobs)
  }

  /// The differences of the seal, the files, the figures and the publication; empty when there are none.
  ///
  /// Figures are computed again only when one of their files, or the program, changed since the last proof.
  ///
  /// - Parameter recordsState: Whether a proof without differences is recorded in the output folder, for the next one.
  /// - Returns: The differences, in that order.
  /// - Throws: `invalidReference` for a seal that breaks its schema, `unreadable` when the machine cannot read a file.
  package func differences(recordsState: Bool = false) throws(RunError) -> [SealDifference] {
    guard let seal = try YearSeal(of: year, from: reference) else { return [] }
    let state = try state
    let published = SealedPublication(of: year, in: out, jobs: jobs)
    let all = try content(of: seal, state, published) + publication(published, of: seal, state)
    if all.isEmpty, recordsState { published.keep(state) }
    return all
  }

  /// The differences of the seal, the files and the figures, without those of the publication.
  package func contentDifferences() throws(RunError) -> [SealDifference] {
    guard let seal = try YearSeal(of: year, from: reference) else { return [] }
    return try content(of: seal, try state, nil)
  }

  private var state: InputState {
    get throws(RunError) {
      try InputState(
        of: year, from: reference, asOf: nil, today: today, formats: OutputFormat.allCases, jobs: jobs)
    }
  }

  private func content(
    of seal: YearSeal, _ state: InputState, _ published: SealedPublication?
  ) throws(RunError) -> [SealDifference] {
    let edited: [SealDifference] = try SealText.isWhole(seal) ? [] : [.seal(file: YearSeal.path(of: year))]
    let files = SealDifference.between(
      seal.latest.entries.filter(SealedContent.isFile),
      SealedContent(of: year, state, without: reference.withdrawn, figures: []).entries)
    let isProved = files.isEmpty && published?.wasProved(from: state) == true
    return try edited + files + (isProved ? [] : figures(since: seal))
  }

  private func publication(
    _ published: SealedPublication, of seal: YearSeal, _ state: InputState
  ) -> [SealDifference] {
    let faulty = published.faulty.map(SealDifference.output)
    guard faulty.isEmpty, published.isThere else { return faulty }
    let path = YearSeal.path(of: year)
    let files = seal.latest.entries.map(\.what).filter { $0.hasPrefix("extracts/") }
    let isOfSeal = published.isMade(with: (path, state[path]?.text), from: files)
    return isOfSeal ? [] : [.publication("\(out)/\(year)")]
  }

  private func figures(since seal: YearSeal) throws(RunError) -> [SealDifference] {
    let now: [YearSeal.Entry]
    do throws(RunError) {
      let job = Consolidation(data: reference.folder, year: year, asOf: nil, today: today, jobs: jobs)
      now = try SealedFigures(of: job.assessed(with: reference)).entries
    } catch {
      // The methodology breaks its rules since it was edited: its file is reported already as changed.
      guard error.exitCode == .configuration else { throw error }
      return []
    }
    return SealDifference.between(seal.latest.entries.filter { !SealedContent.isFile($0) }, now)
  }
}
