/// Feeds a text to the parser: in large pieces if it has no quotes, else one physical line at a time.
///
/// Line by line, every record knows its position, and one broken line does not hide the rest.
struct RecordFeed {
  let piece: TextPiece
  let form: RecordForm
  /// The byte of the text and the physical line, from 1, where the reading begins.
  let start: Int
  let line: Int

  /// The most lines and bytes of a quoted cell: a quote that stays open for longer was opened by mistake.
  static let longestField = (lines: 200, bytes: 1 << 20)

  /// A quoted cell that continues after its first line.
  ///
  /// `line` and `lineEnd` are its first line and the end of that line, `column` is its index in the record.
  private struct OpenQuote {
    let line: Int
    let lineEnd: Int
    let column: Int
  }

  /// Reads until the end or until the sink wants no more.
  func read<Sink: RecordSink>(into sink: UnsafeMutablePointer<Sink>) {
    let bytes = unsafe piece.bytes
    let parser = RecordParser(separator: form.separator)
    let context = UnsafeMutableRawPointer(sink)
    // An index into the bytes of the piece.
    var position = start - piece.start
    var line = line
    var quote: OpenQuote?
    if unsafe sink.pointee.wantsAll, !piece.hasQuotes(from: position) {
      unsafe sink.pointee.place = RecordPlace(line: line - 1, lastLine: line - 1, start: start, end: start)
      unsafe sink.pointee.lines = PlainLines(piece, form)
      let isRegular = unsafe Self.feed(bytes[position...], to: parser, sink)
      if isRegular, unsafe parser.finish(Sink.field, Sink.record, context) { return }
      // Only a lack of memory stops the parser here: continue line by line.
      unsafe sink.pointee.lines = nil
      parser.reset()
      unsafe sink.pointee.discard()
      position = unsafe sink.pointee.place.end - piece.start
      line = unsafe sink.pointee.place.lastLine + 1
    }
    while position < bytes.count, unsafe sink.pointee.wantsMore {
      let end = unsafe ByteSearch.lineEnd(in: bytes, from: position, hasReturns: form.hasReturns)
      if parser.isBetweenRecords {
        unsafe sink.pointee.place.line = line
        unsafe sink.pointee.place.start = piece.start + position
      }
      unsafe sink.pointee.place.lastLine = line
      unsafe sink.pointee.place.end = piece.start + end
      let isRegular = unsafe Self.feed(bytes[position..<end], to: parser, sink)
      let column = unsafe sink.pointee.cellCount
      // The cell that is open or broken now may have begun on an earlier line.
      let continued = quote.flatMap { $0.column == column ? $0 : nil }
      var fault: (kind: Fault.Kind, from: OpenQuote)?
      let here = OpenQuote(line: line, lineEnd: end, column: column)
      if !isRegular {
        fault = continued.map { (.unclosedQuote, $0) } ?? (.strayQuote, here)
      } else if parser.isBetweenRecords {
        if quote != nil { unsafe sink.pointee.note(linesOfRecord: sink.pointee.place.line...line) }
        quote = nil
      } else {
        let open = continued ?? here
        quote = open
        let isRunaway = line - open.line >= Self.longestField.lines || parser.heldBytes > Self.longestField.bytes
        let isOver = end == bytes.count ? unsafe !parser.finish(Sink.field, Sink.record, context) : isRunaway
        fault = isOver ? (.unclosedQuote, open) : nil
        if !isOver, end == bytes.count, unsafe sink.pointee.place.line < line {
          unsafe sink.pointee.note(linesOfRecord: sink.pointee.place.line...line)
        }
      }
      position = end
      line += 1
      if let fault {
        parser.reset()
        unsafe sink.pointee.discard()
        unsafe sink.pointee.faults.append(Fault(fault.kind, line: fault.from.line))
        // Continue after the line with the broken quote, as if that line did not exist.
        position = fault.from.lineEnd
        line = fault.from.line + 1
        quote = nil
      }
    }
  }
  /// Passes bytes to the parser, as many at a time as the sink has room for; false when they break the quoting rules.
  @inline(__always)
  private static func feed<Sink: RecordSink>(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, to parser: borrowing RecordParser, _ sink: UnsafeMutablePointer<Sink>
  ) -> Bool {
    var rest = unsafe UnsafeBufferPointer(rebasing: bytes)
    while true {
      let count = min(rest.count, Sink.fedAtOnce)
      unsafe sink.pointee.makeRoom()
      let isRegular = unsafe parser.feed(
        UnsafeBufferPointer(rebasing: rest[..<count]), Sink.field, Sink.record, UnsafeMutableRawPointer(sink))
      guard isRegular, count < rest.count else { return isRegular }
      unsafe rest = UnsafeBufferPointer(rebasing: rest[count...])
    }
  }
}
