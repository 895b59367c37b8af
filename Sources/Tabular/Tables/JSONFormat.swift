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
    var writer = Writer()
    try writer.append(value, depth: 0, put)
    writer.bytes.append(0x0A)
    try put(writer.bytes)
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func append<Failure: Error>(
      _ value: JSON, depth: Int, _ put: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
      switch value {
      case .object(let members):
        try appendList(members.count, between: ("{", "}"), depth: depth) { writer, place throws(Failure) in
          writer.append(members[place].0)
          writer.bytes.append(contentsOf: ": ".utf8)
          try writer.append(members[place].1, depth: depth + 1, put)
        }
      case .array(let elements):
        try appendList(elements.count, between: ("[", "]"), depth: depth) { writer, place throws(Failure) in
          try writer.append(elements[place], depth: depth + 1, put)
        }
      case .elements(let count, let make):
        try appendList(count, between: ("[", "]"), depth: depth) { writer, place throws(Failure) in
          try writer.append(make(place), depth: depth + 1, put)
        }
      case .string(let text): append(text)
      case .integer(let integer): bytes.append(contentsOf: String(integer).utf8)
      case .number(let number): bytes.append(contentsOf: number.description.utf8)
      case .boolean(let isTrue): bytes.append(contentsOf: (isTrue ? "true" : "false").utf8)
      case .null: bytes.append(contentsOf: "null".utf8)
      }
      guard bytes.count >= longestPiece else { return }
      try put(bytes)
      bytes.removeAll(keepingCapacity: true)
    }

    private mutating func appendList<Failure: Error>(
      _ count: Int, between brackets: (String, String), depth: Int,
      appendElement: (inout Writer, Int) throws(Failure) -> Void
    ) throws(Failure) {
      bytes.append(contentsOf: brackets.0.utf8)
      for place in 0..<count {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        appendLineEnd(depth: depth + 1)
        try appendElement(&self, place)
      }
      if count > 0 { appendLineEnd(depth: depth) }
      bytes.append(contentsOf: brackets.1.utf8)
    }

    private mutating func appendLineEnd(depth: Int) {
      bytes.append(0x0A)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func append(_ text: String) {
      bytes.append(UInt8(ascii: "\""))
      guard !text.utf8.allSatisfy(Self.isPlain) else {
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: "\""))
        return
      }
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": bytes.append(contentsOf: #"\""#.utf8)
        case "\\": bytes.append(contentsOf: #"\\"#.utf8)
        case "\n": bytes.append(contentsOf: #"\n"#.utf8)
        case "\r": bytes.append(contentsOf: #"\r"#.utf8)
        case "\t": bytes.append(contentsOf: #"\t"#.utf8)
        // Hidden characters are escaped although JSON lets most of them stand: a reader sees them, a parser gets them.
        case _ where SafeText.isHidden(scalar): appendEscape(scalar)
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
      bytes.append(UInt8(ascii: "\""))
    }

    /// A printed character of ASCII that stands for itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
      (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Every hidden character lies in the first plane, where four hexadecimal digits are enough.
    private mutating func appendEscape(_ scalar: Unicode.Scalar) {
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: #"\u"#.utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count)))
      bytes.append(contentsOf: digits.utf8)
    }
  }
}
