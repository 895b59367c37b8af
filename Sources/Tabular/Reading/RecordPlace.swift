/// Where a record stands: its first and last physical line, counted from 1, and its bytes in the text.
struct RecordPlace: Sendable {
  var line = 0
  var lastLine = 0
  var start = 0
  var end = 0
}

/// Finds where each record of a text without quotes stands when it has ended: every line that is not blank is one.
@safe
struct PlainLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let hasReturns: Bool
  private let isTabSeparated: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: Separator, hasReturns: Bool) {
    unsafe self.bytes = bytes
    self.hasReturns = hasReturns
    isTabSeparated = separator == .tab
  }

  /// Goes on to the next record; there is one, and `terminator` is the byte that ended it, as the parser says.
  @inline(__always)
  func advance(_ place: inout RecordPlace, _ terminator: Int32) {
    place.start = place.end
    place.line = place.lastLine &+ 1
    if unsafe place.start < bytes.count, unsafe bytes[place.start] <= 0x20 { passBlankLines(&place) }
    place.lastLine = place.line
    place.end = lineEnd(from: place.start, terminator)
  }

  @inline(__always)
  private func lineEnd(from start: Int, _ terminator: Int32) -> Int {
    guard let byte = UInt8(exactly: terminator),
      let end = unsafe ByteSearch.first(byte, in: bytes, from: start, to: bytes.count)
    else { return unsafe bytes.count }
    let isPair = unsafe byte == 0x0D && end &+ 1 < bytes.count && bytes[end &+ 1] == 0x0A
    return end &+ (isPair ? 2 : 1)
  }

  /// Of such a line the parser says nothing: it has no separator and no more than space.
  @inline(never)
  private func passBlankLines(_ place: inout RecordPlace) {
    while true {
      let end = unsafe ByteSearch.lineEnd(in: bytes, from: place.start, hasReturns: hasReturns)
      guard place.start < end, isBlank(place.start..<end) else { return }
      place.start = end
      place.line += 1
    }
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    unsafe bytes[line].allSatisfy { byte in
      switch byte {
      case 0x20, 0x0A, 0x0D: true
      case 0x09: !isTabSeparated
      default: false
      }
    }
  }
}
