/// The limits for received files and folders.
///
/// A larger file is not a table that a person filled in, and would take memory and time from all the others.
package struct ReadingLimits: Hashable, Sendable {
  /// Number of bytes of a file.
  package var file = 256_000_000
  /// Number of bytes of a line.
  package var line = 16_000_000
  /// Number of bytes of a cell: a spreadsheet holds 32,767 characters, at most 131,068 bytes.
  package var cell = 4_000_000
  /// Number of lines of a file: more than the answers of the whole nation to a survey.
  package var lines = 20_000_000
  /// Number of entries of a folder.
  package var entries = 10_000

  package init() {}

  /// A limit that a file exceeds.
  package enum Breach: Hashable, Sendable {
    /// A line is too long; `line`: its number, counted from 1; `bytes`: its length.
    case line(line: Int, bytes: Int)
    /// A cell is too long; `line`: the line of the cell; `bytes`: the length of the cell.
    case cell(line: Int, bytes: Int)
    /// The file has too many lines, with their number.
    case lines(Int)
  }

  /// Number of bytes up to which a file cannot exceed any of these limits.
  package var least: Int { min(line, cell, lines) }

  /// The first limit that the text of a file exceeds; nil when it exceeds none.
  ///
  /// - Parameter bytes: The file as it was received, or its text in UTF-8 if it is in UTF-16.
  /// - Returns: The limit and the position where the file exceeds it.
  package func breach(in bytes: [UInt8]) -> Breach? {
    // A file shorter than each limit cannot exceed one.
    guard bytes.count > least else { return nil }
    if let long = Lines(bytes).longest(beyond: line, from: 0) {
      return .line(line: Lines(bytes).number(of: long.lowerBound), bytes: long.count)
    }
    if let cell = longCell(in: bytes) { return cell }
    guard bytes.count > lines, case let count = Lines(bytes).count, count > lines else { return nil }
    return .lines(count)
  }

  private func longCell(in bytes: [UInt8]) -> Breach? {
    let all = Lines(bytes)
    var start = 0
    while let long = all.longest(beyond: cell, from: start) {
      let size = Self.longestCell(of: bytes[long])
      if size > cell { return .cell(line: all.number(of: long.lowerBound), bytes: size) }
      start = long.upperBound
    }
    return nil
  }

  /// Number of bytes of the longest cell of a line, between any separators outside of quotes.
  private static func longestCell(of line: ArraySlice<UInt8>) -> Int {
    var (size, longest, isQuoted) = (0, 0, false)
    for byte in line {
      if byte == 0x22 { isQuoted.toggle() }
      let isEnd = !isQuoted && ",;|\t".utf8.contains(byte)
      size = isEnd ? 0 : size + 1
      longest = max(longest, size)
    }
    return longest
  }

  /// The physical lines of a file, each ended by a line feed, a carriage return or the pair of both.
  private struct Lines {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The first line of more than `limit` bytes that begins at an index or after it.
    ///
    /// Searches for the last line end among the next `limit` bytes and continues after it, so that most bytes of a file
    /// with short lines are never read.
    func longest(beyond limit: Int, from start: Int) -> Range<Int>? {
      var start = start
      while bytes.count - start > limit {
        guard let end = bytes[start...start + limit].lastIndex(where: Self.endsLine) else {
          let end = bytes[(start + limit)...].firstIndex(where: Self.endsLine) ?? bytes.count
          return start..<end
        }
        start = end + 1
      }
      return nil
    }

    /// The number of the line that contains an index, counted from 1.
    func number(of index: Int) -> Int {
      1 + bytes[..<index].indices.count { isEnd(at: $0) }
    }

    var count: Int { number(of: bytes.count) - (bytes.last.map(Self.endsLine) == true ? 1 : 0) }

    /// Whether a line ends at a byte; a pair ends at its line feed.
    private func isEnd(at index: Int) -> Bool {
      switch bytes[index] {
      case 0x0A: true
      case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
      case _: false
      }
    }

    private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  }
}
