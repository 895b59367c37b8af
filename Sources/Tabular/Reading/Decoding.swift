/// A text while it is decoded: valid UTF-8 so far, and the bytes that meant nothing.
struct Decoding {
  private(set) var bytes: [UInt8] = []
  /// The first faults only: a picture renamed .csv has millions, and a thousand tell as much.
  private(set) var faults: [(output: Int, input: Int, byte: UInt8)] = []
  private(set) var faultCount = 0

  static let listedFaults = 1000

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends what is valid UTF-8 already.
  mutating func append(plain: ArraySlice<UInt8>) {
    bytes.append(contentsOf: plain)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Appends U+FFFD for a byte that means nothing; `offset` is its place in the file.
  mutating func appendFault(byte: UInt8, at offset: Int) {
    if faults.count < Self.listedFaults { faults.append((bytes.count, offset, byte)) }
    faultCount += 1
    bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
  }

  /// The faults with the physical lines they stand on, counted from 1.
  func located() -> [DecodedText.Fault] {
    var (line, position) = (1, 0)
    return faults.map { fault in
      while position < fault.output {
        // The pair CR LF ends one line, at its LF.
        let isReturn = bytes[position] == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A)
        if bytes[position] == 0x0A || isReturn { line += 1 }
        position += 1
      }
      return DecodedText.Fault(line: line, offset: fault.input, byte: fault.byte)
    }
  }
}
