import Assessment
import Findings
import Tabular

/// A unit whose total, level, rank or status differs between two publications.
struct MovedUnit: Sendable {
  let code: String
  let name: Bilingual
  /// The cells that differ, by the names of their columns in the ranking.
  private let cells: [String: TableDifference.ChangedCell]

  /// The columns of the ranking that a reader of the summary looks for.
  static let columns = ["ITA", "rank", "level", "status"]

  /// `cells`: those of the unit in the ranking that differ.
  init(code: String, name: Bilingual, cells: [TableDifference.ChangedCell]) {
    self.code = code
    self.name = name
    self.cells = Dictionary(cells.map { ($0.column, $0) }) { first, _ in first }
  }

  func cell(_ column: String) -> TableDifference.ChangedCell? { cells[column] }

  /// Whether it got a rank, where it had none.
  var isNewlyRanked: Bool { cells["rank"].map { $0.before.isEmpty } ?? false }

  /// Whether it lost its rank and has none.
  var isNoLongerRanked: Bool { cells["rank"].map { $0.after.isEmpty } ?? false }

  /// Whether nothing but its status is another one.
  var isOnlyRestated: Bool { cells.count == 1 && cells["status"] != nil }

  /// Whether it has another rank, though its own total and level are the same.
  var isMovedByOthers: Bool {
    cells["rank"] != nil && cells["ITA"] == nil && cells["level"] == nil && !isNewlyRanked && !isNoLongerRanked
  }

  /// The difference of the totals, such as "+1.00"; nil where a side has none.
  var change: String? {
    guard let cell = cells["ITA"], let old = Self.number(cell.before), let new = Self.number(cell.after),
      let before = Quantity(coefficient: old.coefficient, fractionDigits: old.fractionDigits),
      let after = Quantity(coefficient: new.coefficient, fractionDigits: new.fractionDigits)
    else { return nil }
    let difference = Numeral(after - before, decimals: max(old.fractionDigits, new.fractionDigits))
    return after < before ? "\(difference)" : "+\(difference)"
  }

  private static func number(_ text: String) -> Numeral? {
    if case .exact(let number) = Numeral.read(text) { number } else { nil }
  }
}
