/// Decodes UTF-8 with damaged bytes, and UTF-16 such as Excel's "Unicode text".
enum UnicodeDecoding {
  /// Decodes UTF-8; a broken sequence, a NUL and a U+FFFD of an earlier program are faults.
  static func utf8(_ bytes: ArraySlice<UInt8>) -> Decoding {
    var decoding = Decoding(capacity: utf8Size(of: bytes).decoded)
    forEachSequence(in: bytes) { sequence, isFault in
      if isFault {
        decoding.appendFault(byte: bytes[sequence.lowerBound], at: sequence.lowerBound)
      } else {
        decoding.append(plain: bytes[sequence])
      }
    }
    return decoding
  }

  /// Number of faults that `utf8` finds, and number of bytes of its result.
  static func utf8Size(of bytes: ArraySlice<UInt8>) -> (faults: Int, decoded: Int) {
    var size = (faults: 0, decoded: 0)
    forEachSequence(in: bytes) { sequence, isFault in
      if isFault { size.faults += 1 }
      size.decoded += isFault ? 3 : sequence.count
    }
    return size
  }

  private static func forEachSequence(in bytes: ArraySlice<UInt8>, _ take: (Range<Int>, _ isFault: Bool) -> Void) {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let length = sequenceLength(in: bytes, at: position)
      let end = position + max(1, length)
      // A NUL, or a U+FFFD, which is EF BF BD.
      let isLost =
        bytes[position] == 0
        || (length == 3 && bytes[position] == 0xEF && bytes[position + 1] == 0xBF && bytes[position + 2] == 0xBD)
      take(position..<end, length == 0 || isLost)
      position = end
    }
  }

  /// Whether UTF-16 without a byte order mark is big-endian; nil when the bytes are not UTF-16.
  ///
  /// The high byte is 0 for ASCII and 0E for Thai.
  static func isBigEndianWithoutMark(_ bytes: [UInt8]) -> Bool? {
    let pairs = min(bytes.count, 4096) / 2
    guard pairs >= 4 else { return nil }
    var (zeros, thai) = ([0, 0], [0, 0])
    for index in 0..<pairs * 2 {
      if bytes[index] == 0 { zeros[index % 2] += 1 }
      if bytes[index] == 0x0E { thai[index % 2] += 1 }
    }
    // Thai has few zeros, but separators, digits and line ends are a tenth of every table.
    return [0, 1].first { high in
      zeros[1 - high] == 0 && zeros[high] * 10 >= pairs && (zeros[high] + thai[high]) * 10 >= pairs * 9
    }
    .map { $0 == 0 }
  }

  /// Decodes UTF-16 in either byte order; half a surrogate pair, a NUL and a last odd byte are faults.
  static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Decoding {
    var decoding = Decoding(capacity: bytes.count)
    func unit(at position: Int) -> UInt16? {
      guard position + 1 < bytes.endIndex else { return nil }
      let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let start = position
      let first = unit(at: position)
      position += 2
      if let first, let scalar = Unicode.Scalar(first), scalar != "\0", scalar != "\u{FFFD}" {
        decoding.append(scalar)
      } else if let first, UTF16.isLeadSurrogate(first), let second = unit(at: position),
        UTF16.isTrailSurrogate(second),
        let scalar = Unicode.Scalar(0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF)
      {
        decoding.append(scalar)
        position += 2
      } else {
        decoding.appendFault(byte: bytes[start], at: start)
      }
    }
    return decoding
  }

  /// The length of the well-formed sequence at a position (Unicode, table 3-7); 0 when there is none.
  private static func sequenceLength(in bytes: ArraySlice<UInt8>, at position: Int) -> Int {
    let lead = bytes[position]
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0x00...0x7F: (1, 0...0xFF)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE, 0xEF: (3, 0x80...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0xFF)
      }
    guard length > 1 else { return length }
    guard position + length <= bytes.endIndex, second.contains(bytes[position + 1]) else { return 0 }
    let isWhole = bytes[(position + 1)..<(position + length)].allSatisfy { (0x80...0xBF).contains($0) }
    return isWhole ? length : 0
  }
}
