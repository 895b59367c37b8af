import Assessment
package import Findings
import Office
import Tabular

/// The season as it would stand if the rows of units' files named the unit and the year of their folders.
///
/// Nothing of it counts: it shows what else is wrong with rows that do not count.
package final class AmendedSeason: Sendable {
  package let view: SeasonView
  private let extracts: [String: AmendedExtract]

  /// Nil where none of the received files had to be amended, as nearly always.
  init?(of season: Season, _ received: [ReceivedExtract], on effectiveDate: CalendarDate?, jobs: Int) {
    let amended = received.compactMap(\.amended)
    guard !amended.isEmpty else { return nil }
    extracts = Dictionary(amended.map { ($0.extract.delivery.file, $0) }) { first, _ in first }
    let deliverers = Set(amended.map(\.extract.delivery.deliverer))
    // A unit's rows are held against its own and the office's.
    let seen = received.filter { extract in
      let deliverer = extract.delivery.deliverer
      return deliverer == .office || deliverers.contains(deliverer)
    }
    view = SeasonView(
      of: season, extracts: seen.map { $0.amended?.extract ?? $0 }, amends: false, on: effectiveDate, jobs: jobs)
  }

  /// The findings about amended rows that are not known yet.
  ///
  /// - Parameters:
  ///   - examined: What was found when the amended season was judged.
  ///   - known: The findings about what was received.
  /// - Returns: The findings that hold for the rows as they were received, each once.
  package func findings(examined: [Finding], besides known: [Finding]) -> [Finding] {
    var told = Set(known.lazy.filter { self.extracts[$0.place.file] != nil }.map(Subject.init))
    let found = view.findings.map { ($0, true) } + examined.map { ($0, false) }
    return found.compactMap { finding, isOfCells in
      // A row of another unit or year is none of the form's.
      guard finding.check.code != Check.rowsNotFilledIn.code, let extract = extracts[finding.place.file],
        extract.holds(finding, isOfCells: isOfCells),
        told.insert(Subject(finding)).inserted
      else { return nil }
      return finding
    }
  }

  /// The subject of a finding.
  private struct Subject: Hashable {
    let code: String
    let file: String
    /// Nil of a finding that lists its rows.
    let line: Int?
    let column: String?

    init(_ finding: Finding) {
      code = finding.check.code
      file = finding.place.file
      line = finding.values["rows"] == nil ? finding.place.line : nil
      column = finding.place.column
    }
  }
}
