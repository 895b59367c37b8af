/// A received file as text: valid UTF-8 whatever it came as, and the bytes that could not be understood.
package struct DecodedText: Sendable {
  /// Valid UTF-8 without byte order mark, NUL or the end-of-file byte 0x1A of old programs.
  package let bytes: [UInt8]
  package let encoding: TextEncoding
  /// The bytes that meant nothing, which stand as U+FFFD in `bytes`, in the order of the file.
  ///
  /// Of each stretch of text between separators and line ends only the first: at least one of every damaged cell.
  package let faults: LostBytes
  /// The lines of characters that may be others: both readings of their bytes are possible, or neither is plausible.
  package let doubtfulLines: [Int]
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

  /// Decides by byte order mark, then the zeros of UTF-16, then strict UTF-8, then what is plausible Thai of Windows-874,
  /// else Windows-1252.
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
    } else if !isASCII, encoding == .utf8, Self.mayBeThai(file) {
      self.init(riddle: body)
    } else if hasZeros || Self.holds(Array(UTF8.encodedReplacementCharacter), in: file) {
      self.init(UnicodeDecoding.utf8(body), encoding, of: body)
    } else {
      self.init(start == 0 ? file : Array(body), encoding, faults: LostBytes(), of: body)
    }
  }

  /// A text that is valid UTF-8, and of whose bytes every one may be Thai of Windows-874: the bytes of รถ read as ö.
  private init(riddle body: ArraySlice<UInt8>) {
    let runs = ThaiRuns(in: body)
    let (isThai, isWestern) = (runs.isPlausible, WesternText.isPlausible(body))
    let places = (runs.foreign + runs.attached + runs.short).sorted()
    let lines = isThai == isWestern ? Self.lines(of: places, in: body) : []
    if isThai, !isWestern || runs.words > 0 {
      self.init(Windows874.decode(body), .windows874, of: body, lines)
    } else {
      self.init(Array(body), .utf8, faults: LostBytes(), of: body, doubtfulLines: lines)
    }
  }

  /// A text that is no valid UTF-8.
  ///
  /// One broken byte in a long UTF-8 text does not make it Windows-874, in which most
  /// UTF-8 sequences of Thai hold an undefined byte: the reading with fewer faults is the right one.
  private init(damaged body: ArraySlice<UInt8>, _ encoding: TextEncoding) {
    // Only the one that is right is made: each may be three times as long as the file.
    let faults = UnicodeDecoding.utf8Size(of: body).faults
    let runs = ThaiRuns(in: body)
    let isWestern = runs.words == 0 && !runs.isPlausible && WesternText.isPlausible1252(body)
    if faults < Windows874.faultCount(of: body), !isWestern || faults * 2 < Self.characters(beyondASCII: body) {
      self.init(UnicodeDecoding.utf8(body), encoding, of: body)
    } else if isWestern, runs.hasNoWords {
      self.init(Windows874.decode(body, by: Windows1252.table), .windows1252, of: body)
    } else {
      // A byte without meaning has a fault of its own.
      let doubtful =
        (isWestern || runs.hasNoWords && runs.words == 0 ? (runs.foreign + runs.attached).sorted() : runs.foreign)
        .filter { place in body[place...].prefix { $0 >= 0x80 }.allSatisfy { Windows874.table[Int($0)] != 0 } }
      self.init(Windows874.decode(body), .windows874, of: body, Self.lines(of: doubtful, in: body))
    }
  }

  /// Number of characters that UTF-8 would have in more bytes than one: those that begin with such a byte.
  private static func characters(beyondASCII body: ArraySlice<UInt8>) -> Int { body.count { $0 >= 0xC0 } }

  private init(
    _ decoding: Decoding, _ encoding: TextEncoding, of body: ArraySlice<UInt8>, _ doubtfulLines: [Int] = []
  ) {
    self.init(decoding.bytes, encoding, faults: decoding.faults, of: body, doubtfulLines: doubtfulLines)
  }

  /// `body`: the file behind its mark.
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
  /// Whether a file is in UTF-16.
  package static func isWide(_ file: [UInt8]) -> Bool {
    file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF])
      || UnicodeDecoding.isBigEndianWithoutMark(file) != nil
  }

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

  /// Whether valid UTF-8 may be Windows-874, as some of its words are: every byte is Thai there, and nothing is in UTF-8.
  ///
  /// A byte order mark, which stands in the middle where files were joined, would be Thai letters that begin no word.
  private static func mayBeThai(_ file: [UInt8]) -> Bool {
    // Thai in UTF-8 begins with E0 B8 or E0 B9; Thai of Windows-874 has no byte below A1.
    guard Windows874.isAllThai(file[...]) else { return false }
    return !zip(file, file.dropFirst()).contains { $0 == 0xE0 && ($1 == 0xB8 || $1 == 0xB9) }
      && !holds(byteOrderMark, in: file)
  }
}
