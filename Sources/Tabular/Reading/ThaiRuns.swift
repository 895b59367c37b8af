/// Judges whether bytes are plausible as Thai in Windows-874, by their runs of non-ASCII bytes.
struct ThaiRuns {
  /// Number of runs that are words: three letters or more, or a vowel and its consonant, correctly spelled.
  private(set) var words = 0
  /// The offsets of the first runs that are hardly Thai: one or two letters inside a Latin word, or wrong beside one.
  private(set) var foreign: [Int] = []
  /// The offsets of the first short runs that are not words, or that touch a Latin letter or a digit.
  private(set) var attached: [Int] = []
  /// The offsets of the first short runs that stand alone.
  private(set) var short: [Int] = []
  /// Whether some run is not Thai, unless a word proves that the file is Thai.
  private(set) var hasNonwords = false

  /// The most offsets of a kind that are kept.
  private static let most = 1000

  /// Whether no run contradicts Thai.
  var isPlausible: Bool { foreign.isEmpty && attached.isEmpty }

  init(in bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    while let first = ByteSearch.firstBeyondASCII(bytes[start...]) {
      let end = bytes[first...].firstIndex { $0 < 0x80 } ?? bytes.endIndex
      judge(bytes[first..<end], in: bytes)
      start = end
    }
  }

  private mutating func judge(_ run: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) {
    let before = run.startIndex > bytes.startIndex ? bytes[run.startIndex - 1] : 0
    let after = run.endIndex < bytes.endIndex ? bytes[run.endIndex] : 0
    if isNumber(run, in: bytes, after: after) { return }
    let isWord = Self.isSpelledRight(run)
    if run.count > 2 {
      if isWord {
        words += 1
      } else if Self.isLetter(before) || Self.isLetter(after) {
        Self.add(run.startIndex, to: &attached)
      }
      return
    }
    let sides = [before, after]
    let isNextToLetter = sides.contains(where: Self.isLetter)
    let isInside = isNextToLetter && sides.allSatisfy(Self.isLetterOrDigit)
    if isInside || (isNextToLetter && (!isWord || !Self.mayBeWord(run))) {
      hasNonwords = true
      Self.add(run.startIndex, to: &foreign)
    } else if isWord, run.count == 2, !run.allSatisfy(Self.isConsonant), !run.contains(where: { $0 >= 0xE5 }) {
      words += 1
    } else if !isWord || !Self.mayBeWord(run) || (isNextToLetter && run.count == 1 && !Self.isSign(run)) {
      hasNonwords = true
      Self.add(run.startIndex, to: &attached)
    } else if sides.contains(where: Self.isLetterOrDigit), !Self.isSign(run) {
      Self.add(run.startIndex, to: &attached)
    } else {
      Self.add(run.startIndex, to: &short)
    }
  }

  /// Whether a run is Thai digits after the letters of a code, such as o๕ or EIT๑: one letter, or capitals.
  private func isNumber(_ run: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>, after: UInt8) -> Bool {
    guard run.allSatisfy({ (0xF0...0xF9).contains($0) }), !Self.isLetter(after) else { return false }
    let word = bytes[..<run.startIndex].suffix(8).reversed().prefix(while: Self.isLetter)
    return word.count == 1 || (!word.isEmpty && word.allSatisfy { $0 < 0x61 })
  }

  private static func add(_ index: Int, to indices: inout [Int]) {
    if indices.count < most { indices.append(index) }
  }

  /// Whether vowels and marks follow consonants, and leading vowels precede them.
  private static func isSpelledRight(_ run: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for (index, byte) in zip(run.indices, run) {
      switch byte {
      // Marks above or below, and vowels that follow.
      case 0xD0...0xDA, 0xE5, 0xE7...0xEE:
        guard isConsonant(before) || isMark(before) || (byte == 0xD2 && before == 0xD3) else { return false }
      // Leading vowels; two of the first are one vowel that was typed as two.
      case 0xE0...0xE4:
        let next = index + 1 < run.endIndex ? run[index + 1] : 0
        guard isConsonant(next) || (byte == 0xE0 && next == 0xE0) else { return false }
      case 0xA1...0xCF, 0xDF, 0xE6, 0xEF...0xFB: break
      case _: return false
      }
      before = byte
    }
    return true
  }

  /// Whether one or two letters may be a word: no word ends in some consonants, and none has an obsolete letter.
  private static func mayBeWord(_ run: ArraySlice<UInt8>) -> Bool {
    guard !run.contains(0xA3), !run.contains(0xA5) else { return false }
    guard run.count == 2, let first = run.first, let last = run.last, isConsonant(first) else { return true }
    // No word ends in ฉ ฌ ผ ฝ ห. Of the pairs with ย that are also a sign in UTF-8, only ยก is a word.
    return ![0xA9, 0xAC, 0xBC, 0xBD, 0xCB].contains(last) && !(first == 0xC2 && (0xA2...0xBF).contains(last))
  }

  /// Whether a run is ฯ or ๆ, which follow words in any script, or ณ, which is a word by itself.
  private static func isSign(_ run: ArraySlice<UInt8>) -> Bool { run.allSatisfy { [0xCF, 0xE6, 0xB3].contains($0) } }

  private static func isConsonant(_ byte: UInt8) -> Bool { (0xA1...0xCE).contains(byte) }
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0xD1 || (0xD4...0xDA).contains(byte) || (0xE7...0xEE).contains(byte)
  }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
}

extension DecodedText {
  /// Whether the text of a cell on a doubtful line contains the doubtful characters.
  package func isDoubtful(_ cell: String) -> Bool {
    guard encoding == .windows874 else { return !cell.utf8.allSatisfy { $0 < 0x80 } }
    let bytes = cell.unicodeScalars.map { scalar -> UInt8 in
      if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value) }
      return (0x0E01...0x0E5B).contains(scalar.value) ? UInt8(truncatingIfNeeded: scalar.value - 0x0E00 + 0xA0) : 0x80
    }
    return !ThaiRuns(in: bytes[...]).isPlausible
  }

  /// The lines of offsets in a file, each once.
  ///
  /// - Parameters:
  ///   - indices: The offsets in ascending order.
  ///   - bytes: The file after its byte order mark.
  /// - Returns: The lines, counted from 1.
  static func lines(of indices: [Int], in bytes: ArraySlice<UInt8>) -> [Int] {
    var lines: [Int] = []
    var (line, counted) = (1, bytes.startIndex)
    for index in indices {
      while counted < index {
        let isReturn = bytes[counted] == 0x0D && bytes[counted + 1] != 0x0A
        if bytes[counted] == 0x0A || isReturn { line += 1 }
        counted += 1
      }
      if lines.last != line { lines.append(line) }
    }
    return lines
  }
}
