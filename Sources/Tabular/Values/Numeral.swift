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
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the same to a text in the making.
  func append(to bytes: inout [UInt8]) {
    if coefficient < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = coefficient.magnitude
    var place = 0
    // From the last digit to the first, of which one stands before the point.
    repeat {
      if place == fractionDigits, place > 0 { bytes.append(UInt8(ascii: ".")) }
      let digit: UInt8
      if rest >> 64 == 0 {
        let (quotient, remainder) = UInt64(truncatingIfNeeded: rest).quotientAndRemainder(dividingBy: 10)
        (rest, digit) = (UInt128(quotient), UInt8(truncatingIfNeeded: remainder))
      } else {
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
        (rest, digit) = (quotient, UInt8(truncatingIfNeeded: remainder))
      }
      bytes.append(0x30 + digit)
      place += 1
    } while rest > 0 || place <= fractionDigits
    bytes[start...].reverse()
  }
}
