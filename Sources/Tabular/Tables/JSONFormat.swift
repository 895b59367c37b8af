/// JSON as a file that people can read and programs can compare: two spaces a level, members in their own order.
package enum JSONFormat {
  /// The whole file in UTF-8, with a line end behind it.
  ///
  /// The same value gives the same bytes.
  package static func bytes(of value: JSON) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value) { bytes += $0 }
    return bytes
  }

  /// A piece is handed over once it is this long.
  private static let longestPiece = 1 << 16

  /// The same file piece by piece.
  package static func write<Failure: Error>(
    _ value: JSON, _ put: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var refusal: Failure?
    var writer = Writer()
    writer.append(value, depth: 0) { bytes in
      do throws(Failure) { try put(bytes) } catch { refusal = error }
      return refusal == nil
    }
    if let refusal { throw refusal }
    writer.buffer.append(byte: 0x0A)
    try put(writer.buffer.take())
  }

  private struct Writer: ~Copyable {
    var buffer = TextBuffer(capacity: longestPiece + longestPiece / 8)

    /// `put`: says whether more is wanted.
    mutating func append(_ value: JSON, depth: Int, _ put: ([UInt8]) -> Bool) {
      switch value {
      case .object(let members):
        buffer.append(byte: UInt8(ascii: "{"))
        for place in members.indices {
          beginElement(place, depth: depth)
          append(members[place].0)
          buffer.append(": ")
          append(members[place].1, depth: depth + 1, put)
        }
        endElements(members.count, depth: depth)
        buffer.append(byte: UInt8(ascii: "}"))
      case .array(let elements):
        buffer.append(byte: UInt8(ascii: "["))
        for place in elements.indices {
          beginElement(place, depth: depth)
          append(elements[place], depth: depth + 1, put)
        }
        endElements(elements.count, depth: depth)
        buffer.append(byte: UInt8(ascii: "]"))
      case .elements(let count, let make):
        buffer.append(byte: UInt8(ascii: "["))
        for place in 0..<count {
          beginElement(place, depth: depth)
          append(make(place), depth: depth + 1, put)
          // Only these are many.
          if buffer.count >= longestPiece, !put(buffer.take()) { return }
        }
        endElements(count, depth: depth)
        buffer.append(byte: UInt8(ascii: "]"))
      case .string(let text): append(text)
      case .integer(let integer): buffer.append(Numeral(integer))
      case .number(let number): buffer.append(number)
      case .boolean(let isTrue): buffer.append(isTrue ? "true" : "false")
      case .null: buffer.append("null")
      }
    }

    private mutating func beginElement(_ place: Int, depth: Int) {
      if place > 0 { buffer.append(byte: UInt8(ascii: ",")) }
      buffer.append(byte: 0x0A)
      buffer.append(spaces: 2 * (depth + 1))
    }

    private mutating func endElements(_ count: Int, depth: Int) {
      guard count > 0 else { return }
      buffer.append(byte: 0x0A)
      buffer.append(spaces: 2 * depth)
    }

    private mutating func append(_ text: String) {
      buffer.append(byte: UInt8(ascii: "\""))
      let start = buffer.count
      buffer.append(text)
      if unsafe !buffer.isAll(from: start, PlainText.standsInJSON) {
        buffer.remove(from: start)
        for scalar in text.unicodeScalars { append(scalar) }
      }
      buffer.append(byte: UInt8(ascii: "\""))
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "\"": buffer.append(#"\""#)
      case "\\": buffer.append(#"\\"#)
      case "\n": buffer.append(#"\n"#)
      case "\r": buffer.append(#"\r"#)
      case "\t": buffer.append(#"\t"#)
      // Hidden characters are escaped although JSON lets most of them stand: a reader sees them, a parser gets them.
      case _ where SafeText.isHidden(scalar): appendEscape(scalar)
      default: for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { buffer.append(byte: byte) }
      }
    }

    /// Every hidden character lies in the first plane, where four hexadecimal digits are enough.
    private mutating func appendEscape(_ scalar: Unicode.Scalar) {
      let digits = String(scalar.value, radix: 16)
      buffer.append(#"\u"#)
      for _ in digits.utf8.count..<max(4, digits.utf8.count) { buffer.append(byte: UInt8(ascii: "0")) }
      buffer.append(digits)
    }
  }
}
