/// The code page of Thai Windows: ASCII, Thai from 0xA1, a few signs; 31 bytes are undefined.
enum Windows874 {
  /// Decodes all bytes; an undefined byte becomes U+FFFD and is listed.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - table: The scalar of each byte; by default that of Windows-874.
  /// - Returns: The text and the undefined bytes.
  static func decode(_ bytes: ArraySlice<UInt8>, by table: [UInt16] = Self.table) -> Decoding {
    var decoding = Decoding(capacity: decodedLength(of: bytes, by: table))
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let high = bytes[start...].firstIndex { $0 >= 0x80 || $0 == 0 } ?? bytes.endIndex
      decoding.append(plain: bytes[start..<high])
      guard high < bytes.endIndex else { break }
      if let scalar = Unicode.Scalar(table[Int(bytes[high])]), scalar != "\0" {
        decoding.append(scalar)
      } else {
        decoding.appendFault(byte: bytes[high], at: high)
      }
      start = high + 1
    }
    return decoding
  }

  /// Number of bytes of the result in UTF-8.
  ///
  /// The result may be three times as long as its file, so it is allocated once with its exact size.
  private static func decodedLength(of bytes: ArraySlice<UInt8>, by table: [UInt16]) -> Int {
    let lengths = table.enumerated().map { byte, scalar in
      scalar == 0 ? 3 : Unicode.Scalar(scalar).map { UTF8.width($0) } ?? 3
    }
    return bytes.reduce(0) { $0 + lengths[Int($1)] }
  }

  /// Number of undefined bytes.
  static func faultCount(of bytes: ArraySlice<UInt8>) -> Int {
    let table = Self.table
    return bytes.count { table[Int($0)] == 0 }
  }

  /// Whether every byte above ASCII is a Thai letter, vowel, mark or digit.
  static func isAllThai(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 || (0xA1...0xDA).contains($0) || (0xDF...0xFB).contains($0) }
  }

  /// The scalar of each byte; 0 for an undefined byte.
  static let table: [UInt16] = {
    var table = (0..<256).map { UInt16($0 < 0x80 ? $0 : 0) }
    let signs: [(Int, UInt16)] = [
      (0x80, 0x20AC), (0x85, 0x2026), (0x91, 0x2018), (0x92, 0x2019), (0x93, 0x201C), (0x94, 0x201D), (0x95, 0x2022),
      (0x96, 0x2013), (0x97, 0x2014), (0xA0, 0x00A0),
    ]
    for (byte, scalar) in signs { table[byte] = scalar }
    for byte in Array(0xA1...0xDA) + Array(0xDF...0xFB) { table[byte] = UInt16(0x0E00 + byte - 0xA0) }
    return table
  }()
}
