package import Assessment
package import Tabular

/// Conversions between numbers as they are written in files and numbers for calculations.
extension Quantity {
  /// Converts a written number; nil if it is too large or too fine for exact calculation.
  package init?(_ numeral: Numeral) {
    self.init(coefficient: numeral.coefficient, fractionDigits: numeral.fractionDigits)
  }
}

extension Weight {
  package init?(_ numeral: Numeral) {
    self.init(coefficient: numeral.coefficient, fractionDigits: numeral.fractionDigits)
  }

  /// The weight as a decimal number; nil for a fraction such as 1/6, which is not a decimal.
  package var numeral: Numeral? {
    (0...9).first { Quantity.powerOfTen($0) == denominator }
      .map { Numeral(coefficient: numerator, fractionDigits: $0) }
  }

  /// The weight as a text: a decimal where it is one, otherwise a fraction (0.30, 1/6).
  package var text: String { numeral?.description ?? "\(numerator)/\(denominator)" }
}

extension Numeral {
  /// Rounds a figure half-up to the given number of decimals, as it is published.
  package init(_ quantity: Quantity, decimals: Int) {
    self.init(coefficient: quantity.coefficient(decimals: decimals), fractionDigits: decimals)
  }

  /// Rounds a figure if there is one; nil stays nil, since a missing number is published as an empty cell.
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
