/// The text of a CSV file during its writing; every cell is safe for every program that opens it.
package struct CSVText: ~Copyable {
  private var buffer: TextBuffer

  /// Makes an empty text.
  ///
  /// - Parameter capacity: The expected number of bytes.
  init(capacity: Int = 64) {
    buffer = TextBuffer(capacity: capacity)
  }

  /// Number of bytes so far.
  package var count: Int { buffer.count }

  /// The whole text so far.
  var text: String { buffer.text() }

  /// Returns the bytes so far and empties the text.
  mutating func take() -> [UInt8] { buffer.take() }
}

extension CSVText {
  /// Begins the next cell of a row.
  @inline(__always)
  mutating func separate() {
    buffer.append(byte: UInt8(ascii: ","))
  }

  /// Ends a row of at least one cell that began at an index of the bytes.
  ///
  /// A row of one empty cell is written as "", because readers skip a blank line.
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

  /// Appends the first `count` of sixteen bytes, which must need no quotes and no neutralising.
  @inline(__always)
  mutating func append(_ start: UInt64, _ rest: UInt64, count: Int) {
    buffer.append(start, rest, count: count)
  }

  /// Appends a text that is written in parts, neutralised as one text.
  mutating func append(_ parts: (inout Self) -> Void) {
    let start = count
    parts(&self)
    neutralise(from: start)
  }

  /// Appends a part of a text without neutralising it.
  package mutating func append(part: String) {
    buffer.append(part)
  }

  package mutating func append(_ integer: Int) {
    buffer.append(Numeral(integer))
  }

  /// Appends a number with its own decimals.
  package mutating func append(_ number: Numeral) {
    buffer.append(number)
  }

  package mutating func append(_ isTrue: Bool) {
    buffer.append(isTrue ? "yes" : "no")
  }

  /// Appends a date in ISO 8601.
  package mutating func append(_ date: CalendarDate) {
    buffer.append(date.description)
  }

  /// Adds quotes and an apostrophe to the text from an index on, if it needs them.
  @inline(__always)
  private mutating func neutralise(from start: Int) {
    if unsafe !buffer.isAll(from: start, { unsafe PlainText.needsNoQuotes($0, $1) }) { mend(from: start) }
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
