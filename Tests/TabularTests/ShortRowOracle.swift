@testable import Tabular

/// The plain way to find rows shorter than the header: all rows of the text in blocks of sixteen.
struct ShortRowOracle {
  /// Faults by line.
  private var kinds: [Int: Fault.Kind] = [:]

  /// - Parameters:
  ///   - records: All records of the text, its header among them.
  ///   - header: The header of the text.
  ///   - needed: Number of cells up to the last required column.
  ///   - hasLineEnd: Whether the last line is ended.
  init(_ records: [Record], below header: HeaderMatch, needed: Int, hasLineEnd: Bool) {
    let expected = header.columns.count
    var rowOfLine: [Int: Int] = [:]
    var (row, next) = (0, records.first.map { min($0.line, 1) } ?? 1)
    for record in records {
      row += record.line - next + 1
      next = record.lastLine + 1
      rowOfLine[record.line] = row
    }
    let blocks = Dictionary(grouping: records) { ((rowOfLine[$0.line] ?? 0) - 1) / 16 }
    for block in blocks.values {
      let widths = Set(block.map(\.fields.count))
      let isWrittenByExcel = widths.count == 1 && block.contains { $0.fields.last??.trimmedCell.isEmpty == false }
      for record in block where record.line > header.line && record.fields.count < expected {
        let isFine = isWrittenByExcel && record.fields.count >= needed
        if isFine, block.count > 1 { continue }
        if !hasLineEnd, record.line == records.last?.line {
          kinds[record.line] = .cutOff(expected: expected, found: record.fields.count)
        } else if isFine {
          kinds[record.line] = .cellsLeftOff(expected: expected, found: record.fields.count)
        } else {
          var ranges = RowRanges()
          ranges.insert(rowOfLine[record.line] ?? 0)
          kinds[record.line] = .tooFewCells(expected: expected, found: record.fields.count, rows: ranges)
        }
      }
    }
  }

  func kind(ofLine line: Int) -> Fault.Kind? { kinds[line] }
}
