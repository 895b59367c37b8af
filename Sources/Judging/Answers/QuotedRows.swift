import Assessment
package import Findings
import Intake
package import Tabular

/// The rows that the units' findings stand in, as they were received.
package struct QuotedRows: Sendable {
  /// By file and line.
  private var rows: [String: [Int: QuotedRow]] = [:]

  /// Nil where the place is no row, or its file has more rows than are kept.
  package subscript(place: Place) -> QuotedRow? { rows[place.file]?[place.line] }

  init(of places: some Sequence<Place>, in view: SeasonView) {
    quote(places, in: view)
  }

  /// Takes the rows of more places in.
  mutating func quote(_ places: some Sequence<Place>, in view: SeasonView) {
    var lines: [String: Set<Int>] = [:]
    for place in places where place.record != nil { lines[place.file, default: []].insert(place.line) }
    guard !lines.isEmpty else { return }
    rows.merge(view.rows(on: lines)) { before, new in before.merging(new) { first, _ in first } }
  }
}

extension QuotedRow {
  /// The columns that say whose a row is: the same in every row that a unit sends.
  package static let owners = ["unit_code", "fiscal_year"]
}
