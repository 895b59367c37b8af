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

  /// The value in one line, with a line end: for files that have a value a line.
  package static func line(of value: JSON) -> [UInt8] {
    let lines = bytes(of: value).split(separator: UInt8(ascii: "\n"))
    // A line end inside a text is escaped, so that each of these is one of the layout.
    return Array(lines.map { $0.drop { $0 == UInt8(ascii: " ") } }.joined(separator: [UInt8(ascii: " ")])) + [0x0A]
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
