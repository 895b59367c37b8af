import Glibc

/// The rows of a file that a letter may quote, packed: a few bytes more than their cells.
///
/// A row is its line, counted from the row before, and a number for each column: 0 when the row ends before the column,
/// 1 when the cell equals that of the row before, else 2 plus the length of the text that follows. All numbers are
/// LEB128.
package struct KeptRows: Sendable {
  private let columns: QuotedColumns
  private let bytes: [UInt8]

  fileprivate init(_ bytes: [UInt8], of columns: QuotedColumns) {
    self.bytes = bytes
    self.columns = columns
  }

  /// Unpacks the rows that begin on some lines.
  ///
  /// - Parameter lines: The lines, counted from 1.
  /// - Returns: The rows by line; a line without a kept row has no entry.
  package func rows(on lines: Set<Int>) -> [Int: QuotedRow] {
    var rows: [Int: QuotedRow] = [:]
    var texts: [Range<Int>?] = Array(repeating: nil, count: columns.columns.count)
    var (position, line) = (0, 0)
    while position < bytes.count, rows.count < lines.count {
      line += number(at: &position)
      for column in texts.indices {
        switch number(at: &position) {
        case 0: texts[column] = nil
        case 1: continue
        case let length:
          texts[column] = position..<position + length - 2
          position += length - 2
        }
      }
      guard lines.contains(line) else { continue }
      rows[line] = QuotedRow(texts.map { $0.map(text) }, of: columns)
    }
    return rows
  }

  /// The text of a cell; a cell without a value that can be shown, such as a formula without a result, is blank.
  private func text(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return text == "\u{FFFD}" ? "" : text
  }

  private func number(at position: inout Int) -> Int {
    var (number, shift) = (0, 0)
    while true {
      let byte = bytes[position]
      position += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }
}

/// Packs rows as they are read, in the order of the file.
struct RowKeeper {
  private let columns: QuotedColumns
  private var bytes: [UInt8] = []
  private var line = 0
  /// The ranges of the cells of the row before; nil when that row ends before the column.
  private var texts: [Range<Int>?]

  /// The most bytes of a file that are kept.
  ///
  /// A row beyond them is not quoted, but its findings are reported.
  ///
  /// The largest table that the office sends, the projects of 8,325 units in one file, takes 5 MB. A damaged file of
  /// hundreds of megabytes must not be held twice.
  private static let most = 1 << 23
  /// The most bytes of a cell that are kept; the characters of a cell in a workbook never need more.
  fileprivate static let longestCell = 1 << 17

  init(_ columns: QuotedColumns) {
    self.columns = columns
    texts = Array(repeating: nil, count: columns.columns.count)
  }

  /// The packed rows; nil when there are none.
  func finished() -> KeptRows? {
    // Copy to the exact size: a grown array may reserve up to twice as much.
    bytes.isEmpty ? nil : unsafe KeptRows(bytes.withUnsafeBufferPointer { unsafe Array($0) }, of: columns)
  }

  mutating func add(_ record: RecordCells, on line: Int) {
    guard begin(line) else { return }
    unsafe record.withCells { cells, ends in
      for index in columns.columns.indices {
        let column = columns.columns[index].cellIndex
        guard column < ends.count else {
          end(index)
          continue
        }
        let cell = unsafe UnsafeBufferPointer(rebasing: cells[(column == 0 ? 0 : ends[column - 1])..<ends[column]])
        if unsafe Self.isClean(cell) {
          unsafe add(cell, of: index)
        } else {
          var text = unsafe String(cell: cell, longest: Self.longestCell).trimmedCell
          text.withUTF8 { unsafe add($0, of: index) }
        }
      }
    }
  }

  mutating func add(_ record: Record) {
    guard begin(record.line) else { return }
    for index in columns.columns.indices {
      let column = columns.columns[index].cellIndex
      guard column < record.fields.count else {
        end(index)
        continue
      }
      var text = (record.fields[column] ?? "").trimmedCell
      text.withUTF8 { unsafe add($0, of: index) }
    }
  }

  /// Begins another row; false when there is no room for it.
  private mutating func begin(_ line: Int) -> Bool {
    guard bytes.count < Self.most, line > self.line else { return false }
    add(line - self.line)
    self.line = line
    return true
  }

  /// Notes that the row ends before a column.
  private mutating func end(_ index: Int) {
    texts[index] = nil
    add(0)
  }

  private mutating func add(_ cell: UnsafeBufferPointer<UInt8>, of index: Int) {
    if let before = texts[index], unsafe holds(cell, at: before) { return add(1) }
    add(cell.count + 2)
    let start = bytes.count
    unsafe bytes.append(contentsOf: cell)
    texts[index] = start..<bytes.count
  }

  /// Whether the bytes of a range equal those of a cell.
  ///
  /// Uses memcmp: `elementsEqual` compares byte by byte through iterators, 1.4 % of all instructions for 150 units.
  private func holds(_ cell: UnsafeBufferPointer<UInt8>, at range: Range<Int>) -> Bool {
    guard range.count == cell.count, let other = cell.baseAddress else { return range.count == cell.count }
    return unsafe bytes.withUnsafeBufferPointer { own in
      unsafe own.baseAddress.map { unsafe memcmp($0 + range.lowerBound, other, cell.count) == 0 } ?? false
    }
  }

  private mutating func add(_ number: Int) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Whether the bytes of a cell are its text: nothing to trim at either end, no carriage return, and not too long.
  ///
  /// A character that begins with the byte E0 in UTF-8, such as a Thai letter, is never white space.
  private static func isClean(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = unsafe cell.first, let last = unsafe cell.last else { return true }
    let endsInThai = unsafe cell.count > 2 && cell[cell.count - 3] == 0xE0
    let isTrimmed = (first.isPrintable || first == 0xE0) && (last.isPrintable || endsInThai)
    let hasReturns = unsafe ByteSearch.first(0x0D, in: cell, from: 0, to: cell.count) != nil
    return isTrimmed && !hasReturns && cell.count <= longestCell
  }
}

extension UInt8 {
  /// Whether the byte is a visible ASCII character.
  fileprivate var isPrintable: Bool { (0x21...0x7E).contains(self) }
}

extension OpenedText {
  /// Packs the rows that begin on some lines.
  ///
  /// - Parameter lines: The lines, counted from 1.
  /// - Returns: The rows; nil when there are none, or when the text is not a known table.
  package func rows(on lines: Set<Int>) -> KeptRows? {
    rows(on: lines) { records.records(beginningOn: lines, longestCell: $0) }
  }

  /// Packs the rows that `find` returns for the lines; `find` keeps at most `longestCell` bytes of a cell.
  func rows(on lines: Set<Int>, _ find: (_ longestCell: Int) -> [Int: Record]) -> KeptRows? {
    guard let plan, !lines.isEmpty else { return nil }
    var keeper = RowKeeper(plan.quoted)
    for (_, record) in find(RowKeeper.longestCell).sorted(by: { $0.key < $1.key }) { keeper.add(record) }
    return keeper.finished()
  }
}
