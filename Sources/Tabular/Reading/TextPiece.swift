/// Bytes of a text that are in memory now: the whole text, or whole lines of it.
@safe
struct TextPiece {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset in the text of the first byte.
  let start: Int
  /// Whether the bytes are known to contain no quote.
  let hasNoQuotes: Bool

  init() {
    unsafe self.init(UnsafeBufferPointer(start: nil, count: 0))
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int = 0, hasNoQuotes: Bool = false) {
    unsafe self.bytes = bytes
    self.start = start
    self.hasNoQuotes = hasNoQuotes
  }

  /// The bytes of a part of the text that the piece contains; nil when it contains none.
  func part(_ part: Range<Int>) -> Self? {
    let held = unsafe part.clamped(to: start..<start + bytes.count)
    guard !held.isEmpty else { return nil }
    return unsafe Self(
      UnsafeBufferPointer(rebasing: bytes[held.lowerBound - start..<held.upperBound - start]), start: held.lowerBound,
      hasNoQuotes: hasNoQuotes)
  }

  /// Whether the bytes from an index of the piece on contain a quote.
  func hasQuotes(from: Int) -> Bool {
    unsafe !hasNoQuotes && ByteSearch.first(0x22, in: bytes, from: from, to: bytes.count) != nil
  }
}

/// The way in which a text is divided into records and cells.
struct RecordForm: Sendable {
  let separator: Separator
  /// Whether the text has carriage returns, which may also end lines.
  let hasReturns: Bool
  /// Whether the text holds the cells of a workbook, whose rows end with their last filled cell.
  var isSheet = false

  /// Number of lines that begin in a piece at an offset of the text or after it.
  func lineCount(of piece: TextPiece, from start: Int) -> Int {
    var count = 0
    var position = start - piece.start
    while unsafe position < piece.bytes.count {
      position = unsafe ByteSearch.lineEnd(in: piece.bytes, from: position, hasReturns: hasReturns)
      count += 1
    }
    return count
  }

  /// The record that begins at a position in the piece.
  func record(at place: RecordPlace, in piece: TextPiece, longestCell: Int = .max) -> Record? {
    RecordFeed(piece: piece, form: self, start: place.start, line: place.line)
      .collected(limit: 1, longestCell: longestCell).records.first
  }

  /// The cells of the record that begins at a position in the piece, for a caller that needs the text of few cells.
  func cells(at place: RecordPlace, in piece: TextPiece) -> RecordCells {
    var collector = CellCollector()
    unsafe withUnsafeMutablePointer(to: &collector) {
      unsafe RecordFeed(piece: piece, form: self, start: place.start, line: place.line).read(into: $0)
    }
    return collector.cells
  }
}

extension RecordFeed {
  /// Collects the records in order, at most `limit`, and at most `longestCell` bytes of each cell.
  func collected(limit: Int, longestCell: Int) -> RecordCollector {
    var collector = RecordCollector(limit: limit, longestCell: longestCell)
    unsafe withUnsafeMutablePointer(to: &collector) { unsafe read(into: $0) }
    return collector
  }
}
