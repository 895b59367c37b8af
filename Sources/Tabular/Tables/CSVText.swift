/// The text of a CSV file during its writing; every cell is safe for every program that opens it.
package struct CSVText: ~Copyable {
  private var buffer: TextBuffer
  private var rowStart = 0
  private var isFirstCell = true

  /// Makes an empty text.
  ///
  /// - Parameter capacity: The expected number of bytes.
  init(capacity: Int = 64) {
    buffer = TextBuffer(capacity: capacity)
  }

  /// Number of bytes so far.
  var count: Int { buffer.count }

  /// Returns the bytes so far and empties the text.
  mutating func take() -> [UInt8] { buffer.take() }
}

extension CSVText {
  mutating func appendByteOrderMark() { buffer.append("\u{FEFF}") }

  /// Begins a row of at least one cell.
  package mutating func beginRow() {
    rowStart = buffer.count
    isFirstCell = true
  }

  /// Ends the row; a row of one empty cell is written as "", because readers skip a blank line.
  package mutating func endRow() {
    if buffer.count == rowStart { buffer.append(#""""#) }
    buffer.append(byte: UInt8(ascii: "\r"))
    buffer.append(byte: UInt8(ascii: "\n"))
  }

  /// Appends the next cell of the row; a number with its own decimals, and a date in ISO 8601.
  package mutating func append(_ cell: Cell) {
    if !isFirstCell { buffer.append(byte: UInt8(ascii: ",")) }
    isFirstCell = false
    switch cell {
    case .empty: break
    case .text(let text):
      let start = count
      buffer.append(text)
      neutralise(from: start)
    case .integer(let integer): buffer.append(Numeral(integer))
    case .number(let number): buffer.append(number)
    case .boolean(let isTrue): buffer.append(isTrue ? "yes" : "no")
    case .date(let date): buffer.append(date.description)
    }
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
