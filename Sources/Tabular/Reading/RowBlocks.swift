/// The rows of a text in the blocks of 16 in which Excel saves a sheet as CSV.
///
/// Excel leaves off the separators of columns that are empty in every row of a block. Blocks are counted from the first
/// row of the sheet: titles, header and blank rows count, a "sep=" line does not.
///
/// A class, so that judging a row does not change the reader of the row. It reads the blocks only once a row is short.
final class RowBlocks {
  /// The reason why a row has fewer cells than the header.
  enum Shortness: Hashable {
    /// All rows of its block end in the same column, as Excel writes them, or the row is one of a workbook.
    case ofBlock
    /// The row is alone in its block: Excel may have left off blank cells, or the row has lost a cell.
    case alone
    /// A separator is missing, so cells may be under a wrong column.
    case unexplained
  }

  /// A row that has fewer cells than the header.
  struct ShortRow {
    let shortness: Shortness
    /// The row of the sheet, counted from 1 as a spreadsheet shows it.
    let row: Int
  }

  static let size = 16

  private let text: any PiecedText
  private let form: RecordForm
  /// The byte where the first row begins, after a "sep=" line.
  private let start: Int
  /// The starts of the blocks with a row that is not blank; nil until they are needed.
  private var starts: [BlockStart]?
  /// The block of the row that was judged last.
  private var last = Block()

  /// The position of the first row of a block.
  fileprivate struct BlockStart {
    let byte: Int
    /// The row of the sheet, from 0.
    let row: Int
  }

  /// A row of a block that is not blank.
  fileprivate struct BlockRow {
    /// The range of the row's bytes.
    let start: Int
    let end: Int
    /// The row of the sheet, counted from the first row of the walk.
    let offset: Int
    let cells: Int
    let isLastFilled: Bool
  }

  private struct Block {
    var bytes = 0..<0
    var firstRow = 0
    var rows: [BlockRow] = []
  }

  init(_ text: any PiecedText, _ form: RecordForm, start: Int) {
    self.text = text
    self.form = form
    self.start = start
  }

  /// Judges a row that has fewer cells than the header.
  ///
  /// - Parameters:
  ///   - place: The position of the row in the text.
  ///   - needed: The least number of cells of a row: all up to the last required column.
  /// - Returns: The row of the sheet, and why the row may be short.
  func shortRow(at place: RecordPlace, needed: Int) -> ShortRow {
    guard !form.isSheet else { return ShortRow(shortness: .ofBlock, row: place.line) }
    if !last.bytes.contains(place.start) { last = block(of: place.start) }
    let own = last.rows.first { $0.end == place.end }
    return ShortRow(
      shortness: Self.shortness(of: own, among: last.rows, needed: needed), row: last.firstRow + (own?.offset ?? 0) + 1)
  }

  private func block(of byte: Int) -> Block {
    let starts = self.starts ?? blockStarts()
    self.starts = starts
    let index = Self.index(of: byte, in: starts)
    guard starts.indices.contains(index) else { return Block() }
    let bytes = starts[index].byte..<(index + 1 < starts.count ? starts[index + 1].byte : text.count)
    return Block(bytes: bytes, firstRow: starts[index].row, rows: rows(in: bytes))
  }

  private static func shortness(of own: BlockRow?, among rows: [BlockRow], needed: Int) -> Shortness {
    guard let own, own.cells >= needed, rows.allSatisfy({ $0.cells == own.cells }), rows.contains(where: \.isLastFilled)
    else { return .unexplained }
    return rows.count == 1 ? .alone : .ofBlock
  }

  /// The index of the last block that begins at a byte or before it.
  private static func index(of byte: Int, in starts: [BlockStart]) -> Int {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle].byte <= byte { low = middle } else { high = middle }
    }
    return low
  }
}

extension RowBlocks {
  private func rows(in block: Range<Int>) -> [BlockRow] {
    var walk = RowWalk(keepsAll: true)
    var line = 1
    text.forEachPiece(of: block) { piece in
      guard let part = piece.part(block) else { return }
      unsafe withUnsafeMutablePointer(to: &walk) {
        unsafe RecordFeed(piece: part, form: form, start: part.start, line: line).read(into: $0)
      }
      line += form.lineCount(of: part, from: part.start)
    }
    return walk.rows
  }

  private func blockStarts() -> [BlockStart] {
    var hasQuotes = false
    var lineStarts: [BlockStart] = []
    var line = 0
    text.forEachPiece(of: 0..<text.count) { piece in
      hasQuotes = hasQuotes || piece.hasQuotes(from: 0)
      guard !hasQuotes else { return }
      var position = max(0, start - piece.start)
      while unsafe position < piece.bytes.count {
        if line % Self.size == 0 { lineStarts.append(BlockStart(byte: piece.start + position, row: line)) }
        line += 1
        position = unsafe ByteSearch.lineEnd(in: piece.bytes, from: position, hasReturns: form.hasReturns)
      }
    }
    return hasQuotes ? recordBlockStarts() : lineStarts
  }

  /// The starts of the blocks of a text with quotes, where a row may have several lines.
  private func recordBlockStarts() -> [BlockStart] {
    var walk = RowWalk(keepsAll: false)
    text.forEachPiece(of: 0..<text.count) { piece in
      unsafe withUnsafeMutablePointer(to: &walk) {
        unsafe RecordFeed(piece: piece, form: form, start: start, line: 1).read(into: $0)
      }
    }
    return walk.rows.map { BlockStart(byte: $0.start, row: $0.offset) }
  }
}

/// Counts the cells of the rows of a text without storing them.
private struct RowWalk: RecordSink {
  /// The rows, or the first row of each block.
  private(set) var rows: [RowBlocks.BlockRow] = []
  private let keepsAll: Bool
  private(set) var cellCount = 0
  private var isLastFilled = false
  /// The row after the last record, counted from 0, and the line after it, counted from 1.
  private var nextRow = 0
  private var nextLine = 1
  var faults = FaultLedger()
  var place = RecordPlace()
  var lines: PlainLines?

  var wantsMore: Bool { true }
  var wantsAll: Bool { false }

  /// - Parameter keepsAll: Whether all rows are kept; otherwise the first of each block.
  init(keepsAll: Bool) { self.keepsAll = keepsAll }

  mutating func discard() { cellCount = 0 }

  static let field: RecordParser.FieldCallback = { bytes, count, context in
    guard let walk = unsafe context?.assumingMemoryBound(to: RowWalk.self) else { return }
    unsafe walk.pointee.take(RecordParser.cell(bytes, count))
  }

  static let record: RecordParser.RecordCallback = { _, context in
    guard let walk = unsafe context?.assumingMemoryBound(to: RowWalk.self) else { return }
    unsafe walk.pointee.endRecord()
  }

  private mutating func take(_ cell: UnsafeBufferPointer<UInt8>) {
    cellCount += 1
    isLastFilled = unsafe RecordCells.isFilled(cell)
  }

  private mutating func endRecord() {
    // Lines between two records are blank rows, and a cell with line breaks takes several lines of one row.
    let row = nextRow + place.line - nextLine
    if keepsAll || rows.last.map({ $0.offset / RowBlocks.size < row / RowBlocks.size }) ?? true {
      rows.append(
        RowBlocks.BlockRow(
          start: place.start, end: place.end, offset: row, cells: cellCount, isLastFilled: isLastFilled))
    }
    nextRow = row + 1
    nextLine = place.lastLine + 1
    cellCount = 0
  }
}
