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
  /// The place in the text where they begin.
  private let offset: Int
  private let hasReturns: Bool
  private let isTabSeparated: Bool

  init(_ piece: TextPiece, _ form: RecordForm) {
    unsafe bytes = piece.bytes
    offset = piece.start
    hasReturns = form.hasReturns
    isTabSeparated = form.separator == .tab
  }

  /// Goes on to the next record; there is one, and `terminator` is the byte that ended it, as the parser says.
  ///
  /// `least`: how many bytes it has at least before that one.
  @inline(__always)
  func advance(_ place: inout RecordPlace, _ terminator: Int32, least: Int) {
    place.start = place.end
    place.line = place.lastLine &+ 1
    let start = place.start &- offset
    if unsafe start < bytes.count, unsafe bytes[start] <= 0x20 { passBlankLines(&place) }
    place.lastLine = place.line
    place.end = offset &+ lineEnd(from: place.start &- offset &+ least, terminator)
  }

  /// The place behind the line that no byte before `start` ends.
  @inline(__always)
  private func lineEnd(from start: Int, _ terminator: Int32) -> Int {
    // Nearly always the record has no byte that is in none of its cells.
    let isInside = unsafe UInt(bitPattern: start) < UInt(bitPattern: bytes.count)
    let isHere = unsafe isInside && Int32(bytes[start]) == terminator
    let end = isHere ? start : laterEnd(from: start, terminator)
    let isPair = unsafe terminator == 0x0D && end &+ 1 < bytes.count && bytes[end &+ 1] == 0x0A
    return unsafe min(end &+ (isPair ? 2 : 1), bytes.count)
  }

  /// The last record of a text may end without such a byte.
  @inline(never)
  private func laterEnd(from start: Int, _ terminator: Int32) -> Int {
    guard let byte = UInt8(exactly: terminator),
      let end = unsafe ByteSearch.first(byte, in: bytes, from: start, to: bytes.count)
    else { return unsafe bytes.count }
    return end
  }

  /// Of such a line the parser says nothing: it has no separator and no more than space.
  @inline(never)
  private func passBlankLines(_ place: inout RecordPlace) {
    while true {
      let start = place.start - offset
      let end = unsafe ByteSearch.lineEnd(in: bytes, from: start, hasReturns: hasReturns)
      guard start < end, isBlank(start..<end) else { return }
      place.start = offset + end
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
