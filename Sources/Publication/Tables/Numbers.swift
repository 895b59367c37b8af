package import Assessment
import Findings
import Office
package import Tabular

/// Decimals of amounts of money.
package let moneyDecimals = 2

extension Scorecard {
  package func numeral(_ quantity: Quantity?) -> Numeral? { Numeral(quantity, decimals: decimals) }

  /// The published figure of a measure as tables and pages show it.
  package func score(of measure: Code<Measure>) -> Numeral? { numeral(roundedScore(measure)) }
}

extension LevelReading {
  /// The name of the level as tables publish it.
  package var name: String {
    switch self {
    case .level(let name): name
    case .cannotTell: ClaimVerdict.cannotTell.rawValue
    }
  }
}

extension CalendarDate {
  init?(_ day: Day?) {
    guard let day else { return nil }
    self.init(day)
  }
}
