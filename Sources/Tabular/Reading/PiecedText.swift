/// A text that is read in pieces: a text in memory, or a file that is too large for memory.
protocol PiecedText {
  /// Number of bytes of the text.
  var count: Int { get }
  /// Passes a part of the text to `take` in pieces of whole lines, which may reach beyond the part.
  ///
  /// A text with quotes is one piece.
  func forEachPiece(of part: Range<Int>, _ take: (TextPiece) -> Void)
}

extension DecodedText: PiecedText {
  var count: Int { bytes.count }

  func forEachPiece(of part: Range<Int>, _ take: (TextPiece) -> Void) {
    unsafe bytes.withUnsafeBufferPointer { take(unsafe TextPiece($0)) }
  }
}
