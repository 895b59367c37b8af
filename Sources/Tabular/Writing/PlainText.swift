/// Finds texts that can be written unchanged, eight bytes at a time.
enum PlainText {
  /// Whether a range is ASCII and Thai text that a CSV can contain without quotes or an apostrophe, and hides nothing.
  ///
  /// Eight more bytes after the range must be readable. False also for texts that need a closer look.
  @inline(__always)
  static func needsNoQuotes(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    guard unsafe bytes[range.upperBound &- 1] != UInt8(ascii: " ") else { return false }
    let first = unsafe bytes[range.lowerBound]
    // Nearly every cell begins with a digit or a letter.
    guard first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26, unsafe isPlain(bytes, range) else {
      return unsafe isThai(bytes, range)
    }
    return true
  }

  @inline(__always)
  private static func isPlain(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Bool {
    unsafe isPrintableASCII(bytes, range) { word in
      matches(in: word, UInt8(ascii: "\"")) | matches(in: word, UInt8(ascii: ","))
        | matches(in: word, UInt8(ascii: ";"))
    }
  }

  /// Whether a range is visible ASCII that JSON does not escape; eight more bytes after the range must be readable.
  static func needsNoEscapes(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Bool {
    unsafe isPrintableASCII(bytes, range) { word in
      matches(in: word, UInt8(ascii: "\"")) | matches(in: word, UInt8(ascii: "\\"))
    }
  }

  /// Whether a CSV must quote a text.
  ///
  /// Any separator counts: a program that uses another one would split the text, and might run the rest as a formula.
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

  /// Whether a range is printable ASCII without the bytes that `others` marks in their highest bit.
  @inline(__always)
  private static func isPrintableASCII(
    _ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>, but others: (UInt64) -> UInt64
  ) -> Bool {
    var index = range.lowerBound
    var found: UInt64 = 0
    while index < range.upperBound {
      var word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let rest = range.upperBound &- index
      // Replace the bytes after the range by letters.
      if rest < 8 { word = word &<< UInt64(truncatingIfNeeded: 8 &* (8 &- rest)) | letters &>> (8 &* rest) }
      found |= word | (word &- ones &* 0x20) & ~word | matches(in: word, 0x7F) | others(word)
      index &+= 8
    }
    return found & highBits == 0
  }

  private static let letters: UInt64 = 0x6161_6161_6161_6161

  /// The highest bit of each byte of a word that equals a byte; bytes above such a byte may be marked as well.
  @inline(__always)
  private static func matches(in word: UInt64, _ byte: UInt8) -> UInt64 {
    let zeros = word ^ (ones &* UInt64(byte))
    return (zeros &- ones) & ~zeros
  }

  /// Whether a range begins with a digit, a letter, a Thai consonant or a leading Thai vowel, which no formula does.
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

  /// Whether a range is ASCII and Thai; the Thai block is E0 B8 80 to E0 B9 BF, and no character is cut off.
  @inline(never)
  private static func isThai(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard unsafe begins(bytes, range) else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      switch unsafe bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"): return false
      case 0x20...0x7E: index += 1
      case 0xE0 where unsafe bytes[index + 1] == 0xB8 || bytes[index + 1] == 0xB9: index += 3
      default: return false
      }
    }
    return true
  }
}
