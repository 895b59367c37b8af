/// JSON as a file that people can read and programs can compare: two spaces a level, members in their own order.
package enum JSONFormat {
  /// The whole file in UTF-8, with a line end behind it.
  ///
  /// The same value gives the same bytes.
  package static func bytes(of value: JSON) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value) { bytes += $0 }
    return bytes
  }

  /// A piece is handed over once it is this long.
  private static let longestPiece = 1 << 16

  /// The same file piece by piece.
  package static func write<Failure: Error>(
    _ value: JSON, _ put: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var refusal: Failure?
    var text = JSONText(capacity: longestPiece + longestPiece / 8)
    text.append(value) { text in
      guard text.count >= longestPiece else { return true }
      do throws(Failure) { try put(text.take()) } catch { refusal = error }
      return refusal == nil
    }
    if let refusal { throw refusal }
    text.endFile()
    try put(text.take())
  }
}
