/// A received table with other values in some columns of its rows.
///
/// The new columns are put in front of the others, so that the other cells stay as they were received.
extension OpenedText {
  /// The data rows, in the order of the file; empty when the text is not a known table.
  package var dataRows: [Record] {
    guard let header else { return [] }
    return records.feed(from: header.dataStart, line: header.dataLine) {
      $0.collected(limit: .max, longestCell: 1 << 10)
    }
    .records.filter { $0.filledCount > 0 }
  }

  /// Writes the text with other values in some columns of its rows.
  ///
  /// Every line and every data row keeps its number.
  ///
  /// - Parameters:
  ///   - values: The value of each of the columns, by the names of the schema.
  ///   - rows: The lines on which the rows with these values begin.
  ///   - others: The lines of repeated headers. The new header replaces the first line of each; the rest become blank.
  ///   - end: The line before which the table ends; nil when it ends with the text.
  ///   - renamed: The right names of columns that the header calls otherwise, by their index in the file.
  /// - Returns: The text; nil when it is not a known table.
  package func amended(
    with values: [(column: String, value: String)], in rows: Set<Int>, without others: [ClosedRange<Int>],
    before end: Int?, renamed: [Int: String] = [:]
  ) -> DecodedText? {
    guard let header else { return nil }
    let titles = line(of: values.map(\.column) + header.titles(without: values.map(\.column), renamed: renamed))
    let start = Array(values.map { $0.value + String(UnicodeScalar(separator.rawValue)) }.joined().utf8)
    let dropped = Set(others.joined())
    let firsts = Set(others.map(\.lowerBound))
    var text: [UInt8] = records.form.isSheet ? [] : [0xEF, 0xBB, 0xBF]
    forEachLine { number, bytes in
      guard number < end ?? .max else { return }
      if number == header.line || firsts.contains(number) {
        text += titles
      } else if (header.line..<header.dataLine).contains(number) || dropped.contains(number) {
        text.append(0x0A)
      } else {
        if rows.contains(number) { text += start }
        text += bytes
      }
    }
    return records.form.isSheet
      ? DecodedText(sheet: text, lost: records.text.faults) : DecodedText(decoding: text)
  }

  /// Formats a line of quoted cells.
  private func line(of cells: [String]) -> [UInt8] {
    let quoted = cells.map { cell in
      "\""
        + String(cell.map { $0.isNewline ? " " : $0 }).split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
    return Array(quoted.joined(separator: String(UnicodeScalar(separator.rawValue))).utf8) + [0x0A]
  }

  /// Passes each physical line, including its line end, to `take` with its number, counted from 1.
  private func forEachLine(_ take: (Int, ArraySlice<UInt8>) -> Void) {
    let bytes = records.text.bytes
    var (position, number) = (0, 1)
    while position < bytes.count {
      let end = unsafe bytes.withUnsafeBufferPointer {
        unsafe ByteSearch.lineEnd(in: $0, from: position, hasReturns: records.form.hasReturns)
      }
      take(number, bytes[position..<end])
      position = end
      number += 1
    }
  }
}

extension HeaderMatch {
  /// The titles of all columns of the file: blank for the columns in `names`, and the right name for renamed ones.
  fileprivate func titles(without names: [String], renamed: [Int: String]) -> [String] {
    let hidden = Set(names.compactMap { column(of: $0) })
    let shown = titles.indices.map { column in
      let name = renamed[column] ?? titles[column]
      return hidden.contains(column) || names.contains(name) ? "" : name
    }
    return shown + Array(repeating: "", count: max(0, width - titles.count))
  }
}
