/// A received file as text: valid UTF-8 whatever the encoding of the file, and the bytes that could not be decoded.
package struct DecodedText: Sendable {
  /// Valid UTF-8 without byte order mark, NUL or the end-of-file byte 0x1A of old programs.
  package let bytes: [UInt8]
  package let encoding: TextEncoding
  /// The bytes that could not be decoded, in the order of the file; `bytes` has U+FFFD for each.
  ///
  /// Only the first byte of each stretch between separators and line ends is listed, so at least one of every damaged
  /// cell.
  package let faults: LostBytes
  /// The lines with doubtful characters: both readings of their bytes are possible, or neither is plausible.
  package let doubtfulLines: [Int]
  /// Whether the Thai of the text was encoded twice; nil for a text that was encoded once.
  package let doubleEncoding: DoubleEncoding?

  /// Makes the text of a sheet, in which the line of each row has the row's number.
  ///
  /// - Parameters:
  ///   - sheet: Records with commas, each on one line; a carriage return in quotes is a line break of a cell.
  ///   - lost: The cells without a value, as lost bytes.
  init(sheet: [UInt8], lost: LostBytes) {
    (bytes, encoding, faults, doubtfulLines, doubleEncoding) = (sheet, .workbook, lost, [], nil)
  }

  /// The outcome for Thai text that a program had decoded with a wrong code page.
  package enum DoubleEncoding: Hashable, Sendable {
    /// The second encoding was undone; `bytes` are the original text.
    case undone
    /// The original text cannot be restored.
    case lost
  }

  /// A byte that could not be decoded in the file's encoding.
  package struct Fault: Hashable, Sendable {
    /// The physical line, counted from 1.
    package let line: Int
    /// The offset in the file as it was received, counted from 0.
    package let offset: Int
    package let byte: UInt8
  }

  /// Decodes a file in the first encoding that fits.
  ///
  /// The order is: byte order mark, the zeros of UTF-16, strict UTF-8, plausible Windows-874, Windows-1252.
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
      // Remove the mark in place: a copy would take longer than the check for ASCII.
      file.removeSubrange(..<start)
      self.init(file, encoding, faults: LostBytes(), of: [], isASCII: true)
      return
    }
    let body = file[start...]
    if !isASCII, !Self.isValid(body) {
      self.init(damaged: body, encoding)
    } else if !isASCII, encoding == .utf8, Self.mayBeThai(file) {
      self.init(undecided: body)
    } else if hasZeros || Self.holds(Array(UTF8.encodedReplacementCharacter), in: file) {
      self.init(UnicodeDecoding.utf8(body), encoding, of: body)
    } else {
      self.init(start == 0 ? file : Array(body), encoding, faults: LostBytes(), of: body)
    }
  }

  /// Decodes valid UTF-8 of which every byte may be Thai in Windows-874: the bytes of รถ are also ö in UTF-8.
  private init(undecided body: ArraySlice<UInt8>) {
    let runs = ThaiRuns(in: body)
    let (isThai, isWestern) = (runs.isPlausible, WesternText.isPlausible(body))
    let indices = (runs.foreign + runs.attached + runs.short).sorted()
    let lines = isThai == isWestern ? Self.lines(of: indices, in: body) : []
    if isThai, !isWestern || runs.words > 0 {
      self.init(Windows874.decode(body), .windows874, of: body, lines)
    } else {
      self.init(Array(body), .utf8, faults: LostBytes(), of: body, doubtfulLines: lines)
    }
  }

  /// Decodes a text that is not valid UTF-8.
  ///
  /// One broken byte in a long UTF-8 text does not make it Windows-874, where most UTF-8 sequences of Thai contain an
  /// undefined byte. The reading with fewer faults is the right one.
  private init(damaged body: ArraySlice<UInt8>, _ encoding: TextEncoding) {
    // Count the faults before decoding: each decoded text may be three times as long as the file.
    let faults = UnicodeDecoding.utf8Size(of: body).faults
    let runs = ThaiRuns(in: body)
    let isWestern = runs.words == 0 && !runs.isPlausible && WesternText.isPlausible1252(body)
    if faults < Windows874.faultCount(of: body), !isWestern || faults * 2 < Self.characters(beyondASCII: body) {
      self.init(UnicodeDecoding.utf8(body), encoding, of: body)
    } else if isWestern, runs.hasNonwords {
      self.init(Windows874.decode(body, by: Windows1252.table), .windows1252, of: body)
    } else {
      // A byte that cannot be decoded has a fault of its own.
      let doubtful =
        (isWestern || runs.hasNonwords && runs.words == 0 ? (runs.foreign + runs.attached).sorted() : runs.foreign)
        .filter { index in body[index...].prefix { $0 >= 0x80 }.allSatisfy { Windows874.table[Int($0)] != 0 } }
      self.init(Windows874.decode(body), .windows874, of: body, Self.lines(of: doubtful, in: body))
    }
  }

  /// Number of characters outside ASCII: each begins with a byte from 0xC0 on in UTF-8.
  private static func characters(beyondASCII body: ArraySlice<UInt8>) -> Int { body.count { $0 >= 0xC0 } }

  private init(
    _ decoding: Decoding, _ encoding: TextEncoding, of body: ArraySlice<UInt8>, _ doubtfulLines: [Int] = []
  ) {
    self.init(decoding.bytes, encoding, faults: decoding.faults, of: body, doubtfulLines: doubtfulLines)
  }

  /// Undoes a second encoding, if there was one; `body` is the file after its byte order mark.
  private init(
    _ bytes: [UInt8], _ encoding: TextEncoding, faults: LostBytes, of body: ArraySlice<UInt8>, isASCII: Bool = false,
    doubtfulLines: [Int] = []
  ) {
    self.doubtfulLines = doubtfulLines
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

  /// The bytes that were lost before a text was encoded again, with their offsets in the file as it was received.
  ///
  /// - Parameters:
  ///   - lost: The lost bytes; the `offset` of each is the number of its character in the text, counted from 0.
  ///   - text: The text before the second encoding was undone.
  ///   - encoding: The encoding of the file.
  ///   - body: The file after its byte order mark.
  /// - Returns: The lost bytes with their offsets in the file.
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
  /// Whether a file is in UTF-16.
  package static func isWide(_ file: [UInt8]) -> Bool {
    file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF])
      || UnicodeDecoding.isBigEndianWithoutMark(file) != nil
  }

  private static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether the bytes contain a character of three bytes.
  private static func holds(_ character: [UInt8], in bytes: [UInt8]) -> Bool {
    var start = 0
    while let found = ByteSearch.first(character[0], in: bytes, from: start) {
      if bytes[found...].starts(with: character) { return true }
      start = found + 1
    }
    return false
  }

  /// Whether valid UTF-8 may be Windows-874: every byte is Thai in Windows-874, and no character is Thai in UTF-8.
  ///
  /// A byte order mark in the middle, where files were joined, excludes Windows-874: no Thai word begins with its
  /// bytes.
  private static func mayBeThai(_ file: [UInt8]) -> Bool {
    // Thai in UTF-8 begins with E0 B8 or E0 B9; Thai of Windows-874 has no byte below A1.
    guard Windows874.isAllThai(file[...]) else { return false }
    return !zip(file, file.dropFirst()).contains { $0 == 0xE0 && ($1 == 0xB8 || $1 == 0xB9) }
      && !holds(byteOrderMark, in: file)
  }
}
