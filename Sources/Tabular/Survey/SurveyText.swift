/// The text of a survey: in memory, or in a file that is too large for memory.
package enum SurveyText: PiecedText {
  case whole(DecodedText)
  case large(LargeText, LargeText.Properties)

  /// The decoded text: all of it, or the first lines of a large file.
  package var decoded: DecodedText {
    switch self {
    case .whole(let text): text
    case .large(let text, _): text.head
    }
  }

  /// Number of bytes of the text.
  var count: Int {
    switch self {
    case .whole(let text): text.bytes.count
    case .large(let text, _): text.count
    }
  }

  func form(_ separator: Separator) -> RecordForm {
    switch self {
    case .whole(let text): RecordText(text, separator: separator).form
    case .large(_, let properties): RecordForm(separator: separator, hasReturns: properties.hasReturns)
    }
  }

  /// Passes a part to `take` in pieces of whole lines; a text in memory is one piece.
  func forEachPiece(of part: Range<Int>, _ take: (TextPiece) -> Void) {
    switch self {
    case .whole(let text): unsafe text.bytes.withUnsafeBufferPointer { take(unsafe TextPiece($0)) }
    case .large(let text, _): text.forEachPiece(of: part, take)
    }
  }

  /// Packs the rows that begin on some lines.
  ///
  /// - Parameters:
  ///   - lines: The lines, counted from 1.
  ///   - opened: The header of the text.
  /// - Returns: The rows; nil when there are none.
  package func rows(on lines: Set<Int>, below opened: OpenedText) -> KeptRows? {
    guard case .large(let text, _) = self else { return opened.rows(on: lines) }
    return opened.rows(on: lines) { longestCell in
      var search = RecordSearch(lines, form: form(opened.separator), longestCell: longestCell)
      text.forEachPiece(of: 0..<text.count) { search.look(in: $0) }
      return search.found
    }
  }

  /// Reads the record that begins at a position; nil when it can no longer be read.
  func record(at place: RecordPlace, _ form: RecordForm) -> Record? {
    switch self {
    case .whole(let text):
      unsafe text.bytes.withUnsafeBufferPointer { form.record(at: place, in: unsafe TextPiece($0)) }
    case .large(let text, _): text.record(at: place, form)
    }
  }
}
