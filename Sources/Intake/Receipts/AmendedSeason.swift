import Assessment
package import Findings
import Office
import Tabular

/// The season as it would be if the rows of units' files named the unit and the year of their folders.
///
/// None of it counts: it shows what else is wrong with rows that do not count.
package final class AmendedSeason: Sendable {
  package let view: SeasonView
  private let extracts: [String: AmendedExtract]

  /// Amends the season; nil if no received file had to be amended, as is nearly always the case.
  init?(of season: Season, _ received: [ReceivedExtract], on effectiveDate: CalendarDate?, jobs: Int) {
    let amended = received.compactMap(\.amended)
    guard !amended.isEmpty else { return nil }
    extracts = Dictionary(amended.map { ($0.extract.delivery.file, $0) }) { first, _ in first }
    let deliverers = Set(amended.map(\.extract.delivery.deliverer))
    // The rows of a unit are checked against its own files and the office's, so no other file is needed.
    let seen = received.filter { extract in
      let deliverer = extract.delivery.deliverer
      return deliverer == .office || deliverers.contains(deliverer)
    }
    view = SeasonView(
      of: season, extracts: seen.map { $0.amended?.extract ?? $0 }, amends: false, on: effectiveDate, jobs: jobs)
  }

  /// Findings about amended rows that are not known yet.
  ///
  /// - Parameters:
  ///   - examined: The findings of judging the amended season.
  ///   - known: The findings about the files as they were received.
  /// - Returns: The findings that hold for the rows as they were received, each once.
  package func findings(examined: [Finding], notAmong known: [Finding]) -> [Finding] {
    var reported = Set(known.lazy.filter { self.extracts[$0.place.file] != nil }.map(Subject.init))
    let found = view.findings.map { ($0, true) } + examined.map { ($0, false) }
    return found.compactMap { finding, isOfCells in
      // A row of another unit or year is not part of the unit's form, so it is not reported as unfilled.
      guard finding.check.code != Check.rowsNotFilledIn.code, let extract = extracts[finding.place.file],
        extract.holds(finding, isOfCells: isOfCells),
        reported.insert(Subject(finding)).inserted
      else { return nil }
      return finding
    }
  }

  /// The subject of a finding.
  private struct Subject: Hashable {
    let code: String
    let file: String
    /// The line of the finding; nil for a finding that lists its rows.
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
