/// Which texts stand in an output as they are, found out eight bytes at a time.
enum PlainText {
  /// Whether the bytes of a range, behind which eight more may be read, are words and numbers of ASCII and Thai that need
  /// neither quotes nor an apostrophe in a CSV, and hide nothing; false also where only a closer look would tell.
  @inline(__always)
  static func standsAsItIs(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    guard unsafe bytes[range.upperBound &- 1] != UInt8(ascii: " ") else { return false }
    let first = unsafe bytes[range.lowerBound]
    // Nearly every cell.
    guard first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26, unsafe isPlain(bytes, range) else {
      return unsafe isThai(bytes, range)
    }
    return true
  }

  @inline(__always)
  private static func isPlain(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Bool {
    unsafe isPrinted(bytes, range) { word in
      holes(in: word, UInt8(ascii: "\"")) | holes(in: word, UInt8(ascii: ",")) | holes(in: word, UInt8(ascii: ";"))
    }
  }

  /// Whether the bytes of such a range are printed characters of ASCII that stand for themselves in JSON.
  static func standsInJSON(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Bool {
    unsafe isPrinted(bytes, range) { word in holes(in: word, UInt8(ascii: "\"")) | holes(in: word, UInt8(ascii: "\\")) }
  }

  /// Any separator: a program that is set to another one would split the text, and run what stands behind it.
  static func needsQuotes(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    if text.utf8.first == space || text.utf8.last == space { return true }
    return text.utf8.contains { byte in
      Separator(rawValue: byte) != nil || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
  }
}

extension PlainText {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Printed characters of ASCII, without those that `others` gives the high bit.
  @inline(__always)
  private static func isPrinted(
    _ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>, but others: (UInt64) -> UInt64
  ) -> Bool {
    var place = range.lowerBound
    var found: UInt64 = 0
    while place < range.upperBound {
      var word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
      let rest = range.upperBound &- place
      // What stands behind the last byte is no matter: letters take its place.
      if rest < 8 { word = word &<< UInt64(truncatingIfNeeded: 8 &* (8 &- rest)) | letters &>> (8 &* rest) }
      found |= word | (word &- ones &* 0x20) & ~word | holes(in: word, 0x7F) | others(word)
      place &+= 8
    }
    return found & highBits == 0
  }

  private static let letters: UInt64 = 0x6161_6161_6161_6161

  /// The high bit of each byte that is this one, and perhaps of one above it: never too few.
  @inline(__always)
  private static func holes(in word: UInt64, _ byte: UInt8) -> UInt64 {
    let zeros = word ^ (ones &* UInt64(byte))
    return (zeros &- ones) & ~zeros
  }

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

  /// The Thai block is E0 B8 80 to E0 B9 BF; the bytes are a text's, so that none of it is cut off.
  @inline(never)
  private static func isThai(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard unsafe begins(bytes, range) else { return false }
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
