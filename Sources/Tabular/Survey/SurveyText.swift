/// The text of a survey: in memory, or in a file that is too large for that.
package enum SurveyText {
  case whole(DecodedText)
  case large(LargeText)

  /// The text as far as it is decoded: all of it, or the first lines.
  package var decoded: DecodedText {
    switch self {
    case .whole(let text): text
    case .large(let text): text.head
    }
  }

  /// How many bytes it has.
  var count: Int {
    switch self {
    case .whole(let text): text.bytes.count
    case .large(let text): text.count
    }
  }

  func form(_ separator: Separator) -> RecordForm {
    switch self {
    case .whole(let text): RecordText(text, separator: separator).form
    case .large(let text): RecordForm(separator: separator, hasReturns: text.hasReturns)
    }
  }

  /// Hands it over from its beginning, in pieces of whole lines; one with quotes in one piece.
  func forEachPiece(_ take: (TextPiece) -> Void) {
    switch self {
    case .whole(let text): unsafe text.bytes.withUnsafeBufferPointer { take(unsafe TextPiece($0)) }
    case .large(let text): text.forEachPiece(take)
    }
  }

  /// The record that begins at a place; nil where it cannot be read any more.
  func record(at place: RecordPlace, _ form: RecordForm) -> Record? {
    switch self {
    case .whole(let text):
      unsafe text.bytes.withUnsafeBufferPointer { form.record(at: place, in: unsafe TextPiece($0)) }
    case .large(let text): text.record(at: place, form)
    }
  }
}
