/// The Thai digits ๐-๙, which officials write for 0-9.
package enum ThaiDigits {
  /// The text with 0-9 for ๐-๙ and everything else unchanged.
  package static func folded(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { digits.contains($0.value) }) else { return text }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      folded.append(ascii(scalar) ?? scalar)
    }
    return String(folded)
  }

  /// The ASCII digit for a Thai digit; nil for any other scalar.
  static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard digits.contains(scalar.value) else { return nil }
    return Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - digits.lowerBound) + 0x30)
  }

  private static let digits: ClosedRange<UInt32> = 0x0E50...0x0E59
}
