/// A table as CSV that every spreadsheet opens: UTF-8 with a byte order mark, commas, CRLF, a row of column names.
package enum CSVFormat {
  /// The whole file.
  ///
  /// Booleans are yes and no, dates ISO 8601, numbers as they are written; an empty cell is empty. Text is neutralised
  /// (see `SafeText`) and keeps its line ends as LF within quotes.
  package static func bytes(of table: Table) -> [UInt8] {
    var bytes: [UInt8] = []
    write(table) { bytes += $0 }
    return bytes
  }

  /// A piece is handed over once it is this long.
  private static let longestPiece = 1 << 16

  /// The same file piece by piece: that of a nation is not in memory as a whole.
  package static func write<Failure: Error>(
    _ table: Table, _ put: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = Writer()
    writer.appendRow(table.columns.map { column in .text(column.name) })
    for place in 0..<table.rows.count {
      writer.appendRow(table.rows[place])
      guard writer.bytes.count >= longestPiece else { continue }
      try put(writer.bytes)
      writer.bytes.removeAll(keepingCapacity: true)
    }
    try put(writer.bytes)
  }

  /// The one buffer that a file grows in.
  private struct Writer {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    mutating func appendRow(_ cells: [Cell]) {
      let start = bytes.count
      for index in cells.indices {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(cells[index])
      }
      // Readers skip a blank line, so the row of one empty cell says that it is there.
      if bytes.count == start, !cells.isEmpty { bytes.append(contentsOf: #""""#.utf8) }
      bytes.append(contentsOf: "\r\n".utf8)
    }

    private mutating func append(_ cell: Cell) {
      switch cell {
      case .empty: break
      case .text(let text): append(text)
      case .integer(let integer): bytes.append(contentsOf: String(integer).utf8)
      case .number(let number): number.append(to: &bytes)
      case .boolean(let isTrue): bytes.append(contentsOf: (isTrue ? "yes" : "no").utf8)
      case .date(let date): bytes.append(contentsOf: date.description.utf8)
      }
    }

    private mutating func append(_ text: String) {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      // Nearly every cell.
      if isPlain(from: start) { return }
      bytes.removeSubrange(start...)
      let safe = SafeText.neutralised(text)
      guard Self.needsQuotes(safe) else {
        bytes.append(contentsOf: safe.utf8)
        return
      }
      let quote = UInt8(ascii: "\"")
      bytes.append(quote)
      for byte in safe.utf8 {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    }

    /// Whether what was appended is words and numbers of ASCII that stand for themselves: it needs neither quotes nor
    /// an apostrophe, and hides nothing.
    private func isPlain(from start: Int) -> Bool {
      guard start < bytes.count else { return true }
      switch bytes[start] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
      default: return false
      }
      for place in start..<bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"): return false
        case 0x20...0x7E: continue
        default: return false
        }
      }
      return bytes[bytes.count - 1] != UInt8(ascii: " ")
    }

    private static func needsQuotes(_ text: String) -> Bool {
      let space = UInt8(ascii: " ")
      if text.utf8.first == space || text.utf8.last == space { return true }
      // Any separator: a program that is set to another one would split the text, and run what stands behind it.
      return text.utf8.contains { byte in
        Separator(rawValue: byte) != nil || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
      }
    }
  }
}
