/// Thai in UTF-8 that a program decoded with another code page and saved as UTF-8: "เธฃเธซ" or "à¸£à¸«" for "รห".
enum DoubleEncoding {
  /// The outcome for a text that was encoded twice.
  enum Outcome {
    /// The original text, and the bytes lost before the second encoding, each with its character number as offset.
    case undone([UInt8], LostBytes)
    /// Bytes were lost in the second encoding, so that the text cannot be restored.
    case lost
  }

  /// Undoes the second encoding of a text; nil for a text that was encoded once.
  ///
  /// - Parameter bytes: Valid UTF-8.
  /// - Returns: The outcome; nil for a text that was encoded once.
  static func outcome(of bytes: [UInt8]) -> Outcome? {
    guard let page = page(of: bytes) else { return nil }
    guard let before = undone(bytes, by: page) else { return .lost }
    // A byte order mark that was decoded as letters is still at the beginning.
    let decoding = UnicodeDecoding.utf8(before.starts(with: [0xEF, 0xBB, 0xBF]) ? before[3...] : before[...])
    return .undone(decoding.bytes, decoding.faults)
  }

  /// The code page by which a text was wrongly decoded; nil unless most of its characters outside ASCII come from Thai.
  ///
  /// Part of the text is enough: correctly encoded Thai has such pairs only in single words.
  private static func page(of bytes: [UInt8]) -> CodePage? {
    guard let first = ByteSearch.firstBeyondASCII(bytes[...]) else { return nil }
    let part = bytes[first...].prefix(1 << 16)
    let pages = CodePage.all.filter { $0.mayBeOf(part) }
    guard !pages.isEmpty else { return nil }
    let start = String(decoding: part, as: UTF8.self).unicodeScalars
    return pages.first { page in
      var (foreign, paired) = (0, 0)
      var (isLead, isPair) = (false, false)
      for scalar in start {
        if !scalar.isASCII { foreign += 1 }
        // E0, then B8 or B9, then a third byte of 80 to BF or the replacement of a lost one.
        if isPair, page.mayFollow(scalar) { paired += scalar.isASCII ? 2 : 3 }
        isPair = isLead && (scalar == page.second.0 || scalar == page.second.1)
        isLead = scalar == page.lead
      }
      return CodePage.isMost(paired, of: foreign)
    }
  }

  /// Undoes the decoding by a page; nil when a character has no byte in the page, or the result is not valid UTF-8.
  private static func undone(_ bytes: [UInt8], by page: CodePage) -> [UInt8]? {
    var before: [UInt8] = []
    before.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard let byte = page.byte(of: scalar) else { return nil }
      before.append(byte)
    }
    return (try? UTF8Span(validating: before.span)) == nil ? nil : before
  }
}

/// A code page by which programs wrongly decode UTF-8.
private struct CodePage: Sendable {
  /// The characters of the bytes E0, and B8 or B9: nearly all Thai letters begin with these bytes in UTF-8.
  let lead: Unicode.Scalar
  let second: (Unicode.Scalar, Unicode.Scalar)
  /// The lead and second characters in UTF-8.
  private let leadBytes: [UInt8]
  private let secondBytes: ([UInt8], [UInt8])
  private let bytes: [UInt32: UInt8]

  /// Makes a code page from its table.
  ///
  /// - Parameter table: The scalar of each byte; 0 for none, which programs replace by the control character of the
  ///   same number.
  private init(_ table: [UInt16]) {
    let scalar = { (byte: Int) in Unicode.Scalar(table[byte]) ?? "\0" }
    lead = scalar(0xE0)
    second = (scalar(0xB8), scalar(0xB9))
    leadBytes = Array(String(lead).utf8)
    secondBytes = (Array(String(second.0).utf8), Array(String(second.1).utf8))
    let controls = (0x80..<0x100).map { (UInt32($0), UInt8($0)) }
    let signs = table.enumerated().filter { $0.element > 0 }.map { (UInt32($0.element), UInt8($0.offset)) }
    bytes = Dictionary(signs + controls) { first, _ in first }
  }

  /// Whether `paired` characters that Thai makes in pairs are enough among `foreign` characters outside ASCII.
  static func isMost(_ paired: Int, of foreign: Int) -> Bool { paired >= 6 && paired * 2 > foreign }

  /// Whether bytes contain enough of the pairs for E0 and B8 or B9; a Thai letter becomes at most three characters.
  func mayBeOf(_ bytes: ArraySlice<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var found = 0
      var start = 0
      // The last byte of the lead character is rare in correctly encoded Thai.
      while let last = unsafe ByteSearch.first(leadBytes[leadBytes.count - 1], in: bytes, from: start, to: bytes.count)
      {
        let pair = last + 1 - leadBytes.count..<last + 1 + secondBytes.0.count
        if pair.lowerBound >= 0, pair.upperBound <= bytes.count, unsafe isPair(bytes[pair]) { found += 1 }
        start = last + 1
      }
      // Each character outside ASCII has one byte from C0 on. Count them only if there are enough pairs.
      return unsafe Self.isMost(3 * found, of: 0) && Self.isMost(3 * found, of: bytes.count { $0 >= 0xC0 })
    }
  }

  private func isPair(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    unsafe bytes.starts(with: leadBytes)
      && (bytes.dropFirst(leadBytes.count).elementsEqual(secondBytes.0)
        || bytes.dropFirst(leadBytes.count).elementsEqual(secondBytes.1))
  }

  func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : bytes[scalar.value]
  }

  /// Whether a character may be the third byte of a Thai letter in UTF-8.
  func mayFollow(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "?" || scalar == "\u{FFFD}" || byte(of: scalar).map { (0x80...0xBF).contains($0) } == true
  }

  static let all = [CodePage(Windows874.table), CodePage(Windows1252.table)]
}
