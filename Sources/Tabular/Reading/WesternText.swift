/// Judges whether a text is plausible as Western: é inside a word, £ and ° alone.
enum WesternText {
  /// Whether each character outside ASCII is a sign, a word of one letter, or a letter in a word.
  ///
  /// A letter is in a word if a letter that fits it is before it, or any letter follows it. A letter follows ¡ and ¿.
  ///
  /// - Parameter bytes: Valid UTF-8.
  /// - Returns: Whether the text is plausible.
  static func isPlausible(_ bytes: ArraySlice<UInt8>) -> Bool {
    var before: Unicode.Scalar = " "
    // Whether the next character must be a letter.
    var isOpen = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if isOpen, !isLetter(scalar) { return false }
      isOpen = scalar == "¡" || scalar == "¿"
      if !scalar.isASCII, !isSign(scalar) {
        guard isLetter(scalar), scalar.value < 0x2000 else { return false }
        isOpen = !wordsOfOneLetter.contains(scalar) && !(isLetter(before) && isAlike(before, scalar))
      }
      before = scalar
    }
    return !isOpen
  }

  /// Whether bytes that are not UTF-8 may be Windows-1252: it defines all of them, and the decoded text is plausible.
  static func isPlausible1252(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 || Windows1252.table[Int($0)] != 0 }
      && isPlausible(Windows874.decode(bytes, by: Windows1252.table).bytes[...])
  }

  /// Letters that are words by themselves.
  private static let wordsOfOneLetter = Set("àéèóò".unicodeScalars)

  /// Whether a letter outside ASCII may follow another letter in a word: a letter of ASCII or of its own alphabet.
  private static func isAlike(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left.isASCII || left.value >> 8 == right.value >> 8
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0xBF, 0xD7, 0xF7, 0x370...0x3FF, 0x2010...0x20CF, 0x2100...0x22FF:
      scalar.value != 0xAA && scalar.value != 0xBA
    case _: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
}

/// The code page of Western Windows: Latin-1 except for 32 bytes.
enum Windows1252 {
  /// The scalar of each byte; 0 for an undefined byte.
  static let table: [UInt16] = {
    var table = (0..<256).map { UInt16($0) }
    let signs: [UInt16] = [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
      0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
      0x0178,
    ]
    for (offset, sign) in signs.enumerated() { table[0x80 + offset] = sign }
    return table
  }()
}
