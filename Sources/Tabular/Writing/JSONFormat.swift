/// JSON that people can read and programs can compare: two spaces for each level, members in their own order.
package enum JSONFormat {
  /// Formats a value as a whole file in UTF-8, with a line end.
  ///
  /// The same value always gives the same bytes.
  package static func bytes(of value: JSON) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value) { bytes += $0 }
    return bytes
  }

  /// Formats a value on one line with a line end, for files with one value on each line.
  package static func line(of value: JSON) -> [UInt8] {
    let lines = bytes(of: value).split(separator: UInt8(ascii: "\n"))
    // Line ends inside texts are escaped, so each line here is a line of the layout.
    return Array(lines.map { $0.drop { $0 == UInt8(ascii: " ") } }.joined(separator: [UInt8(ascii: " ")])) + [0x0A]
  }

  /// Number of bytes after which a piece is passed on.
  private static let longestPiece = 1 << 16

  /// Formats a value as a file, piece by piece.
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
