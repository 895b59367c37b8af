/// Bytes of a text that lie in memory now: all of it, or whole lines.
@safe
struct TextPiece {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The place in the text of the first of them.
  let start: Int
  /// Whether it is known that no quote is among them.
  let hasNoQuotes: Bool

  init() {
    unsafe self.init(UnsafeBufferPointer(start: nil, count: 0))
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int = 0, hasNoQuotes: Bool = false) {
    unsafe self.bytes = bytes
    self.start = start
    self.hasNoQuotes = hasNoQuotes
  }

  /// The bytes of a part of the text that the piece holds; nil for none.
  func part(_ part: Range<Int>) -> Self? {
    let held = unsafe part.clamped(to: start..<start + bytes.count)
    guard !held.isEmpty else { return nil }
    return unsafe Self(
      UnsafeBufferPointer(rebasing: bytes[held.lowerBound - start..<held.upperBound - start]), start: held.lowerBound,
      hasNoQuotes: hasNoQuotes)
  }

  /// Whether a quote is among those from a place on; `from`: counted from the first of them.
  func hasQuotes(from: Int) -> Bool {
    unsafe !hasNoQuotes && ByteSearch.first(0x22, in: bytes, from: from, to: bytes.count) != nil
  }
}

/// How a text is divided into records and cells.
struct RecordForm: Sendable {
  let separator: Separator
  /// Whether the text has carriage returns, which may end lines too.
  let hasReturns: Bool

  /// How many lines, blank ones as a rule, begin in a piece from a place on.
  func lineCount(of piece: TextPiece, from place: Int) -> Int {
    var count = 0
    var position = place - piece.start
    while unsafe position < piece.bytes.count {
      position = unsafe ByteSearch.lineEnd(in: piece.bytes, from: position, hasReturns: hasReturns)
      count += 1
    }
    return count
  }

  /// The one record that begins at a place of the piece.
  func record(at place: RecordPlace, in piece: TextPiece, longestCell: Int = .max) -> Record? {
    RecordFeed(piece: piece, form: self, start: place.start, line: place.line)
      .collected(limit: 1, longestCell: longestCell).records.first
  }

  /// The cells of the one record that begins at a place of the piece, for whoever wants the text of a few.
  func cells(at place: RecordPlace, in piece: TextPiece) -> RecordCells {
    var collector = CellCollector()
    unsafe withUnsafeMutablePointer(to: &collector) {
      unsafe RecordFeed(piece: piece, form: self, start: place.start, line: place.line).read(into: $0)
    }
    return collector.cells
  }
}

extension RecordFeed {
  /// The records in order, at most so many; of a cell of more bytes than `longestCell` only so many are kept.
  func collected(limit: Int, longestCell: Int) -> RecordCollector {
    var collector = RecordCollector(limit: limit, longestCell: longestCell)
    unsafe withUnsafeMutablePointer(to: &collector) { unsafe read(into: $0) }
    return collector
  }
}
