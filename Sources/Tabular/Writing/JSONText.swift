/// The text of a JSON file during its writing, with two spaces for each level.
package struct JSONText: ~Copyable {
  private var buffer: TextBuffer
  /// Number of levels around the next value.
  private var depth = 0
  /// Number of members of the object that is being written.
  private var members = 0

  /// Makes an empty text.
  ///
  /// - Parameter capacity: The expected number of bytes.
  init(capacity: Int) {
    buffer = TextBuffer(capacity: capacity)
  }

  /// Number of bytes so far.
  var count: Int { buffer.count }

  /// Returns the bytes so far and empties the text.
  mutating func take() -> [UInt8] { buffer.take() }

  mutating func endFile() {
    buffer.append(byte: 0x0A)
  }
}

extension JSONText {
  /// Adds a member to the object that is being written.
  package mutating func member(_ name: String, _ value: JSON) {
    beginMember(name)
    append(value) { _ in true }
  }

  package mutating func member(_ name: String, _ value: String) {
    beginMember(name)
    append(value)
  }

  package mutating func member(_ name: String, _ value: Int) {
    beginMember(name)
    buffer.append(Numeral(value))
  }

  private mutating func beginMember(_ name: String) {
    beginElement(members)
    members += 1
    append(name)
    buffer.append(": ")
  }
}

extension JSONText {
  /// Appends a value; `shouldContinue` is called after each object of `JSON.objects`.
  mutating func append(_ value: JSON, _ shouldContinue: (inout JSONText) -> Bool) {
    switch value {
    case .object(let members):
      begin("{")
      for index in members.indices {
        beginElement(index)
        append(members[index].0)
        buffer.append(": ")
        append(members[index].1, shouldContinue)
      }
      end("}", of: members.count)
    case .array(let elements):
      begin("[")
      for index in elements.indices {
        beginElement(index)
        append(elements[index], shouldContinue)
      }
      end("]", of: elements.count)
    case .objects(let count, let write):
      let outer = members
      defer { members = outer }
      begin("[")
      for index in 0..<count {
        beginElement(index)
        begin("{")
        members = 0
        write(index, &self)
        end("}", of: members)
        guard shouldContinue(&self) else { return }
      }
      end("]", of: count)
    case .string(let text): append(text)
    case .integer(let integer): buffer.append(Numeral(integer))
    case .number(let number): buffer.append(number)
    case .boolean(let isTrue): buffer.append(isTrue ? "true" : "false")
    case .null: buffer.append("null")
    }
  }

  private mutating func begin(_ bracket: Unicode.Scalar) {
    buffer.append(byte: UInt8(ascii: bracket))
    depth += 1
  }

  private mutating func beginElement(_ index: Int) {
    if index > 0 { buffer.append(byte: UInt8(ascii: ",")) }
    buffer.append(byte: 0x0A)
    buffer.append(spaces: 2 * depth)
  }

  private mutating func end(_ bracket: Unicode.Scalar, of count: Int) {
    depth -= 1
    if count > 0 {
      buffer.append(byte: 0x0A)
      buffer.append(spaces: 2 * depth)
    }
    buffer.append(byte: UInt8(ascii: bracket))
  }
}

extension JSONText {
  private mutating func append(_ text: String) {
    buffer.append(byte: UInt8(ascii: "\""))
    let start = buffer.count
    buffer.append(text)
    if unsafe !buffer.isAll(from: start, { unsafe PlainText.needsNoEscapes($0, $1) }) {
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
    // JSON allows most hidden characters; they are escaped so that a reader can see them.
    case _ where SafeText.isHidden(scalar): appendEscape(scalar)
    default: for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { buffer.append(byte: byte) }
    }
  }

  /// Appends an escape; four hexadecimal digits are enough, because no hidden character is above U+FFFF.
  private mutating func appendEscape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    buffer.append(#"\u"#)
    for _ in digits.utf8.count..<max(4, digits.utf8.count) { buffer.append(byte: UInt8(ascii: "0")) }
    buffer.append(digits)
  }
}
