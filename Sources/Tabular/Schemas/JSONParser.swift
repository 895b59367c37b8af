/// Reads JSON as RFC 8259 lays it down, in UTF-8 with or without its mark; a comma behind the last member or element, as
/// people leave it behind, is passed over.
struct JSONParser {
  /// How deep arrays and objects may lie in each other: no schema comes near, and a stack has an end.
  private static let deepest = 128

  private let bytes: [UInt8]
  private var place: Int

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Nil where the bytes are no JSON.
  static func document(in bytes: [UInt8]) -> JSONDocument? {
    var parser = Self(bytes)
    guard let document = parser.value(depth: 0) else { return nil }
    parser.skipSpace()
    return parser.place == bytes.count ? document : nil
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  /// Whether the next byte, behind white space, is this one.
  private mutating func stands(_ byte: UInt8) -> Bool {
    skipSpace()
    return next == byte
  }

  /// The same; it is then taken.
  private mutating func takes(_ byte: UInt8) -> Bool {
    guard stands(byte) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) -> JSONDocument? {
    guard depth < Self.deepest else { return nil }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return word("true", .boolean(true))
    case UInt8(ascii: "f"): return word("false", .boolean(false))
    case UInt8(ascii: "n"): return word("null", .null)
    case .some(0x30...0x39), UInt8(ascii: "-"): return number()
    case _: return nil
    }
  }

  private mutating func object(depth: Int) -> JSONDocument? {
    place += 1
    var members: [(name: String, value: JSONDocument)] = []
    guard !takes(UInt8(ascii: "}")) else { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\""), let name = string(), takes(UInt8(ascii: ":")),
        let value = value(depth: depth + 1)
      else { return nil }
      members.append((name, value))
    } while takes(UInt8(ascii: ",")) && !stands(UInt8(ascii: "}"))
    return takes(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSONDocument? {
    place += 1
    var elements: [JSONDocument] = []
    guard !takes(UInt8(ascii: "]")) else { return .array(elements) }
    repeat {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    } while takes(UInt8(ascii: ",")) && !stands(UInt8(ascii: "]"))
    return takes(UInt8(ascii: "]")) ? .array(elements) : nil
  }

  private mutating func word(_ word: StaticString, _ document: JSONDocument) -> JSONDocument? {
    let letters = Array(word.description.utf8)
    guard bytes[place...].starts(with: letters) else { return nil }
    place += letters.count
    return document
  }
}

extension JSONParser {
  private mutating func number() -> JSONDocument? {
    let start = place
    if next == UInt8(ascii: "-") { place += 1 }
    let first = place
    guard takeDigits(), bytes[first] != UInt8(ascii: "0") || place == first + 1 else { return nil }
    let end = place
    var isWhole = true
    if next == UInt8(ascii: ".") {
      place += 1
      guard takeDigits() else { return nil }
      isWhole = bytes[(end + 1)..<place].allSatisfy { $0 == UInt8(ascii: "0") }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      place += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
      guard takeDigits() else { return nil }
      isWhole = false
    }
    return .number(isWhole ? Int(String(decoding: bytes[start..<end], as: UTF8.self)) : nil)
  }

  /// Whether there is at least one.
  private mutating func takeDigits() -> Bool {
    let start = place
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    return place > start
  }
}

extension JSONParser {
  /// What stands between the quotation marks, of which the first is next; nil where it does not end, or is no text.
  private mutating func string() -> String? {
    place += 1
    let start = place
    let end = bytes.count
    while place < end {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      guard byte >= 0x20 else { return nil }
      place += 1
    }
    if next == UInt8(ascii: "\"") {
      place += 1
      return String(validating: bytes[start..<(place - 1)], as: UTF8.self)
    }
    var text = Array(bytes[start..<place])
    while let byte = next {
      place += 1
      if byte == UInt8(ascii: "\"") { return String(validating: text, as: UTF8.self) }
      guard byte >= 0x20 else { return nil }
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
      } else if let scalar = escape() {
        text.append(contentsOf: scalar.utf8)
      } else {
        return nil
      }
    }
    return nil
  }

  /// What stands for one character, behind its backslash.
  private mutating func escape() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return scalar()
    case _: return nil
    }
  }

  /// Four hexadecimal digits, or twice four for one beyond the first 65,536.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let high = hexadecimal() else { return nil }
    guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
    guard takesEscape(), let low = hexadecimal(), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func takesEscape() -> Bool {
    guard bytes[place...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return false }
    place += 2
    return true
  }

  private mutating func hexadecimal() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    let digits = bytes[place..<(place + 4)]
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    place += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
