/// Reads a number as officials type it and spreadsheets export it.
///
/// It may have ASCII or Thai digits, thousands commas, a percent sign or an exponent.
extension Numeral {
  /// The result of reading a text as a number.
  package enum Reading: Hashable, Sendable {
    /// A number with at most a sign, and at most one point with digits on both sides.
    case exact(Numeral)
    /// A number in another form that is clear.
    ///
    /// It has thousands commas in the right places, a comma that can only be a decimal one, a percent sign at the end,
    /// or an exponent that hides no digit.
    case repaired(Numeral)
    /// A number with an exponent that does not show all digits down to the units: 1.03E+3 may have been 1,034.
    case digitsLost
    /// A number with more than 30 digits, or with more than 18 after the point.
    case tooLong
    /// A text that is not a number, or that can be read as several numbers.
    case malformed
  }

  /// Reads a number, with or without white space around it.
  package static func read(_ text: String) -> Reading {
    if let plain = plain(text) { return .exact(plain) }
    var rest = ThaiDigits.folded(text.trimmedCell)[...]
    var isRepaired = false
    if rest.last == "%" {
      rest = rest.dropLast().trimmedCell[...]
      isRepaired = true
    }
    let isNegative = takeSign(from: &rest)
    if let exponent = rest.utf8.firstIndex(where: { $0 | 0x20 == 0x65 }) {
      let reading = exponential(rest[..<exponent], rest[rest.index(after: exponent)...])
      return reading.negated(if: isNegative)
    }
    let parts = rest.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return .malformed }
    let groups = whole.split(separator: 0x2C, omittingEmptySubsequences: false)
    isRepaired = isRepaired || groups.count > 1
    let reading: Reading
    if areThousands(groups) {
      guard parts.count == 1 || !parts[1].isEmpty else { return .malformed }
      reading = number(Array(groups.joined()), parts.count == 2 ? Array(parts[1]) : [])
    } else if parts.count == 1, isDecimalComma(groups) {
      reading = number(Array(groups[0]), Array(groups[1]))
    } else {
      return .malformed
    }
    return (isRepaired ? reading.repaired : reading).negated(if: isNegative)
  }

  /// Reads ASCII digits with at most one point between digits, as nearly every number is; nil for any other text.
  private static func plain(_ text: String) -> Numeral? {
    guard (1...18).contains(text.utf8.count) else { return nil }
    var digits: Int64 = 0
    var (whole, fraction) = (0, 0)
    var hasPoint = false
    for byte in text.utf8 {
      if isDigit(byte) {
        digits = digits * 10 + Int64(byte - 0x30)
        if hasPoint { fraction += 1 } else { whole += 1 }
      } else if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else {
        return nil
      }
    }
    guard whole > 0, !hasPoint || fraction > 0 else { return nil }
    return Numeral(coefficient: Int128(digits), fractionDigits: fraction)
  }

  /// A number with one comma before three digits, "97,640", read with a decimal comma; nil for any other text.
  package static func readAsDecimalComma(_ text: String) -> Numeral? {
    var rest = ThaiDigits.folded(text.trimmedCell)[...]
    let isNegative = takeSign(from: &rest)
    let groups = rest.utf8.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard groups.count == 2, areThousands(groups) else { return nil }
    guard case .exact(let numeral) = number(Array(groups[0]), Array(groups[1])).negated(if: isNegative) else {
      return nil
    }
    return numeral
  }

  /// The number before a percent sign; nil for any other text.
  package static func ofPercent(_ text: String) -> Numeral? {
    guard text.utf8.last == UInt8(ascii: "%") || text.trimmedCell.utf8.last == UInt8(ascii: "%") else { return nil }
    guard case .repaired(let number) = read(text) else { return nil }
    return number
  }

  /// The number divided by 100, with at most two more decimals; digits beyond 18 decimals are cut off.
  ///
  /// A spreadsheet stores a number in this form and shows it as a percentage.
  package var hundredth: Numeral {
    let beyond = max(0, fractionDigits + 2 - 18)
    let divisor = (0..<beyond).reduce(Int128(1)) { divisor, _ in divisor * 10 }
    return Numeral(coefficient: coefficient / divisor, fractionDigits: fractionDigits + 2 - beyond).withoutTrailingZeros
  }

  /// Removes a sign at the start; returns whether it is a minus sign.
  private static func takeSign(from rest: inout Substring) -> Bool {
    guard let sign = rest.first, sign == "-" || sign == "+" || sign == "\u{2212}" else { return false }
    rest = rest.dropFirst()
    return sign != "+"
  }

  private static func number(_ whole: [UInt8], _ fraction: [UInt8]) -> Reading {
    let digits = whole + fraction
    guard digits.allSatisfy(isDigit) else { return .malformed }
    guard digits.count <= 30, fraction.count <= 18 else { return .tooLong }
    let magnitude = digits.reduce(Int128(0)) { $0 * 10 + Int128($1 - 0x30) }
    return .exact(Numeral(coefficient: magnitude, fractionDigits: fraction.count))
  }

  /// Reads a number with an exponent, such as "9.764E+01", by moving the point in its digits.
  private static func exponential(_ mantissa: Substring, _ exponent: Substring) -> Reading {
    let parts = mantissa.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count <= 2, parts.last?.isEmpty == false else {
      return .malformed
    }
    var power = exponent
    let isNegative = takeSign(from: &power)
    guard (1...3).contains(power.utf8.count), power.utf8.allSatisfy(isDigit), let steps = Int(power) else {
      return .malformed
    }
    let digits = number(Array(whole) + (parts.count == 2 ? Array(parts[1]) : []), [])
    guard case .exact(let all) = digits else { return digits }
    let decimals = (parts.count == 2 ? parts[1].count : 0) + (isNegative ? steps : -steps)
    guard decimals >= 0 else { return .digitsLost }
    return decimals <= 18 ? .repaired(Numeral(coefficient: all.coefficient, fractionDigits: decimals)) : .tooLong
  }

  /// Whether groups are thousands: one group is a plain number; "0,97" and "0,123" are decimal commas, not thousands.
  private static func areThousands(_ groups: [Substring.UTF8View.SubSequence]) -> Bool {
    guard let first = groups.first, !first.isEmpty else { return false }
    guard groups.count > 1 else { return true }
    return first.count <= 3 && first.first != 0x30 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Whether there is one comma between digits, and it can only be a decimal comma.
  ///
  /// Before three digits it may be a thousands comma: 1234,567 may be 1,234,567 without its first comma.
  private static func isDecimalComma(_ groups: [Substring.UTF8View.SubSequence]) -> Bool {
    guard groups.count == 2, !groups[0].isEmpty, !groups[1].isEmpty else { return false }
    return groups[1].count != 3 || Array(groups[0]) == [0x30]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Numeral.Reading {
  fileprivate var repaired: Self {
    if case .exact(let numeral) = self { .repaired(numeral) } else { self }
  }

  fileprivate func negated(if isNegative: Bool) -> Self {
    guard isNegative else { return self }
    return switch self {
    case .exact(let numeral): .exact(numeral.negated)
    case .repaired(let numeral): .repaired(numeral.negated)
    case .digitsLost, .tooLong, .malformed: self
    }
  }
}

extension Numeral {
  fileprivate var negated: Self { Self(coefficient: -coefficient, fractionDigits: fractionDigits) }
}

extension Substring {
  fileprivate var trimmedCell: String { String(self).trimmedCell }
}
