/// Thai of UTF-8 that a program took for another code page and saved as UTF-8 again: "เธฃเธซ" or "à¸£à¸«" for "รห".
enum DoubleEncoding {
  /// What a text is that went through it.
  enum Outcome {
    /// As it was before, and what had been lost by then, with the number of the character, from 0, as the place of each.
    case undone([UInt8], LostBytes)
    /// Bytes were lost on the way, so that it cannot be had back.
    case lost
  }

  /// The text before its second encoding; nil for one that had no second.
  ///
  /// `bytes`: valid UTF-8.
  static func outcome(of bytes: [UInt8]) -> Outcome? {
    guard let page = page(of: bytes) else { return nil }
    guard let before = undone(bytes, by: page) else { return .lost }
    // A byte order mark that was taken for letters stands where it stood.
    let decoding = UnicodeDecoding.utf8(before.starts(with: [0xEF, 0xBB, 0xBF]) ? before[3...] : before[...])
    return .undone(decoding.bytes, decoding.faults)
  }

  /// The code page that the text was taken for; nil unless most of what is no ASCII came of Thai that was taken for it.
  ///
  /// A part of the text tells: Thai that is plainly written has no such pairs but in a word here and there.
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
        // E0, then B8 or B9, then a third byte of 80 to BF or what was put in the place of a lost one.
        if isPair, page.mayFollow(scalar) { paired += scalar.isASCII ? 2 : 3 }
        isPair = isLead && (scalar == page.second.0 || scalar == page.second.1)
        isLead = scalar == page.lead
      }
      return CodePage.isMost(paired, of: foreign)
    }
  }

  /// Nil where a character stands for no byte of the page, or the bytes are no UTF-8.
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

/// A code page that UTF-8 is taken for.
private struct CodePage: Sendable {
  /// What the bytes E0, and B8 or B9, are in it: nearly all Thai in UTF-8 begins with them.
  let lead: Unicode.Scalar
  let second: (Unicode.Scalar, Unicode.Scalar)
  /// The same in UTF-8.
  private let leadBytes: [UInt8]
  private let secondBytes: ([UInt8], [UInt8])
  private let bytes: [UInt32: UInt8]

  /// `table`: the scalar of each byte; 0 for none, which programs turn into the control character of its number.
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

  /// Whether so many characters that Thai makes in pairs are enough among so many that are no ASCII.
  static func isMost(_ paired: Int, of foreign: Int) -> Bool { paired >= 6 && paired * 2 > foreign }

  /// Whether UTF-8 has enough of the pairs that E0 and B8 or B9 make; three characters come of a Thai letter at most.
  func mayBeOf(_ bytes: ArraySlice<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var found = 0
      var start = 0
      // The last byte of the lead is rare in Thai that is plainly written.
      while let last = unsafe ByteSearch.first(leadBytes[leadBytes.count - 1], in: bytes, from: start, to: bytes.count)
      {
        let pair = last + 1 - leadBytes.count..<last + 1 + secondBytes.0.count
        if pair.lowerBound >= 0, pair.upperBound <= bytes.count, unsafe isPair(bytes[pair]) { found += 1 }
        start = last + 1
      }
      // Every character but ASCII has one byte from C0; without enough pairs they need not be counted.
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

  /// Whether a character may come of the third byte of a Thai letter in UTF-8.
  func mayFollow(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "?" || scalar == "\u{FFFD}" || byte(of: scalar).map { (0x80...0xBF).contains($0) } == true
  }

  static let all = [CodePage(Windows874.table), CodePage(Windows1252.table)]
}
