/// A JSON text that somebody wrote, as values: what a schema is read from.
///
/// As lenient as the office's editors are: a comma behind the last element is none, and of members of one name the first
/// counts.
indirect enum JSONText: Sendable {
  case object([(name: String, value: JSONText)])
  case array([JSONText])
  case string(String)
  case integer(Int)
  /// A number that is no whole one of 64 bits: it is not read, since it would pass through binary floating point.
  case fraction
  case boolean(Bool)
  case null
}

/// The text breaks the rules of JSON.
struct BrokenJSON: Error {}

extension JSONText {
  /// - Parameter bytes: In UTF-8 or UTF-16, with or without a mark.
  /// - Throws: That they are no JSON.
  init(reading bytes: [UInt8]) throws(BrokenJSON) {
    var parser = JSONParser(try Self.utf8(of: bytes))
    self = try parser.document()
  }

  private static func utf8(of bytes: [UInt8]) throws(BrokenJSON) -> [UInt8] {
    let isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
    if isUTF8, !bytes.contains(0) { return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes }
    let text = DecodedText(decoding: bytes)
    guard text.faults.isEmpty, text.encoding != .windows874 else { throw BrokenJSON() }
    return text.bytes
  }
}

/// Goes through a JSON text once, from its first byte to its last.
private struct JSONParser {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  /// Deeper texts are nobody's, and would exhaust the stack.
  private static let deepest = 512

  /// `bytes`: valid UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(BrokenJSON) -> JSONText {
    let value = try value()
    skipSpace()
    guard place == bytes.count else { throw BrokenJSON() }
    return value
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  /// Whether a byte stands here, which is then passed.
  private mutating func passes(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private mutating func pass(_ word: StaticString, _ value: JSONText) throws(BrokenJSON) -> JSONText {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count, String(decoding: bytes[place..<end], as: UTF8.self) == word.description else {
      throw BrokenJSON()
    }
    place = end
    return value
  }

  private mutating func value() throws(BrokenJSON) -> JSONText {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try .object(elements("{", "}", Self.member))
    case UInt8(ascii: "["): return try .array(elements("[", "]") { parser throws(BrokenJSON) in try parser.value() })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try pass("true", .boolean(true))
    case UInt8(ascii: "f"): return try pass("false", .boolean(false))
    case UInt8(ascii: "n"): return try pass("null", .null)
    case _: return try number()
    }
  }

  private mutating func elements<Element>(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ read: (inout Self) throws(BrokenJSON) -> Element
  ) throws(BrokenJSON) -> [Element] {
    depth += 1
    guard depth <= Self.deepest, passes(opening) else { throw BrokenJSON() }
    var elements: [Element] = []
    skipSpace()
    while !passes(closing) {
      elements.append(try read(&self))
      skipSpace()
      guard passes(",") || next == UInt8(ascii: closing) else { throw BrokenJSON() }
      skipSpace()
    }
    depth -= 1
    return elements
  }

  private static func member(_ parser: inout Self) throws(BrokenJSON) -> (name: String, value: JSONText) {
    let name = try parser.string()
    parser.skipSpace()
    guard parser.passes(":") else { throw BrokenJSON() }
    return (name, try parser.value())
  }

  private mutating func string() throws(BrokenJSON) -> String {
    guard passes("\"") else { throw BrokenJSON() }
    var text = ""
    var start = place
    while let byte = next, byte >= 0x20 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        text += String(decoding: bytes[start..<place], as: UTF8.self)
        place += 1
        if byte == UInt8(ascii: "\"") { return text }
        text.unicodeScalars.append(try escaped())
        start = place
      } else {
        place += 1
      }
    }
    throw BrokenJSON()
  }

  /// The character that an escape behind its backslash stands for.
  private mutating func escaped() throws(BrokenJSON) -> Unicode.Scalar {
    guard let byte = next else { throw BrokenJSON() }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try codeUnit()
      guard UTF16.isLeadSurrogate(unit) else { return try scalar([unit]) }
      guard passes("\\"), passes("u") else { throw BrokenJSON() }
      return try scalar([unit, codeUnit()])
    case _: throw BrokenJSON()
    }
  }

  /// Four hexadecimal digits.
  private mutating func codeUnit() throws(BrokenJSON) -> UInt16 {
    let digits = bytes[place..<min(place + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw BrokenJSON() }
    place += 4
    return unit
  }

  private func scalar(_ units: [UInt16]) throws(BrokenJSON) -> Unicode.Scalar {
    guard let text = String(validating: units, as: UTF16.self), let scalar = text.unicodeScalars.first else {
      throw BrokenJSON()
    }
    return scalar
  }

  private mutating func digits() throws(BrokenJSON) -> Range<Int> {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    guard place > start else { throw BrokenJSON() }
    return start..<place
  }

  private mutating func number() throws(BrokenJSON) -> JSONText {
    let start = place
    _ = passes("-")
    let whole = try digits()
    guard whole.count == 1 || bytes[whole.lowerBound] != 0x30 else { throw BrokenJSON() }
    let integer = Int(String(decoding: bytes[start..<place], as: UTF8.self))
    let isWhole = passes(".") ? try bytes[digits()].allSatisfy { $0 == 0x30 } : true
    guard passes("e") || passes("E") else { return isWhole ? integer.map { .integer($0) } ?? .fraction : .fraction }
    if !passes("+") { _ = passes("-") }
    _ = try digits()
    return .fraction
  }
}
