/// A text during decoding: valid UTF-8 so far, and the bytes that could not be decoded.
struct Decoding {
  private(set) var bytes: [UInt8] = []
  /// The first fault of each stretch of text between separators and line ends.
  ///
  /// Every damaged cell has a fault, and an image renamed to .csv, with millions of them, has a bounded list.
  private(set) var faults = LostBytes()
  /// Whether the current stretch already has a listed fault.
  private var isStretchListed = false
  /// The physical line, counted from 1, at the byte up to which line ends have been counted.
  private var line = 1
  private var counted = 0

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends bytes that are valid UTF-8.
  mutating func append(plain: ArraySlice<UInt8>) {
    bytes.append(contentsOf: plain)
    if isStretchListed, plain.contains(where: Self.endsStretch) { isStretchListed = false }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    if scalar.isASCII, Self.endsStretch(UInt8(truncatingIfNeeded: scalar.value)) { isStretchListed = false }
  }

  /// Appends U+FFFD for a byte that could not be decoded, which is at `offset` in the file.
  mutating func appendFault(byte: UInt8, at offset: Int) {
    if !isStretchListed { faults.append(DecodedText.Fault(line: lineOfEnd(), offset: offset, byte: byte)) }
    isStretchListed = true
    bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
  }

  /// Whether a byte ends a stretch: a line end or any separator, since the separator of the text is not yet known.
  private static func endsStretch(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || Separator(rawValue: byte) != nil
  }

  /// Number of faults that are listed for a cell; `cell`: its UTF-8.
  static func listedFaults(of cell: some Sequence<UInt8>) -> Int {
    var count = 0
    var isListed = false
    // The previous two bytes: U+FFFD is EF BF BD, and no other character contains these bytes in this order.
    var before: (UInt8, UInt8) = (0, 0)
    for byte in cell {
      if byte == 0xBD, before == (0xEF, 0xBF) {
        count += isListed ? 0 : 1
        isListed = true
      } else if isListed, byte < 0x80, endsStretch(byte) {
        isListed = false
      }
      before = (before.1, byte)
    }
    return count
  }

  /// The physical line at the end of the decoded text.
  private mutating func lineOfEnd() -> Int {
    while counted < bytes.count {
      // The pair CR LF ends one line, at its LF.
      let isReturn = bytes[counted] == 0x0D && !(counted + 1 < bytes.count && bytes[counted + 1] == 0x0A)
      if bytes[counted] == 0x0A || isReturn { line += 1 }
      counted += 1
    }
    return line
  }
}
