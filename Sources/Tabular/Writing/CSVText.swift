/// A CSV in the making: its cells one behind the other, each safe for every program that opens it.
package struct CSVText: ~Copyable {
  private var buffer: TextBuffer

  /// `capacity`: bytes that it is likely to hold.
  init(capacity: Int = 64) {
    buffer = TextBuffer(capacity: capacity)
  }

  /// Bytes so far.
  package var count: Int { buffer.count }

  /// All of them as they stand there.
  var text: String { buffer.text() }

  /// What there is, which is handed over: afterwards there is nothing.
  mutating func take() -> [UInt8] { buffer.take() }
}

extension CSVText {
  /// Begins the next cell of a row.
  @inline(__always)
  mutating func separate() {
    buffer.append(byte: UInt8(ascii: ","))
  }

  /// Ends a row of one cell or more that began at a place in the bytes.
  ///
  /// Readers skip a blank line, so the row of one empty cell has to say that it is there.
  package mutating func endRow(from start: Int) {
    if count == start { buffer.append(#""""#) }
    buffer.append(byte: UInt8(ascii: "\r"))
    buffer.append(byte: UInt8(ascii: "\n"))
  }

  package mutating func append(_ text: String) {
    let start = count
    buffer.append(text)
    neutralise(from: start)
  }

  /// So many of sixteen bytes that may stand as they are.
  @inline(__always)
  mutating func append(_ start: UInt64, _ rest: UInt64, count: Int) {
    buffer.append(start, rest, count: count)
  }

  /// A text in parts, as if they had been put together before.
  mutating func append(_ parts: (inout Self) -> Void) {
    let start = count
    parts(&self)
    neutralise(from: start)
  }

  /// A part of a text, as it comes.
  package mutating func append(part: String) {
    buffer.append(part)
  }

  package mutating func append(_ integer: Int) {
    buffer.append(Numeral(integer))
  }

  /// Printed with the decimals that it carries.
  package mutating func append(_ number: Numeral) {
    buffer.append(number)
  }

  package mutating func append(_ isTrue: Bool) {
    buffer.append(isTrue ? "yes" : "no")
  }

  /// ISO 8601.
  package mutating func append(_ date: CalendarDate) {
    buffer.append(date.description)
  }

  /// Text that was added as it came from there on gets quotes and an apostrophe where it needs them.
  @inline(__always)
  private mutating func neutralise(from start: Int) {
    if unsafe !buffer.isAll(from: start, { unsafe PlainText.standsAsItIs($0, $1) }) { mend(from: start) }
  }

  @inline(never)
  private mutating func mend(from start: Int) {
    let text = SafeText.neutralised(buffer.text(from: start))
    buffer.remove(from: start)
    guard PlainText.needsQuotes(text) else {
      buffer.append(text)
      return
    }
    let quote = UInt8(ascii: "\"")
    buffer.append(byte: quote)
    for byte in text.utf8 {
      if byte == quote { buffer.append(byte: quote) }
      buffer.append(byte: byte)
    }
    buffer.append(byte: quote)
  }
}
