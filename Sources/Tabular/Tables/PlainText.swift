/// Which texts stand in a CSV as they are: words and numbers of ASCII and Thai.
///
/// They need neither quotes nor an apostrophe, and hide nothing.
enum PlainText {
  /// Of the bytes of a range, behind which eight more may be read; false also where only a closer look would tell.
  static func isPlain(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    guard unsafe begins(bytes, range), unsafe bytes[range.upperBound - 1] != UInt8(ascii: " ") else { return false }
    var place = range.lowerBound
    while place < range.upperBound {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
      let rest = range.upperBound - place
      // What stands behind the last byte is no matter.
      guard isPlain(word: rest >= 8 ? word : word << UInt64(8 * (8 - rest)) | letters >> UInt64(8 * rest)) else {
        return unsafe isPlainThai(bytes, place..<range.upperBound)
      }
      place += 8
    }
    return true
  }

  /// Any separator: a program that is set to another one would split the text, and run what stands behind it.
  static func needsQuotes(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    if text.utf8.first == space || text.utf8.last == space { return true }
    return text.utf8.contains { byte in
      Separator(rawValue: byte) != nil || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
  }

  private static let letters: UInt64 = 0x6161_6161_6161_6161

  /// With what no spreadsheet takes for the beginning of a formula: a digit, a letter, a Thai consonant, or a Thai vowel
  /// that is written before one.
  private static func begins(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Bool {
    switch unsafe bytes[range.lowerBound] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0xE0 where range.count >= 3:
      switch unsafe (bytes[range.lowerBound + 1], bytes[range.lowerBound + 2]) {
      case (0xB8, 0x81...0xB0), (0xB9, 0x80...0x84): return true
      case _: return false
      }
    default: return false
    }
  }

  /// Whether all of eight bytes are printed characters of ASCII that stand for themselves.
  private static func isPlain(word: UInt64) -> Bool {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    // A byte of zero gives its high bit, and so may one above it: never too few.
    let zeros = { (word: UInt64) in (word &- 0x0101_0101_0101_0101) & ~word }
    let controls = (word &- 0x2020_2020_2020_2020) & ~word
    let special =
      zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x2C2C_2C2C_2C2C_2C2C) | zeros(word ^ 0x3B3B_3B3B_3B3B_3B3B)
      | zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F)
    return (word | controls | special) & highBits == 0
  }

  /// The Thai block is E0 B8 80 to E0 B9 BF; the bytes are a text's, so that none of it is cut off.
  private static func isPlainThai(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      switch unsafe bytes[place] {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"): return false
      case 0x20...0x7E: place += 1
      case 0xE0 where unsafe bytes[place + 1] == 0xB8 || bytes[place + 1] == 0xB9: place += 3
      default: return false
      }
    }
    return true
  }
}
