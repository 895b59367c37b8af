/// A decimal number as it was written: 97.20 is 9720 with two fraction digits, and is formatted as 97.20 again.
package struct Numeral: Hashable, Sendable {
  /// The digits without the point, with the sign; at most 30 digits, so that sums stay in range.
  package var coefficient: Int128 { Int128(high) << 64 | Int128(low) }
  /// Number of digits after the decimal point, 0...18.
  package let fractionDigits: Int

  // Stored as two words: a stored Int128 is aligned to 16 bytes, so a `Cell` would take 48 bytes instead of 32.
  private let high: Int64
  private let low: UInt64

  package init(coefficient: Int128, fractionDigits: Int) {
    high = Int64(truncatingIfNeeded: coefficient >> 64)
    low = UInt64(truncatingIfNeeded: coefficient)
    self.fractionDigits = fractionDigits
  }

  package init(_ integer: Int) {
    self.init(coefficient: Int128(integer), fractionDigits: 0)
  }
}

extension Numeral: CustomStringConvertible {
  /// The number in ASCII digits with a point, without grouping: "-0.05", "1250000.00".
  package var description: String {
    unsafe withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { room in
      unsafe String(decoding: room[..<write(to: room)], as: UTF8.self)
    }
  }

  /// Writes the description into a buffer of at least 64 bytes and returns the number of bytes written.
  func write(to room: UnsafeMutableRawBufferPointer) -> Int {
    // Nearly every number is positive and has at most seven digits.
    guard (0..<10_000_000).contains(coefficient), fractionDigits <= 6 else { return unsafe writeMany(to: room) }
    return unsafe write(few: UInt32(truncatingIfNeeded: coefficient), to: room)
  }

  @inline(never)
  private func writeMany(to room: UnsafeMutableRawBufferPointer) -> Int {
    // Most magnitudes fit into 64 bits, which divide faster.
    let magnitude = coefficient.magnitude
    return magnitude >> 64 == 0
      ? unsafe write(UInt64(truncatingIfNeeded: magnitude), to: room) : unsafe write(magnitude, to: room)
  }

  /// Writes at most seven digits and the point, assembled in one word from the last digit to the first.
  @inline(__always)
  private func write(few magnitude: UInt32, to room: UnsafeMutableRawBufferPointer) -> Int {
    var (word, rest, digits) = (UInt64(0), magnitude, 0)
    repeat {
      let tenth = rest / 10
      word = word &<< 8 | UInt64(0x30 &+ (rest &- tenth &* 10))
      rest = tenth
      digits &+= 1
      if digits == fractionDigits { word = word &<< 8 | UInt64(UInt8(ascii: ".")) }
    } while rest > 0 || digits <= fractionDigits
    unsafe room.storeBytes(of: word.littleEndian, as: UInt64.self)
    return digits &+ (fractionDigits > 0 ? 1 : 0)
  }

  /// Writes from the last digit to the first, with at least one digit before the point.
  @inline(__always)
  private func write(
    _ magnitude: some UnsignedInteger & FixedWidthInteger, to room: UnsafeMutableRawBufferPointer
  ) -> Int {
    var digits = 1
    var rest = magnitude / 10
    while rest > 0 || digits <= fractionDigits { (digits, rest) = (digits &+ 1, rest / 10) }
    let sign = coefficient < 0 ? 1 : 0
    let count = sign &+ digits &+ (fractionDigits > 0 ? 1 : 0)
    let point = fractionDigits > 0 ? count &- 1 &- fractionDigits : count
    rest = magnitude
    var index = count &- 1
    while index > point { (index, rest) = unsafe (index &- 1, write(lastOf: rest, to: room, at: index)) }
    if fractionDigits > 0 {
      unsafe room[point] = UInt8(ascii: ".")
      index = point &- 1
    }
    while index >= sign { (index, rest) = unsafe (index &- 1, write(lastOf: rest, to: room, at: index)) }
    if sign > 0 { unsafe room[0] = UInt8(ascii: "-") }
    return count
  }

  /// Writes the last digit of a number and returns the number without it.
  @inline(__always)
  private func write<Magnitude: UnsignedInteger & FixedWidthInteger>(
    lastOf rest: Magnitude, to room: UnsafeMutableRawBufferPointer, at index: Int
  ) -> Magnitude {
    let tenth = rest / 10
    unsafe room[index] = 0x30 &+ UInt8(truncatingIfNeeded: rest &- tenth &* 10)
    return tenth
  }
}
