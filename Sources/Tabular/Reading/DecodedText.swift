/// A received file as text: valid UTF-8 whatever it came as, and the bytes that could not be understood.
package struct DecodedText: Sendable {
  /// Valid UTF-8 without byte order mark, NUL or the end-of-file byte 0x1A of old programs.
  package let bytes: [UInt8]
  package let encoding: TextEncoding
  /// The bytes that meant nothing, which stand as U+FFFD in `bytes`, in the order of the file.
  ///
  /// Of each stretch of text between separators and line ends only the first: at least one of every damaged cell.
  package let faults: LostBytes
  /// Whether its Thai had been encoded twice; nil for a text that is as it was written.
  package let doubleEncoding: DoubleEncoding?

  /// What became of Thai that a program had taken for another code page.
  package enum DoubleEncoding: Hashable, Sendable {
    /// `bytes` are the text as it was before.
    case undone
    /// It cannot be had back.
    case lost
  }

  /// A byte that means nothing in the file's encoding.
  package struct Fault: Hashable, Sendable {
    /// The physical line, counted from 1.
    package let line: Int
    /// The place in the file as it was received, counted from 0.
    package let offset: Int
    package let byte: UInt8
  }

  /// Decides by byte order mark, then the zeros of UTF-16, then strict UTF-8, then Windows-874.
  package init(decoding file: consuming [UInt8]) {
    if file.starts(with: [0xFF, 0xFE]) {
      self.init(UnicodeDecoding.utf16(file[2...], isBigEndian: false), .utf16LE, of: file[2...])
    } else if file.starts(with: [0xFE, 0xFF]) {
      self.init(UnicodeDecoding.utf16(file[2...], isBigEndian: true), .utf16BE, of: file[2...])
    } else if ByteSearch.first(0, in: file) == nil {
      self.init(withoutWideMark: file, hasZeros: false)
    } else if let isBigEndian = UnicodeDecoding.isBigEndianWithoutMark(file) {
      let decoding = UnicodeDecoding.utf16(file[...], isBigEndian: isBigEndian)
      self.init(decoding, isBigEndian ? .utf16BE : .utf16LE, of: file[...])
    } else {
      self.init(withoutWideMark: file, hasZeros: true)
    }
  }

  private init(withoutWideMark file: consuming [UInt8], hasZeros: Bool) {
    // Valid UTF-8 may have a byte order mark.
    let start = file.starts(with: Self.byteOrderMark) ? 3 : 0
    let encoding: TextEncoding = start > 0 ? .utf8BOM : .utf8
    let isASCII = ByteSearch.firstBeyondASCII(file[start...]) == nil
    if isASCII, !hasZeros {
      // In its place: a copy would be more work than the looking.
      file.removeSubrange(..<start)
      self.init(file, encoding, faults: LostBytes(), of: [], isASCII: true)
      return
    }
    let body = file[start...]
    if !isASCII, !Self.isValid(body) {
      self.init(damaged: body, encoding)
    } else if !isASCII, encoding == .utf8, Self.isThaiInDisguise(file) {
      self.init(Windows874.decode(body), .windows874, of: body)
    } else if hasZeros || Self.holds(Array(UTF8.encodedReplacementCharacter), in: file) {
      self.init(UnicodeDecoding.utf8(body), encoding, of: body)
    } else {
      self.init(start == 0 ? file : Array(body), encoding, faults: LostBytes(), of: body)
    }
  }

  /// A text that is no valid UTF-8.
  ///
  /// One broken byte in a long UTF-8 text does not make it Windows-874, in which most
  /// UTF-8 sequences of Thai hold an undefined byte: the reading with fewer faults is the right one.
  private init(damaged body: ArraySlice<UInt8>, _ encoding: TextEncoding) {
    // Only the one that is right is made: each may be three times as long as the file.
    if UnicodeDecoding.utf8Size(of: body).faults < Windows874.faultCount(of: body) {
      self.init(UnicodeDecoding.utf8(body), encoding, of: body)
    } else {
      self.init(Windows874.decode(body), .windows874, of: body)
    }
  }

  private init(_ decoding: Decoding, _ encoding: TextEncoding, of body: ArraySlice<UInt8>) {
    self.init(decoding.bytes, encoding, faults: decoding.faults, of: body)
  }

  /// `body`: the file behind its mark.
  private init(
    _ bytes: [UInt8], _ encoding: TextEncoding, faults: LostBytes, of body: ArraySlice<UInt8>, isASCII: Bool = false
  ) {
    let end = bytes.lastIndex { $0 != 0x1A }.map { $0 + 1 } ?? 0
    let text = end == bytes.count ? bytes : Array(bytes[..<end])
    self.encoding = encoding
    switch isASCII ? nil : Tabular.DoubleEncoding.outcome(of: text) {
    case .undone(let before, let lost):
      (self.bytes, doubleEncoding) = (before, .undone)
      self.faults = Self.faults(lost, in: text, encoding, of: body)
    case .lost: (self.bytes, self.faults, doubleEncoding) = (text, faults, .lost)
    case nil: (self.bytes, self.faults, doubleEncoding) = (text, faults, nil)
    }
  }

  /// What had been lost before a text was encoded again, at its places in the file as it was received.
  ///
  /// `lost`: with the number of the character in the text, counted from 0, as the place of each.
  private static func faults(
    _ lost: LostBytes, in text: [UInt8], _ encoding: TextEncoding, of body: ArraySlice<UInt8>
  ) -> LostBytes {
    guard !lost.isEmpty else { return lost }
    var faults = LostBytes()
    var (number, offset) = (0, body.startIndex)
    var scalars = String(decoding: text, as: UTF8.self).unicodeScalars.makeIterator()
    for fault in lost {
      while number < fault.offset, let scalar = scalars.next() {
        number += 1
        offset += encoding.length(of: scalar)
      }
      faults.append(Fault(line: fault.line, offset: offset, byte: body[offset]))
    }
    return faults
  }
}

extension DecodedText {
  private static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether the three bytes of a character stand somewhere.
  private static func holds(_ character: [UInt8], in bytes: [UInt8]) -> Bool {
    var start = 0
    while let found = ByteSearch.first(character[0], in: bytes, from: start) {
      if bytes[found...].starts(with: character) { return true }
      start = found + 1
    }
    return false
  }

  /// Some Windows-874 words are valid UTF-8 too: the bytes of รถ read as ö.
  ///
  /// A text without any Thai in the one reading and with nothing but Thai in the other is Windows-874. But a byte order
  /// mark, which stands in the middle where files were joined, would be Thai letters that begin no word.
  private static func isThaiInDisguise(_ file: [UInt8]) -> Bool {
    // Thai in UTF-8 begins with E0 B8 or E0 B9; Thai of Windows-874 has no byte below A1.
    guard Windows874.isAllThai(file[...]) else { return false }
    return !zip(file, file.dropFirst()).contains { $0 == 0xE0 && ($1 == 0xB8 || $1 == 0xB9) }
      && !holds(byteOrderMark, in: file)
  }
}
