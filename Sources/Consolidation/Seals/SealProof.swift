package import Findings
package import Office
import Publication
package import Tabular

/// Holds a sealed year against its seal: the files of the year, its figures, and its publication.
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

  /// The differences: of the seal, of files, of figures, then of the publication; empty where the year is as it was sealed.
  ///
  /// Figures are made again only where a file that they come from, or the program, is another than at the last proof.
  ///
  /// - Throws: `invalidReference` for a seal that breaks its schema, `unreadable` where the machine cannot read now.
  package func differences() throws(RunError) -> [SealDifference] {
    guard let seal = try YearSeal(of: year, from: reference) else { return [] }
    let state = try InputState(
      of: year, from: reference, asOf: nil, today: today, formats: OutputFormat.allCases, jobs: jobs)
    let edited: [SealDifference] = try SealText.isWhole(seal) ? [] : [.seal(file: YearSeal.path(of: year))]
    let proved = SealedPublication(of: year, in: out, jobs: jobs)
    let files = SealDifference.between(
      seal.latest.entries.filter(SealedContent.isFile),
      SealedContent(of: year, state, without: reference.withdrawn, figures: []).entries)
    let figures = files.isEmpty && proved.wasProved(from: state) ? [] : try figures(since: seal)
    let outputs = proved.faulty.map(SealDifference.output)
    let all = edited + files + figures + outputs
    if all.isEmpty { proved.keep(state) }
    return all
  }

  private func figures(since seal: YearSeal) throws(RunError) -> [SealDifference] {
    let now: [YearSeal.Entry]
    do throws(RunError) {
      now = try SealedFigures(of: consolidation.assessed(with: reference)).entries
    } catch {
      // A methodology that was edited until it breaks its rules is told by its file.
      guard error.exitCode == .configuration else { throw error }
      return []
    }
    return SealDifference.between(seal.latest.entries.filter { !SealedContent.isFile($0) }, now)
  }

  private var consolidation: Consolidation {
    Consolidation(data: reference.folder, year: year, asOf: nil, today: today, jobs: jobs)
  }
}
