import Glibc

/// Searches for bytes in a text at the speed of the C library.
enum ByteSearch {
  /// The index of the first such byte in `start..<end`, or in all the rest without `end`; nil when there is none.
  static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int = 0, to end: Int? = nil) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { unsafe first(byte, in: $0, from: start, to: end ?? bytes.count) }
  }

  /// The index of the first such byte in `start..<end`; nil when there is none.
  @inline(__always)
  static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard start < end, let base = bytes.baseAddress else { return nil }
    guard let found = unsafe memchr(base + start, Int32(byte), end - start) else { return nil }
    return unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// The index of the first byte from 0x80 on; nil when all bytes are ASCII.
  ///
  /// Runs at the speed of memory.
  static func firstBeyondASCII(_ bytes: ArraySlice<UInt8>) -> Int? {
    unsafe bytes.withUnsafeBytes { raw in
      var start = 0
      while start < raw.count {
        // Search 1024 bytes at a time, without a branch for each vector.
        let end = min(raw.count, start &+ 1024)
        var all = SIMD16<UInt8>()
        var position = start
        while position &+ 64 <= end {
          for step in 0..<4 {
            unsafe all |= raw.loadUnaligned(fromByteOffset: position &+ step &* 16, as: SIMD16<UInt8>.self)
          }
          position &+= 64
        }
        while position < end {
          unsafe all[0] |= raw[position]
          position &+= 1
        }
        let halves = unsafe unsafeBitCast(all, to: SIMD2<UInt64>.self)
        if (halves[0] | halves[1]) & 0x8080_8080_8080_8080 != 0 {
          return unsafe raw[start..<end].firstIndex { $0 >= 0x80 }.map { bytes.startIndex + $0 }
        }
        start = end
      }
      return nil
    }
  }

  /// Whether all bytes are ASCII, and neither NUL nor a quote.
  static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard firstBeyondASCII(bytes) == nil else { return false }
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe first(0, in: bytes, from: 0, to: bytes.count) == nil
        && first(0x22, in: bytes, from: 0, to: bytes.count) == nil
    }
  }

  /// The end of the physical line that contains `start`: after its line feed, carriage return or pair of both.
  @inline(__always)
  static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, hasReturns: Bool) -> Int {
    guard hasReturns else {
      return unsafe first(0x0A, in: bytes, from: start, to: bytes.count).map { $0 + 1 } ?? bytes.count
    }
    // Search for both bytes piece by piece: in a text with only carriage returns, each line would search the whole rest
    // of the text for a line feed.
    var (from, reach) = (start, 512)
    while true {
      let to = min(bytes.count, from + reach)
      let feed = unsafe first(0x0A, in: bytes, from: from, to: to)
      if let carriage = unsafe first(0x0D, in: bytes, from: from, to: feed ?? to) {
        let next = carriage + 1
        return unsafe next < bytes.count && bytes[next] == 0x0A ? next + 1 : next
      }
      if let feed { return feed + 1 }
      guard to < bytes.count else { return to }
      (from, reach) = (to, reach * 2)
    }
  }
}
