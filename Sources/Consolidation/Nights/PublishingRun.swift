package import Findings
import Intake
import Judging
package import Office
package import Publication
package import Tabular

/// The run of `ita consolidate`: publishes every open year and proves every sealed year, under one lock.
package struct PublishingRun: Sendable {
  package let data: DataFolder
  /// The output folder.
  package let out: String
  /// The fiscal year, Buddhist era; nil for every year that is not sealed.
  package let year: Int?
  /// The run ignores files received after this day; nil to read all files.
  package let asOf: CalendarDate?
  /// The day that due dates are compared with when `asOf` is nil.
  package let today: CalendarDate
  package let formats: [OutputFormat]
  /// Whether received files that the last publication names may be missing.
  package let acceptsRemoved: Bool
  /// Number of threads, at least 1.
  package let jobs: Int
  private let times: StageTimes
  private let observer: Progress.Observer

  package init(
    data: DataFolder, out: String, year: Int?, asOf: CalendarDate?, today: CalendarDate,
    formats: [OutputFormat] = OutputFormat.allCases, acceptsRemoved: Bool = false, jobs: Int,
    times: StageTimes = StageTimes(), observer: @escaping Progress.Observer = { _ in }
  ) {
    (self.data, self.out, self.year, self.asOf, self.today) = (data, out, year, asOf, today)
    (self.formats, self.acceptsRemoved, self.jobs) = (formats, acceptsRemoved, jobs)
    (self.times, self.observer) = (times, observer)
  }

  /// Publishes year by year, oldest first.
  ///
  /// A year that cannot be published keeps its publication, and the run continues with the other years.
  ///
  /// - Parameters:
  ///   - publisher: The publisher that holds the lock of the output folder.
  ///   - report: Receives the outcome of each year.
  /// - Throws: The reason why no year can be published: an error of all years, another run, or a fault.
  package func publish(by publisher: borrowing Publisher, _ report: (YearOutcome) -> Void) throws(RunError) {
    let reference = try ReferenceData(from: data, jobs: jobs)
    let years = try RunYears(year, asOf: asOf, in: reference, out: out)
    for year in years.all {
      let end: YearOutcome.End
      do throws(RunError) {
        end =
          years.isSealed(year)
          ? try proved(year, reference, by: publisher) : try publish(year, from: reference, by: publisher)
      } catch {
        guard error.isOfOneYear else { throw error }
        end = .stopped(error)
      }
      report(YearOutcome(fiscalYear: year, end: end))
    }
  }

  /// Makes the results year by year, without a lock, and writes nothing.
  ///
  /// - Parameter report: Receives the outcome of each year.
  /// - Throws: The same errors as `publish`.
  package func make(_ report: (YearOutcome) -> Void) throws(RunError) {
    let reference = try ReferenceData(from: data, jobs: jobs)
    let years = try RunYears(year, asOf: asOf, in: reference, out: out)
    for year in years.all {
      let end: YearOutcome.End
      do throws(RunError) {
        if years.isSealed(year), year != self.year {
          report(YearOutcome(fiscalYear: year, end: .proved(try proof(of: year, reference).differences())))
          continue
        }
        let (publication, notices) = try make(year, from: reference, as: [])
        let results = publication.results
        let text = try PublicationDifference.text(ofPublishing: results, in: out, language: .thai)
        end = .made(YearSummary(of: results), difference: text, notices: notices)
      } catch {
        guard error.isOfOneYear else { throw error }
        end = .stopped(error)
      }
      report(YearOutcome(fiscalYear: year, end: end))
    }
  }
}

extension PublishingRun {
  private func proof(of year: Int, _ reference: ReferenceData) -> SealProof {
    SealProof(of: year, in: reference, out: out, today: today, jobs: jobs)
  }

  /// Proves a sealed year; publishes it again when the person named it and its content agrees with the seal.
  private func proved(
    _ year: Int, _ reference: ReferenceData, by publisher: borrowing Publisher
  ) throws(RunError) -> YearOutcome.End {
    guard year == self.year || asOf != nil else {
      return .proved(try proof(of: year, reference).differences(recordsState: true))
    }
    guard asOf == nil else {
      throw .usage(
        Bilingual(
          "ปีงบประมาณ \(year) ปิดผลแล้ว จึงไม่เผยแพร่ตามวันที่อื่น โปรดใช้ --dry-run หรือ ita explain กับ --as-of",
          "fiscal year \(year) is sealed, and is not published as of another day: use --dry-run, or ita explain with "
            + "--as-of"))
    }
    let differences = try proof(of: year, reference).contentDifferences()
    return differences.isEmpty ? try publish(year, from: reference, by: publisher) : .proved(differences)
  }

  private func publish(
    _ year: Int, from reference: ReferenceData, by publisher: borrowing Publisher
  ) throws(RunError) -> YearOutcome.End {
    let moved = try requireEvidence(of: year, reference)
    let state = try InputState(of: year, from: reference, asOf: asOf, today: today, formats: formats, jobs: jobs)
    if let manifest = try publisher.unchanged(year, from: state) { return .unchanged(YearSummary(of: manifest)) }
    let publication = try consolidation(of: year).run(with: reference, as: formats)
    let edited = try ReceivedEvidence(out: out, reference: reference).changes(in: publication.results)
    let outcome = try times.measure(.publication, of: year) { () throws(RunError) in
      try publisher.publish(publication, from: state, observer: observer)
    }
    let summary = YearSummary(of: publication.results)
    return outcome.isChanged
      ? .published(summary, notices: [moved, edited, outcome.notices]) : .unchanged(summary)
  }

  private func make(
    _ year: Int, from reference: ReferenceData, as formats: [OutputFormat]
  ) throws(RunError) -> (publication: Publication, notices: [[Bilingual]]) {
    let moved = try requireEvidence(of: year, reference)
    let publication = try consolidation(of: year).run(with: reference, as: formats)
    let edited = try ReceivedEvidence(out: out, reference: reference).changes(in: publication.results)
    return (publication, [moved, edited])
  }

  private func requireEvidence(of year: Int, _ reference: ReferenceData) throws(RunError) -> [Bilingual] {
    let evidence = ReceivedEvidence(out: out, reference: reference)
    try evidence.requireSeal(of: year)
    return acceptsRemoved ? [] : try evidence.requireAll(of: year)
  }

  private func consolidation(of year: Int) -> Consolidation {
    Consolidation(data: data, year: year, asOf: asOf, today: today, jobs: jobs, times: times, observer: observer)
  }
}

extension RunError {
  /// Whether it stops one year only, so that the run continues with the others.
  fileprivate var isOfOneYear: Bool {
    switch exitCode {
    case .noInput, .cannotCreate, .configuration: true
    case .done, .toMend, .usage, .fault, .tryLater: false
    }
  }
}
