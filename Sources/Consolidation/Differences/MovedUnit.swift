import Assessment
import Findings
import Tabular

/// A unit whose total, level, rank or status differs between two publications.
struct MovedUnit: Sendable {
  let code: String
  let name: Bilingual
  /// The cells that differ, by the names of their columns in the ranking.
  private let cells: [String: TableDifference.ChangedCell]

  /// The columns of the ranking that the summary compares.
  static let columns = ["ITA", "rank", "level", "status"]

  /// Creates a unit from the cells of its row in the ranking that differ.
  init(code: String, name: Bilingual, cells: [TableDifference.ChangedCell]) {
    self.code = code
    self.name = name
    self.cells = Dictionary(cells.map { ($0.column, $0) }) { first, _ in first }
  }

  func cell(_ column: String) -> TableDifference.ChangedCell? { cells[column] }

  /// Whether it has a rank now and had none before.
  var isNewlyRanked: Bool { cells["rank"].map { $0.before.isEmpty } ?? false }

  /// Whether it had a rank before and has none now.
  var isNoLongerRanked: Bool { cells["rank"].map { $0.after.isEmpty } ?? false }

  /// Whether only its status changed.
  var isOnlyRestated: Bool { cells.count == 1 && cells["status"] != nil }

  /// Whether its rank changed although its own total and level are the same.
  var isMovedByOthers: Bool {
    cells["rank"] != nil && cells["ITA"] == nil && cells["level"] == nil && !isNewlyRanked && !isNoLongerRanked
  }

  /// The difference of the totals, such as "+1.00"; nil when one side has no total.
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
