/// The zeros that a spreadsheet appends to a whole number: 5030.0 for 5030.
extension String {
  /// The digits before a decimal point that is followed only by zeros; nil for any other text.
  package var withoutZeroFraction: String? {
    guard utf8.contains(0x2E) else { return nil }
    let parts = ThaiDigits.folded(trimmedCell).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    guard parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), parts[1].utf8.allSatisfy({ $0 == 0x30 }) else {
      return nil
    }
    return String(parts[0])
  }
}
