/// JSON as a file that people can read and programs can compare: two spaces a level, members in their own order.
package enum JSONFormat {
  /// The whole file in UTF-8, with a line end behind it.
  ///
  /// The same value gives the same bytes.
  package static func bytes(of value: JSON) -> [UInt8] {
    var writer = Writer()
    writer.append(value, depth: 0)
    writer.bytes.append(0x0A)
    return writer.bytes
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func append(_ value: JSON, depth: Int) {
      switch value {
      case .object(let members):
        appendList(members, between: ("{", "}"), depth: depth) { writer, member in
          writer.append(member.0)
          writer.bytes.append(contentsOf: ": ".utf8)
          writer.append(member.1, depth: depth + 1)
        }
      case .array(let elements):
        appendList(elements, between: ("[", "]"), depth: depth) { writer, element in
          writer.append(element, depth: depth + 1)
        }
      case .string(let text): append(text)
      case .integer(let integer): bytes.append(contentsOf: String(integer).utf8)
      case .number(let number): bytes.append(contentsOf: number.description.utf8)
      case .boolean(let isTrue): bytes.append(contentsOf: (isTrue ? "true" : "false").utf8)
      case .null: bytes.append(contentsOf: "null".utf8)
      }
    }

    private mutating func appendList<Element>(
      _ elements: [Element], between brackets: (String, String), depth: Int,
      appendElement: (inout Writer, Element) -> Void
    ) {
      bytes.append(contentsOf: brackets.0.utf8)
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        appendLineEnd(depth: depth + 1)
        appendElement(&self, element)
      }
      if !elements.isEmpty { appendLineEnd(depth: depth) }
      bytes.append(contentsOf: brackets.1.utf8)
    }

    private mutating func appendLineEnd(depth: Int) {
      bytes.append(0x0A)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func append(_ text: String) {
      bytes.append(UInt8(ascii: "\""))
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

    /// Every hidden character lies in the first plane, where four hexadecimal digits are enough.
    private mutating func appendEscape(_ scalar: Unicode.Scalar) {
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: #"\u"#.utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count)))
      bytes.append(contentsOf: digits.utf8)
    }
  }
}
