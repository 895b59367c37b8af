import Findings
import Intake
import Office
import Publication
import Tabular

/// The fiscal years of a run that publishes.
struct RunYears {
  /// Oldest first.
  let all: [Int]
  private let sealed: Set<Int>

  /// - Parameters:
  ///   - year: The year that was named; nil: every year with extracts that is not sealed, or with `asOf` the newest.
  ///   - asOf: Nothing received after it is seen; nil: everything is.
  ///   - reference: What the office keeps.
  ///   - out: The output folder.
  /// - Throws: `noExtracts` where there is no year at all, `unreadable`.
  init(_ year: Int?, asOf: CalendarDate?, in reference: ReferenceData, out: String) throws(RunError) {
    let received = try Inbox.years(in: reference.folder)
    let sealed = Set(try reference.sealedYears)
    // A season seen as of a day is a question and not a night: no other year is proved.
    self.sealed = asOf == nil ? sealed : sealed.intersection([year ?? received.last].compactMap(\.self))
    if let year {
      all = self.sealed.union([year]).sorted()
    } else if asOf != nil {
      all = received.suffix(1)
    } else {
      let methodologies = Set(try reference.methodologyYears)
      // An older year without a methodology was never to be published: its extracts are kept as evidence.
      let open = received.filter { methodologies.contains($0) || $0 == received.last }
      // A share that is not mounted looks like a year without extracts.
      let published = try LastPublication.years(in: out)
      all = Set(open + published + sealed).sorted()
    }
    guard !all.isEmpty else { throw .noExtracts }
  }

  func isSealed(_ year: Int) -> Bool { sealed.contains(year) }
}
