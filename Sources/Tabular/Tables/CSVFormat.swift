/// A table as CSV for every spreadsheet: UTF-8 with a byte order mark, commas, CRLF, a row of column names.
package enum CSVFormat {
  /// Formats a table as a whole file.
  ///
  /// Booleans are yes and no, dates are ISO 8601, numbers keep their decimals, and an empty cell is empty. Text is
  /// neutralised (see `SafeText`) and keeps its line ends as LF within quotes.
  package static func bytes(of table: Table) -> [UInt8] {
    var bytes: [UInt8] = []
    write(table) { bytes += $0 }
    return bytes
  }

  /// Number of bytes after which a piece is passed on.
  private static let longestPiece = 1 << 16

  /// Formats a table piece by piece, so that a table of the nation is never in memory as a whole.
  package static func write<Failure: Error>(
    _ table: Table, _ put: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var text = CSVText(capacity: longestPiece + longestPiece / 8)
    text.appendByteOrderMark()
    text.beginRow()
    for column in table.columns { text.append(.text(column.name)) }
    text.endRow()
    var refusal: Failure?
    table.rows.write(&text) { text in
      guard text.count >= longestPiece else { return true }
      do throws(Failure) { try put(text.take()) } catch { refusal = error }
      return refusal == nil
    }
    if let refusal { throw refusal }
    try put(text.take())
  }
}
