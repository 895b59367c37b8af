/// A number as officials type it: in ASCII or Thai digits, with thousands commas or a percent sign.
extension Numeral {
  /// What a text says as a number.
  package enum Reading: Hashable, Sendable {
    /// A sign at most, digits, and one point at most with digits on both sides.
    case exact(Numeral)
    /// The same with thousands commas in the right places or a percent sign behind, which were taken away.
    case repaired(Numeral)
    /// No number, or one that more than one reader could read in more than one way.
    case malformed
  }

  /// White space around the number is ignored.
  ///
  /// At most 30 digits, of which at most 18 behind the point.
  package static func read(_ text: String) -> Reading {
    var rest = ThaiDigits.folded(text.trimmedCell)[...]
    var isRepaired = false
    if rest.last == "%" {
      rest = rest.dropLast().trimmedCell[...]
      isRepaired = true
    }
    var isNegative = false
    if let sign = rest.first, sign == "-" || sign == "+" || sign == "\u{2212}" {
      isNegative = sign != "+"
      rest = rest.dropFirst()
    }
    let parts = rest.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return .malformed }
    let groups = whole.split(separator: 0x2C, omittingEmptySubsequences: false)
    isRepaired = isRepaired || groups.count > 1
    guard areThousands(groups) else { return .malformed }
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    let digits = groups.joined() + fraction
    guard parts.count == 1 || !fraction.isEmpty, digits.count <= 30, fraction.count <= 18 else { return .malformed }
    var magnitude: Int128 = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return .malformed }
      magnitude = magnitude * 10 + Int128(digit - 0x30)
    }
    let numeral = Numeral(coefficient: isNegative ? -magnitude : magnitude, fractionDigits: fraction.count)
    return isRepaired ? .repaired(numeral) : .exact(numeral)
  }

  /// One group is a plain number; "0,97" and "0,123" are decimal commas, not thousands.
  private static func areThousands(_ groups: [Substring.UTF8View.SubSequence]) -> Bool {
    guard let first = groups.first, !first.isEmpty else { return false }
    guard groups.count > 1 else { return true }
    return first.count <= 3 && first.first != 0x30 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}

extension Substring {
  fileprivate var trimmedCell: String { String(self).trimmedCell }
}
