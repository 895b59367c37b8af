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
    // Nearly every number fits into a word, which is faster to divide.
    let magnitude = coefficient.magnitude
    if magnitude >> 64 == 0 {
      append(digitsOf: UInt64(truncatingIfNeeded: magnitude), to: &bytes)
    } else {
      append(digitsOf: magnitude, to: &bytes)
    }
  }

  /// At least one digit before the point.
  @inline(__always)
  private func append(digitsOf magnitude: some UnsignedInteger & FixedWidthInteger, to bytes: inout [UInt8]) {
    var count = 1
    var rest = magnitude / 10
    while rest > 0 || count <= fractionDigits { (count, rest) = (count + 1, rest / 10) }
    let length = fractionDigits > 0 ? count + 1 : count
    var place = bytes.count + length - 1
    let point = place - fractionDigits
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "."), count: length))
    rest = magnitude
    for _ in 0..<count {
      if fractionDigits > 0, place == point { place -= 1 }
      bytes[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      place -= 1
    }
  }
}
