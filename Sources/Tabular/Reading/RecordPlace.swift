/// The position of a record: its first and last physical line, counted from 1, and its bytes in the text.
struct RecordPlace: Sendable {
  var line = 0
  var lastLine = 0
  var start = 0
  var end = 0
}

/// Finds the position of each record when it ends, in a text without quotes: every line that is not blank is a record.
@safe
struct PlainLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The byte of the text where the lines begin.
  private let offset: Int
  private let hasReturns: Bool
  private let isTabSeparated: Bool

  init(_ piece: TextPiece, _ form: RecordForm) {
    unsafe bytes = piece.bytes
    offset = piece.start
    hasReturns = form.hasReturns
    isTabSeparated = form.separator == .tab
  }

  /// Moves `place` to the next record, which must exist; `terminator` is the byte that ended it, as the parser reports.
  ///
  /// - Parameters:
  ///   - place: The position of the record before.
  ///   - terminator: The byte that ended the next record, as the parser reports.
  ///   - least: The least number of bytes of the next record before its terminator.
  @inline(__always)
  func advance(_ place: inout RecordPlace, _ terminator: Int32, least: Int) {
    place.start = place.end
    place.line = place.lastLine &+ 1
    let start = place.start &- offset
    if unsafe start < bytes.count, unsafe bytes[start] <= 0x20 { passBlankLines(&place) }
    place.lastLine = place.line
    place.end = offset &+ lineEnd(from: place.start &- offset &+ least, terminator)
  }

  /// The index after the end of a line that has no line end before `start`.
  @inline(__always)
  private func lineEnd(from start: Int, _ terminator: Int32) -> Int {
    // Nearly always all bytes of the record belong to its cells, so that `start` is the line end.
    let isInside = unsafe UInt(bitPattern: start) < UInt(bitPattern: bytes.count)
    let isAtStart = unsafe isInside && Int32(bytes[start]) == terminator
    let end = isAtStart ? start : laterEnd(from: start, terminator)
    let isPair = unsafe terminator == 0x0D && end &+ 1 < bytes.count && bytes[end &+ 1] == 0x0A
    return unsafe min(end &+ (isPair ? 2 : 1), bytes.count)
  }

  /// The index of the next terminator, or the end of the text, which may lack a terminator.
  @inline(never)
  private func laterEnd(from start: Int, _ terminator: Int32) -> Int {
    guard let byte = UInt8(exactly: terminator),
      let end = unsafe ByteSearch.first(byte, in: bytes, from: start, to: bytes.count)
    else { return unsafe bytes.count }
    return end
  }

  /// Skips blank lines, for which the parser reports no record: they have no separator, and only white space.
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
