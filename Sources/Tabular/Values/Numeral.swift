/// A decimal number as it was written: 97.20 is 9720 at two fraction digits, and prints as it came.
package struct Numeral: Hashable, Sendable {
  /// The digits without the point, with the sign; at most 30 digits, so that sums stay in range.
  package let coefficient: Int128
  /// How many of the digits stand behind the point, 0...18.
  package let fractionDigits: Int

  package init(coefficient: Int128, fractionDigits: Int) {
    self.coefficient = coefficient
    self.fractionDigits = fractionDigits
  }

  package init(_ integer: Int) {
    self.init(coefficient: Int128(integer), fractionDigits: 0)
  }
}

extension Numeral: CustomStringConvertible {
  /// The number in ASCII digits with a point, without grouping: "-0.05", "1250000.00".
  package var description: String {
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.utf8.count)) + digits
    let sign = coefficient < 0 ? "-" : ""
    guard fractionDigits > 0 else { return sign + padded }
    return sign + padded.dropLast(fractionDigits) + "." + padded.suffix(fractionDigits)
  }
}
