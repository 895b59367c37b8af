/// The position of a number on an axis in whole pixels, computed exactly, so that equal figures give equal drawings.
package struct PixelScale: Sendable {
  package let low: Numeral
  package let high: Numeral
  private let start: Int
  private let end: Int

  /// Makes a scale with `low` at the pixel `start` and `high` at `end`, which may be smaller than `start`.
  package init(from low: Numeral, to high: Numeral, at start: Int, _ end: Int) {
    self.low = low
    self.high = high
    self.start = start
    self.end = end
  }

  /// A scale from a multiple of ten below all numbers to the top of the scale of scores.
  ///
  /// Only points may be drawn on a scale without zero; bars may not.
  package static func tens(below numbers: [Numeral], to high: Int = 100, at start: Int, _ end: Int) -> Self {
    let least = numbers.map(\.wholePart).min() ?? 0
    let low = max(0, min(least, high - 1) / 10 * 10)
    return Self(from: Numeral(low), to: Numeral(high), at: start, end)
  }

  /// A scale from a multiple of five below all numbers to the top of the scale of scores; only for points.
  package static func fives(below numbers: [Numeral], to high: Int = 100, at start: Int, _ end: Int) -> Self {
    let least = numbers.map(\.wholePart).min() ?? 0
    return Self(from: Numeral(max(0, min(least, high - 1) / 5 * 5)), to: Numeral(high), at: start, end)
  }

  /// The nearest pixel of a number; a number outside the scale is drawn at its end.
  package func position(of number: Numeral) -> Int {
    let length = abs(end - start)
    let digits = max(low.fractionDigits, high.fractionDigits, number.fractionDigits)
    guard let from = low.units(of: digits), let to = high.units(of: digits), let at = number.units(of: digits),
      to > from
    else { return start }
    let part = min(max(at, from), to) - from
    let (scaled, isTooLarge) = part.multipliedReportingOverflow(by: Int128(2 * length))
    let pixels = isTooLarge ? length : Int((scaled + (to - from)) / (2 * (to - from)))
    return end < start ? start - pixels : start + pixels
  }

  /// The least of 1, 2, 5, 10, 20, 50 and so on that divides a length into at most `most` steps.
  ///
  /// - Parameters:
  ///   - length: The length, from 0.
  ///   - most: The most steps, from 1.
  /// - Returns: The distance between two round numbers, from 1.
  package static func step(over length: Int, most: Int) -> Int {
    var power = 1
    while 10 * power * most < length { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 * most >= length } ?? 10 * power
  }

  /// The whole numbers on the scale at a distance of `step`.
  package func ticks(every step: Int) -> [Int] {
    Array(stride(from: low.wholePart, through: high.wholePart, by: max(1, step)))
  }
}

extension Numeral {
  /// The whole part with the sign, limited to the range of `Int`.
  var wholePart: Int {
    var whole = coefficient
    for _ in 0..<max(0, fractionDigits) { whole /= 10 }
    return Int(clamping: whole)
  }

  /// The number as a multiple of 10^-digits; nil on overflow.
  fileprivate func units(of digits: Int) -> Int128? {
    var units = coefficient
    for _ in fractionDigits..<max(fractionDigits, digits) {
      let (product, isTooLarge) = units.multipliedReportingOverflow(by: 10)
      guard !isTooLarge else { return nil }
      units = product
    }
    return units
  }
}

extension Numeral {
  /// The difference with the decimals of the more precise number; nil on overflow.
  func minus(_ other: Self) -> Self? {
    let digits = max(fractionDigits, other.fractionDigits)
    guard let own = units(of: digits), let less = other.units(of: digits) else { return nil }
    let (difference, isTooLarge) = own.subtractingReportingOverflow(less)
    return isTooLarge ? nil : Self(coefficient: difference, fractionDigits: digits)
  }
}

extension Numeral {
  /// The number with a plus sign if it is above zero: "+0.49", "-0.44", "0.00".
  package var signed: String { coefficient > 0 ? "+\(description)" : description }

  /// The number with commas between thousands, as for sums of money: "889,000.00".
  package var grouped: String {
    let parts = description.split(separator: ".", maxSplits: 1)
    let whole = parts.first.map(String.init) ?? ""
    let digits = Array(whole.drop { $0 == "-" })
    let grouped = digits.enumerated()
      .map { index, digit in (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digit) }.joined()
    return (whole.hasPrefix("-") ? "-" : "") + grouped + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}
