import Glibc

/// Where a byte stands in a text, found at the speed of the C library.
enum ByteSearch {
  /// The index of the first such byte at or after `start`; nil where there is none.
  static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int = 0) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { unsafe first(byte, in: $0, from: start, to: bytes.count) }
  }

  /// The index of the first such byte in `start..<end`; nil where there is none.
  @inline(__always)
  static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard start < end, let base = bytes.baseAddress else { return nil }
    guard let found = unsafe memchr(base + start, Int32(byte), end - start) else { return nil }
    return unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// Where the physical line that holds `start` ends, behind its line feed, carriage return or pair of both.
  @inline(__always)
  static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, hasReturns: Bool) -> Int {
    let feed = unsafe first(0x0A, in: bytes, from: start, to: bytes.count)
    let end = feed.map { $0 + 1 } ?? bytes.count
    guard hasReturns, let carriage = unsafe first(0x0D, in: bytes, from: start, to: end) else { return end }
    return carriage + 1 == feed ? end : carriage + 1
  }
}
