/// A text while it is decoded: valid UTF-8 so far, and the bytes that meant nothing.
struct Decoding {
  private(set) var bytes: [UInt8] = []
  /// Of each stretch of text between separators and line ends the first fault only.
  ///
  /// No cell goes without its fault, and a picture renamed .csv, which has millions, is listed in bounds.
  private(set) var faults = LostBytes()
  /// Whether the stretch that is being decoded has its fault already.
  private var isStretchListed = false
  /// The physical line, counted from 1, of the byte of the decoded text up to which line ends have been counted.
  private var line = 1
  private var counted = 0

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends what is valid UTF-8 already.
  mutating func append(plain: ArraySlice<UInt8>) {
    bytes.append(contentsOf: plain)
    if isStretchListed, plain.contains(where: Self.endsStretch) { isStretchListed = false }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    if scalar.isASCII, Self.endsStretch(UInt8(truncatingIfNeeded: scalar.value)) { isStretchListed = false }
  }

  /// Appends U+FFFD for a byte that means nothing; `offset` is its place in the file.
  mutating func appendFault(byte: UInt8, at offset: Int) {
    if !isStretchListed { faults.append(DecodedText.Fault(line: lineOfEnd(), offset: offset, byte: byte)) }
    isStretchListed = true
    bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
  }

  /// Any separator, since which of them the text has is not known yet, and the ends of lines.
  private static func endsStretch(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || Separator(rawValue: byte) != nil
  }

  /// How many faults of a cell are listed; `cell`: its UTF-8.
  static func listedFaults(of cell: some Sequence<UInt8>) -> Int {
    var count = 0
    var isListed = false
    // The last two bytes before: U+FFFD is EF BF BD, and no other character has them in this order.
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

  /// The physical line on which the text goes on.
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
