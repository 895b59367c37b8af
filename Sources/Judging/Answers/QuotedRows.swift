import Assessment
package import Findings
import Intake
package import Tabular

/// The rows that the units' findings are about, as they were received.
package struct QuotedRows: Sendable {
  /// The rows by file and line.
  private var rows: [String: [Int: QuotedRow]] = [:]

  /// The row at a place; nil if the place is not a row, or if its file has more rows than are kept.
  package subscript(place: Place) -> QuotedRow? { rows[place.file]?[place.line] }

  init(of places: some Sequence<Place>, from quotable: QuotableRows) {
    quote(places, from: quotable)
  }

  /// Adds the rows at further places.
  mutating func quote(_ places: some Sequence<Place>, from quotable: QuotableRows) {
    var lines: [String: Set<Int>] = [:]
    for place in places where place.record != nil { lines[place.file, default: []].insert(place.line) }
    guard !lines.isEmpty else { return }
    rows.merge(quotable.rows(on: lines)) { before, new in before.merging(new) { first, _ in first } }
  }
}

extension QuotedRow {
  /// The columns that identify the owner of a row; they are the same in all rows that a unit sends.
  package static let owners = ["unit_code", "fiscal_year"]
}
