import Findings
import Intake
import Office
import Publication
import Tabular

/// The fiscal years of a run that publishes.
struct RunYears {
  /// The years, oldest first.
  let all: [Int]
  private let sealed: Set<Int>

  /// - Parameters:
  ///   - year: The year that was named; nil for all years with extracts or a publication, or the newest with `asOf`.
  ///   - asOf: The run ignores files received after this day; nil to read all files.
  ///   - reference: The files that the office keeps.
  ///   - out: The output folder.
  /// - Throws: `noExtracts` when there is no year at all, `unreadable` when a folder cannot be listed.
  init(_ year: Int?, asOf: CalendarDate?, in reference: ReferenceData, out: String) throws(RunError) {
    let received = try Inbox.years(in: reference.folder)
    let sealed = Set(try reference.sealedYears)
    // A run with `asOf` answers a question about one year: do not prove other sealed years.
    self.sealed = asOf == nil ? sealed : sealed.intersection([year ?? received.last].compactMap(\.self))
    if let year {
      all = self.sealed.union([year]).sorted()
    } else if asOf != nil {
      all = received.suffix(1)
    } else {
      let methodologies = Set(try reference.methodologyYears)
      // An older year without a methodology is never published: its extracts are kept as evidence.
      let open = received.filter { methodologies.contains($0) || $0 == received.last }
      // Include the published years: when a share is not mounted, a year seems to have no extracts.
      let published = try LastPublication.years(in: out)
      all = Set(open + published + sealed).sorted()
    }
    guard !all.isEmpty else { throw .noExtracts }
  }

  func isSealed(_ year: Int) -> Bool { sealed.contains(year) }
}
