/// A text handed to the parser: whole where it has no quotes, else a physical line at a time, so that every record knows
/// where it stands and one bad line does not hide the rest.
struct RecordFeed {
  let text: DecodedText
  let separator: Separator
  /// Where reading begins: a byte of the text and the physical line, from 1, that begins there.
  let start: Int
  let line: Int
  /// Whether the text has carriage returns, which may end lines too.
  let hasReturns: Bool

  /// A quote that stays open for more lines or bytes than these has been opened by mistake.
  static let longestField = (lines: 200, bytes: 1 << 20)

  /// Reads until the end or until the sink wants no more.
  func read<Sink: RecordSink>(into sink: UnsafeMutablePointer<Sink>) {
    unsafe text.bytes.withUnsafeBufferPointer { bytes in unsafe read(bytes, into: sink) }
  }

  /// A quoted cell that reaches beyond its line: the line where it began, the byte behind that line, and the number of
  /// cells before it in its record.
  private struct OpenQuote {
    let line: Int
    let lineEnd: Int
    let column: Int
  }

  private func read<Sink: RecordSink>(_ bytes: UnsafeBufferPointer<UInt8>, into sink: UnsafeMutablePointer<Sink>) {
    let parser = RecordParser(separator: separator)
    let context = UnsafeMutableRawPointer(sink)
    var position = start
    var line = line
    var quote: OpenQuote?
    if unsafe sink.pointee.wantsAll, unsafe ByteSearch.first(0x22, in: bytes, from: start, to: bytes.count) == nil {
      unsafe sink.pointee.place = RecordPlace(line: line - 1, lastLine: line - 1, start: start, end: start)
      unsafe sink.pointee.lines = unsafe PlainLines(bytes, separator: separator, hasReturns: hasReturns)
      let isRegular = unsafe parser.feed(
        UnsafeBufferPointer(rebasing: bytes[start...]), Sink.field, Sink.record, context)
      if isRegular, unsafe parser.finish(Sink.field, Sink.record, context) { return }
      // Only memory can have been wanting: from there on each line has its own chance.
      unsafe sink.pointee.lines = nil
      parser.reset()
      unsafe sink.pointee.discard()
      position = unsafe sink.pointee.place.end
      line = unsafe sink.pointee.place.lastLine + 1
    }
    while position < bytes.count, unsafe sink.pointee.wantsMore {
      let end = unsafe ByteSearch.lineEnd(in: bytes, from: position, hasReturns: hasReturns)
      if parser.isBetweenRecords {
        unsafe sink.pointee.place.line = line
        unsafe sink.pointee.place.start = position
      }
      unsafe sink.pointee.place.lastLine = line
      unsafe sink.pointee.place.end = end
      let piece = unsafe UnsafeBufferPointer(rebasing: bytes[position..<end])
      let isRegular = unsafe parser.feed(piece, Sink.field, Sink.record, context)
      let column = unsafe sink.pointee.cellCount
      // The cell that is open now, or broke the rules, may have begun on an earlier line.
      let continued = quote.flatMap { $0.column == column ? $0 : nil }
      var fault: (kind: Fault.Kind, from: OpenQuote)?
      let here = OpenQuote(line: line, lineEnd: end, column: column)
      if !isRegular {
        fault = continued.map { (.unclosedQuote, $0) } ?? (.strayQuote, here)
      } else if parser.isBetweenRecords {
        quote = nil
      } else {
        let open = continued ?? here
        quote = open
        let isRunaway = line - open.line >= Self.longestField.lines || parser.heldBytes > Self.longestField.bytes
        let isOver = end == bytes.count ? unsafe !parser.finish(Sink.field, Sink.record, context) : isRunaway
        fault = isOver ? (.unclosedQuote, open) : nil
      }
      position = end
      line += 1
      if let fault {
        parser.reset()
        unsafe sink.pointee.discard()
        unsafe sink.pointee.faults.append(Fault(fault.kind, line: fault.from.line))
        // What stood behind the quote is read as if the line with the quote were not there.
        position = fault.from.lineEnd
        line = fault.from.line + 1
        quote = nil
      }
    }
  }
}

/// What receives the cells and the ends of records from a feed, by pointer from C.
protocol RecordSink {
  static var field: RecordParser.FieldCallback { get }
  static var record: RecordParser.RecordCallback { get }

  /// Where the record stands that is being read; set by the feed, or found by the sink where it has `lines`.
  var place: RecordPlace { get set }
  /// Set by the feed where it hands over all lines at once: when a record ends the sink asks them where it stood.
  var lines: PlainLines? { get set }
  /// The cells of the unfinished record so far.
  var cellCount: Int { get }
  var wantsMore: Bool { get }
  /// Whether it wants more to the very end.
  var wantsAll: Bool { get }
  var faults: FaultLedger { get set }

  /// Forgets the unfinished record.
  mutating func discard()
}

extension RecordSink {
  /// To be called when a record ends, with the byte that ended it.
  @inline(__always)
  mutating func findPlace(_ terminator: Int32) {
    if let lines { lines.advance(&place, terminator) }
  }
}
