/// The bytes of a file that could not be decoded, in the order of the file, in a few bytes of memory each.
///
/// A file may have one in every cell, so only the distances between their lines and offsets are stored.
package struct LostBytes: Sendable {
  private var packed: [UInt8] = []
  private var lastLine = 0
  private var lastOffset = 0

  init() {}

  package var isEmpty: Bool { packed.isEmpty }

  /// Appends a fault, which must come after the earlier ones in the file.
  mutating func append(_ fault: DecodedText.Fault) {
    append(number: fault.line - lastLine)
    append(number: fault.offset - lastOffset)
    packed.append(fault.byte)
    (lastLine, lastOffset) = (fault.line, fault.offset)
  }

  /// Appends a number in groups of seven bits, the lowest first; the highest bit of a byte marks that more follow.
  private mutating func append(number: Int) {
    var rest = UInt(bitPattern: number)
    while rest > 0x7F {
      packed.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    packed.append(UInt8(truncatingIfNeeded: rest))
  }
}

extension LostBytes: Sequence {
  package struct Iterator: IteratorProtocol {
    fileprivate let packed: [UInt8]
    private var position = 0
    private var line = 0
    private var offset = 0

    fileprivate init(_ packed: [UInt8]) {
      self.packed = packed
    }

    package mutating func next() -> DecodedText.Fault? {
      guard position < packed.count else { return nil }
      line += number()
      offset += number()
      let byte = packed[position]
      position += 1
      return DecodedText.Fault(line: line, offset: offset, byte: byte)
    }

    private mutating func number() -> Int {
      var number: UInt = 0
      var shift: UInt = 0
      while packed[position] > 0x7F {
        number |= UInt(packed[position] & 0x7F) << shift
        shift += 7
        position += 1
      }
      number |= UInt(packed[position]) << shift
      position += 1
      return Int(bitPattern: number)
    }
  }

  package func makeIterator() -> Iterator { Iterator(packed) }
}
