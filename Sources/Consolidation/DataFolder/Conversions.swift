package import Assessment
package import Tabular

/// The border between what was written and what is calculated with.
extension Quantity {
  /// Nil for a number that is too large or too fine to be calculated with exactly.
  package init?(_ numeral: Numeral) {
    self.init(coefficient: numeral.coefficient, fractionDigits: numeral.fractionDigits)
  }
}

extension Weight {
  init?(_ numeral: Numeral) {
    self.init(coefficient: numeral.coefficient, fractionDigits: numeral.fractionDigits)
  }
}

extension Numeral {
  /// A figure rounded half-up to so many decimals, as it is printed.
  package init(_ quantity: Quantity, decimals: Int) {
    self.init(coefficient: quantity.coefficient(decimals: decimals), fractionDigits: decimals)
  }
}

extension Day {
  package init(_ date: CalendarDate) {
    self.init(sinceEpoch: date.daysSinceEpoch)
  }
}

extension CalendarDate {
  package init?(_ day: Day) {
    self.init(daysSinceEpoch: day.sinceEpoch)
  }
}
