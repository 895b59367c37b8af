/// Single records of a text, found again by the physical line that they begin on without reading those between them.
extension RecordText {
  /// The records that begin on one of the lines, by line.
  ///
  /// `lines` count from 1; one on which no record begins has no entry; `longestCell`: of a longer cell only so many bytes
  /// are kept.
  package func records(beginningOn lines: Set<Int>, longestCell: Int = .max) -> [Int: Record] {
    guard let last = lines.max() else { return [:] }
    let hasReturns = ByteSearch.first(0x0D, in: text.bytes) != nil
    var places: [RecordPlace] = []
    unsafe text.bytes.withUnsafeBufferPointer { bytes in
      var place = RecordPlace(line: firstLine, lastLine: firstLine, start: start, end: start)
      while place.start < bytes.count, place.line <= last {
        let end = unsafe ByteSearch.lineEnd(in: bytes, from: place.start, hasReturns: hasReturns)
        if lines.contains(place.line) { places.append(place) }
        place = RecordPlace(line: place.line + 1, lastLine: place.line + 1, start: end, end: end)
      }
    }
    // A blank line, or one with a broken quote, would give the record below it.
    let found = places.compactMap { place in
      record(at: place, longestCell: longestCell).flatMap { $0.line == place.line ? $0 : nil }
    }
    return Dictionary(found.map { ($0.line, $0) }) { first, _ in first }
  }
}
