/// Finds single records of a text again by their physical lines, without parsing the records between them.
extension RecordText {
  /// The records that begin on one of the lines, by line.
  ///
  /// - Parameters:
  ///   - lines: The lines, counted from 1; a line on which no record begins has no entry.
  ///   - longestCell: The most bytes that are kept of a cell.
  /// - Returns: The records by line.
  package func records(beginningOn lines: Set<Int>, longestCell: Int = .max) -> [Int: Record] {
    var search = RecordSearch(lines, form: form, longestCell: longestCell)
    unsafe text.bytes.withUnsafeBufferPointer { search.look(in: unsafe TextPiece($0), from: start, line: firstLine) }
    return search.found
  }
}

/// Searches for the records that begin on some lines, in one piece of a text after the other.
struct RecordSearch {
  private(set) var found: [Int: Record] = [:]
  private let lines: Set<Int>
  private let last: Int
  private let form: RecordForm
  private let longestCell: Int
  /// The first line of the next piece.
  private var line = 1

  init(_ lines: Set<Int>, form: RecordForm, longestCell: Int) {
    self.lines = lines
    last = lines.max() ?? 0
    self.form = form
    self.longestCell = longestCell
  }

  /// Searches a piece of whole lines, which begins with the line after the previous piece.
  mutating func look(in piece: TextPiece) { look(in: piece, from: piece.start, line: line) }

  /// - Parameters:
  ///   - piece: Whole lines.
  ///   - start: The byte of the text where the first of the lines begins.
  ///   - first: The number of that line, from 1.
  mutating func look(in piece: TextPiece, from start: Int, line first: Int) {
    var position = start - piece.start
    line = first
    while unsafe position < piece.bytes.count, line <= last {
      if lines.contains(line) {
        let place = RecordPlace(line: line, lastLine: line, start: piece.start + position)
        // From a blank line, or one with a broken quote, the parser would return the record below it.
        if let record = form.record(at: place, in: piece, longestCell: longestCell), record.line == line {
          found[line] = record
        }
      }
      position = unsafe ByteSearch.lineEnd(in: piece.bytes, from: position, hasReturns: form.hasReturns)
      line += 1
    }
  }
}
