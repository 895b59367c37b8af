/// A name, title or code in a form in which different spellings of the same text are equal.
///
/// Swift's `==` and Unicode's normal forms distinguish spellings that look the same to Thai readers: สำ with one code
/// point or two, เเ for แ, marks typed in another order or twice, invisible spaces. Only for comparison, not for
/// output.
package struct FoldedKey: Hashable, Sendable {
  /// Lower case, without white space, ASCII digits, `-` for every dash, Thai vowels and marks in one order.
  package let folding: String

  /// Folds a text.
  ///
  /// Pass `keepingCase` if case distinguishes two texts, as the indicator I1 and the item i1.
  package init(_ text: String, keepingCase: Bool = false) {
    folding = Self.fold(text, keepingCase: keepingCase)
  }
}

extension FoldedKey {
  /// The key without the leading zeros of the number that follows the letters, o1 for o01; nil if there are none.
  ///
  /// A zero that is the whole number, or the whole part of a fraction, is not a leading zero: note0 is not note.
  package var withoutLeadingZeros: Self? {
    let bytes = folding.utf8
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard let number = bytes.firstIndex(where: isDigit), number > bytes.startIndex, bytes[number] == 0x30 else {
      return nil
    }
    let end = bytes[number...].firstIndex { $0 != 0x30 } ?? bytes.endIndex
    let isFollowed = end < bytes.endIndex && isDigit(bytes[end])
    let bare = isFollowed ? end : bytes.index(before: end)
    return bare > number ? Self(String(folding[..<number] + folding[bare...])) : nil
  }

  /// The names that the key may mean, the likelier first: the key itself, and the key without leading zeros.
  package var names: [Self] { withoutLeadingZeros.map { [self, $0] } ?? [self] }
}

extension FoldedKey: CustomStringConvertible {
  package var description: String { folding }
}

extension FoldedKey {
  private static func fold(_ text: String, keepingCase: Bool) -> String {
    if let folded = foldASCII(text, keepingCase: keepingCase) { return folded }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !scalar.isInvisible {
      append(scalar, to: &scalars, keepingCase: keepingCase)
    }
    putMarksInOrder(&scalars)
    removeRepeats(from: &scalars)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in scalars { bytes.append(contentsOf: scalar.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Folds plain ASCII, in which only white space and case can differ; nil for any other text.
  private static func foldASCII(_ text: String, keepingCase: Bool) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard unsafe bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return unsafe String(unsafeUninitializedCapacity: bytes.count) { folded in
        var count = 0
        for index in bytes.indices {
          let byte = unsafe bytes[index]
          if byte == 0x20 || (0x09...0x0D).contains(byte) { continue }
          unsafe folded[count] = !keepingCase && (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
          count += 1
        }
        return count
      }
    }
  }

  private static func append(
    _ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar], keepingCase: Bool
  ) {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212:
      scalars.append("-")
    case 0x0E33:  // SARA AM is NIKHAHIT and SARA AA in one.
      appendMark(nikhahit, to: &scalars)
      scalars.append(saraAA)
    case 0x0E40 where scalars.last == saraE:
      scalars[scalars.count - 1] = saraAE
    case let value where value < 0x80:
      scalars.append(!keepingCase && (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 0x20) : scalar)
    case _ where isMark(scalar):
      appendMark(scalar, to: &scalars)
    case 0x0E01...0x0E4F, 0x0E5A...0x0E5B:
      // Thai letters have no case; looking up the Unicode property is slow.
      scalars.append(scalar)
    default:
      if let digit = ThaiDigits.ascii(scalar) {
        scalars.append(digit)
      } else {
        scalars.append(
          contentsOf: keepingCase ? [scalar] : Array(scalar.properties.lowercaseMapping.unicodeScalars))
      }
    }
  }

  /// Appends a mark; one typed after SARA AA belongs to the consonant before it: "นำ้" is "น้ำ".
  private static func appendMark(_ mark: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
    if scalars.last == saraAA {
      scalars.insert(mark, at: scalars.count - 1)
    } else {
      scalars.append(mark)
    }
  }

  private static func putMarksInOrder(_ scalars: inout [Unicode.Scalar]) {
    var start = 0
    while let first = scalars[start...].firstIndex(where: isMark) {
      let end = scalars[first...].firstIndex { !isMark($0) } ?? scalars.endIndex
      // A single mark, as nearly all are, is in order.
      if end > first + 1 { scalars[first..<end].sort { (rank($0), $0) < (rank($1), $1) } }
      start = end
    }
  }

  private static func removeRepeats(from scalars: inout [Unicode.Scalar]) {
    var last: Unicode.Scalar?
    scalars.removeAll { scalar in
      let isRepeat = scalar == last && isVowelOrMark(scalar)
      last = scalar
      return isRepeat
    }
  }

  /// The order of a mark: vowels and signs above or below come before tone marks, as typed on a Thai keyboard.
  private static func rank(_ mark: Unicode.Scalar) -> Int {
    (0x0E48...0x0E4C).contains(mark.value) ? 1 : 0
  }

  /// Whether a scalar is written above or below a consonant.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: true
    default: false
    }
  }

  private static func isVowelOrMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E30...0x0E3A, 0x0E40...0x0E45, 0x0E47...0x0E4E: true
    default: false
    }
  }

  private static let nikhahit: Unicode.Scalar = "\u{0E4D}"
  private static let saraAA: Unicode.Scalar = "\u{0E32}"
  private static let saraE: Unicode.Scalar = "\u{0E40}"
  private static let saraAE: Unicode.Scalar = "\u{0E41}"
}
