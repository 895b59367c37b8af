/// A CSV in the making: its cells one behind the other, in the one buffer that a file grows in.
///
/// A nation's files have twenty million cells: each is written where it is to stand, without a String in between.
@safe
package struct CSVText: ~Copyable {
  /// Bytes so far.
  private(set) var count = 0
  private var buffer: UnsafeMutableRawBufferPointer

  /// `capacity`: bytes that it is likely to hold; it grows where they are not enough.
  init(capacity: Int = 64) {
    unsafe buffer = .allocate(byteCount: capacity + Self.margin, alignment: 8)
  }

  deinit {
    unsafe buffer.deallocate()
  }

  /// Bytes behind the last that may be read and written: a number, or a word of eight bytes, needs no second look.
  private static let margin = 64

  /// What there is, which is handed over: afterwards there is nothing.
  mutating func take() -> [UInt8] {
    defer { count = 0 }
    return unsafe Array(buffer[..<count])
  }

  private mutating func reserve(_ more: Int) {
    guard unsafe count + more + Self.margin > buffer.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: 2 * (count + more) + Self.margin, alignment: 8)
    unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    unsafe buffer.deallocate()
    unsafe buffer = larger
  }

  private mutating func append(byte: UInt8) {
    reserve(1)
    unsafe buffer[count] = byte
    count += 1
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    reserve(bytes.count)
    unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).copyMemory(from: bytes)
    count += bytes.count
  }
}

extension CSVText {
  /// Begins the next cell of a row.
  package mutating func separate() {
    append(byte: UInt8(ascii: ","))
  }

  /// Ends a row of one cell or more that began at a place in the bytes.
  ///
  /// Readers skip a blank line, so the row of one empty cell has to say that it is there.
  mutating func endRow(from start: Int) {
    if count == start { appendPart(#""""#) }
    append(byte: 0x0D)
    append(byte: 0x0A)
  }

  package mutating func append(_ text: String) {
    let start = count
    appendPart(text)
    neutralise(from: start)
  }

  /// A text in parts, as if they had been put together before.
  package mutating func appendText(_ parts: (inout Self) -> Void) {
    let start = count
    parts(&self)
    neutralise(from: start)
  }

  /// A part of a text, as it comes.
  package mutating func appendPart(_ text: String) {
    let isAppended: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe append(UnsafeRawBufferPointer(bytes))
    }
    if isAppended == nil { for byte in text.utf8 { append(byte: byte) } }
  }

  package mutating func append(_ integer: Int) {
    append(Numeral(integer))
  }

  /// Printed with the decimals that it carries.
  package mutating func append(_ number: Numeral) {
    reserve(0)
    let end = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
    count += unsafe number.write(to: end)
  }

  package mutating func append(_ isTrue: Bool) {
    appendPart(isTrue ? "yes" : "no")
  }

  /// ISO 8601.
  package mutating func append(_ date: CalendarDate) {
    appendPart(date.description)
  }

  /// Text that was added as it came from there on gets quotes and an apostrophe where it needs them.
  private mutating func neutralise(from start: Int) {
    // Nearly every cell.
    if unsafe PlainText.isPlain(buffer, start..<count) { return }
    let text = SafeText.neutralised(asString(from: start))
    count = start
    guard PlainText.needsQuotes(text) else {
      appendPart(text)
      return
    }
    let quote = UInt8(ascii: "\"")
    append(byte: quote)
    for byte in text.utf8 {
      if byte == quote { append(byte: quote) }
      append(byte: byte)
    }
    append(byte: quote)
  }

  /// What stands there from a place on.
  func asString(from start: Int = 0) -> String {
    unsafe String(decoding: buffer[start..<count], as: UTF8.self)
  }
}
