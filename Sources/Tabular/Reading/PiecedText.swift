/// A text that is read in pieces: one that lies in memory, or a file too large for that.
protocol PiecedText: Sendable {
  /// How many bytes it has.
  var count: Int { get }
  /// Hands over a part in pieces of whole lines, which may reach beyond it; a text with quotes is one piece.
  func forEachPiece(of part: Range<Int>, _ take: (TextPiece) -> Void)
}

extension DecodedText: PiecedText {
  var count: Int { bytes.count }

  func forEachPiece(of part: Range<Int>, _ take: (TextPiece) -> Void) {
    unsafe bytes.withUnsafeBufferPointer { take(unsafe TextPiece($0)) }
  }
}
