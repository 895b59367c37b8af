/// The decimal digits of an announced figure, and the figures that may have been meant before a slip of the pen.
struct DecimalDigits {
  /// The digits before the point without leading zeros; empty below 1.
  private let whole: [Int]
  /// The digits after the point without trailing zeros.
  private let fraction: [Int]
  /// Decimals of published figures.
  private let decimals: Int

  /// The greatest number of digits before the point of a figure from 0 to 100.
  private static let longestWhole = 3
  /// The greatest number of decimals in which slips are searched.
  private static let mostDecimals = 9

  /// Splits a figure into digits; nil for a negative figure, and for one with more than nine decimals.
  init?(of value: Quantity, decimals: Int) {
    guard value >= .zero, decimals <= Self.mostDecimals,
      let places = (decimals...Self.mostDecimals).first(where: { value.rounded(to: $0) == value })
    else { return nil }
    var digits = String(value.coefficient(decimals: places)).compactMap(\.wholeNumberValue)
    if digits.count < places { digits.insert(contentsOf: Self.zeros(places - digits.count), at: 0) }
    whole = Array(digits.dropLast(places).drop { $0 == 0 })
    fraction = Array(digits.suffix(places).reversed().drop { $0 == 0 }.reversed())
    self.decimals = decimals
  }
}

extension DecimalDigits {
  /// The figures with two adjacent digits swapped; the point does not move.
  var swapped: [Quantity] {
    guard fraction.count <= decimals else { return [] }
    let digits = Self.padded(whole, to: Self.longestWhole) + fraction + Self.zeros(decimals - fraction.count)
    return digits.indices.dropLast().compactMap { place in
      var swapped = digits
      swapped.swapAt(place, place + 1)
      return quantity(swapped.dropLast(decimals), swapped.suffix(decimals))
    }
  }

  /// The figures without one of two equal adjacent digits.
  var withoutDouble: [Quantity] {
    let shorten = { (digits: [Int]) in
      digits.indices.dropLast().filter { digits[$0] == digits[$0 + 1] }.map { place in
        Array(digits[..<place] + digits[(place + 1)...])
      }
    }
    return shorten(whole).compactMap { quantity($0, fraction) } + shorten(fraction).compactMap { quantity(whole, $0) }
  }

  /// The figures with one digit more, on either side of the point.
  var withLost: [Quantity] {
    let extend = { (digits: [Int]) in
      (0...digits.count).flatMap { place in (0...9).map { Array(digits[..<place] + [$0] + digits[place...]) } }
    }
    // A lost digit may have left a leading or trailing zero that the figure no longer shows.
    let wholes = whole.count < Self.longestWhole ? extend(Self.padded(whole, to: Self.longestWhole - 1)) : []
    let fractions = fraction.count < decimals ? extend(fraction + Self.zeros(decimals - 1 - fraction.count)) : []
    return wholes.compactMap { quantity($0, fraction) } + fractions.compactMap { quantity(whole, $0) }
  }

  /// The figures with the point one digit to the right, and one to the left.
  var shifted: [Quantity] {
    let moved = fraction.isEmpty ? whole + [0] : whole + fraction.prefix(1)
    return [
      quantity(moved, fraction.dropFirst()),
      quantity(whole.dropLast(), (whole.isEmpty ? [0] : whole.suffix(1)) + fraction),
    ].compactMap(\.self)
  }

  /// Makes a figure of digits; nil if it has more decimals than published figures, or is above 100.
  private func quantity(_ whole: some Sequence<Int>, _ fraction: some Sequence<Int>) -> Quantity? {
    let fraction = Array(fraction)
    let digits = whole.reduce(Int128(0)) { $0 * 10 + Int128($1) }
    let coefficient = fraction.reduce(digits) { $0 * 10 + Int128($1) }
    guard let value = Quantity(coefficient: coefficient, fractionDigits: fraction.count), value <= .hundred,
      value.rounded(to: decimals) == value
    else { return nil }
    return value
  }

  private static func padded(_ digits: [Int], to count: Int) -> [Int] { zeros(count - digits.count) + digits }

  private static func zeros(_ count: Int) -> [Int] { Array(repeating: 0, count: max(0, count)) }
}
