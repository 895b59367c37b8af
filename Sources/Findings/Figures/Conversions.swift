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
  package init?(_ numeral: Numeral) {
    self.init(coefficient: numeral.coefficient, fractionDigits: numeral.fractionDigits)
  }

  /// Nil for a fraction that is no decimal, such as 1/6.
  package var numeral: Numeral? {
    (0...9).first { Quantity.powerOfTen($0) == denominator }
      .map { Numeral(coefficient: numerator, fractionDigits: $0) }
  }

  /// A decimal where it was written as one, else a fraction: 0.30, 1/6.
  package var words: String { numeral?.description ?? "\(numerator)/\(denominator)" }
}

extension Numeral {
  /// A figure rounded half-up to so many decimals, as it is printed.
  package init(_ quantity: Quantity, decimals: Int) {
    self.init(coefficient: quantity.coefficient(decimals: decimals), fractionDigits: decimals)
  }

  /// Nil stays nil: a missing number is an empty cell.
  package init?(_ quantity: Quantity?, decimals: Int) {
    guard let quantity else { return nil }
    self.init(quantity, decimals: decimals)
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
