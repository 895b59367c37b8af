/// Reads the cells of a sheet and writes them as records, one line for each row of the sheet.
final class SheetReceiver: XMLReceiver {
  private(set) var fault: WorkbookReadFault?
  private let reader: SheetCellReader
  private let limits: WorkbookLimits
  /// Number of bytes that the workbook holds besides this sheet.
  private let heldBefore: Int
  private var text: [UInt8] = []
  /// Number of lines of `text`.
  private var lines = 0
  private var lost = LostBytes()
  private var formulas: [Int: RowRanges] = [:]
  private var hiddenRows = RowRanges()
  private var merges: [SheetContent.MergedRange] = []
  /// The ends of the first rows in `text`, before their line ends, and the numbers of their cells.
  private var firstRows: [(end: Int, width: Int)] = []
  /// Number of cells of the longest row.
  private var width = 0
  private var hasRoot = false
  private var filledRows = 0
  private var row = 0
  private var isRowHidden = false
  private var column = 0
  /// The cells of the row with their columns, counted from 1.
  private var cells: [(column: Int, value: SheetCellValue)] = []
  /// Number of bytes of these cells.
  private var rowBytes = 0
  private var isInRow = false
  private var cell: SheetCell?
  private var open: OpenElement?
  private var isPhonetic = false

  private enum OpenElement {
    case value
    case inlineText
    case formula
  }

  /// The last row and the last column of a sheet, counted from 1.
  private static let last = (row: 1 << 20, column: 1 << 14)
  /// The most merged ranges, and the most columns with formulas, that are noted.
  private static let mostNoted = (merges: 1000, columns: 256)

  /// - Parameters:
  ///   - reader: Reads the cells.
  ///   - limits: The limits of the workbook.
  ///   - before: Number of bytes of the sheets that were read before.
  init(_ reader: SheetCellReader, _ limits: WorkbookLimits, before: Int) {
    self.reader = reader
    self.limits = limits
    heldBefore = reader.texts.heldBytes + before
  }

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "worksheet": hasRoot = true
    case "row": beginRow(attributes)
    case "c": beginCell(attributes)
    case "f":
      cell?.isFormula = true
      open = .formula
    case "v": open = .value
    case "t": if !isPhonetic { open = .inlineText }
    case "rPh": isPhonetic = true
    case "mergeCell": addMerge(attributes["ref"] ?? "")
    case _: return
    }
  }

  func end(_ element: String) {
    switch element {
    case "row": endRow()
    case "c": endCell()
    case "f", "v", "t": open = nil
    case "rPh": isPhonetic = false
    case _: return
    }
  }

  func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    // An inline text counts in a cell of that type alone, and a value in any other.
    guard let open, open != .formula, (open == .inlineText) == (cell?.type == "inlineStr") else { return }
    // No second reference to the cell, or each piece would copy it.
    unsafe cell?.bytes.append(contentsOf: bytes)
    check(more: rowBytes + (cell?.bytes.count ?? 0))
  }

  /// The whole sheet; must be called after the last element.
  ///
  /// - Returns: The cells of the sheet.
  /// - Throws: `damaged` when the part was not a sheet.
  func content() throws(WorkbookReadFault) -> SheetContent {
    guard hasRoot else { throw .damaged }
    return SheetContent(
      text: DecodedText(sheet: padded, lost: lost), formulas: formulas, hiddenRows: hiddenRows, merges: merges,
      filledRows: filledRows, lastRow: lines)
  }

  /// The text with the first rows, among which the header is, as long as the longest row, as Excel saves them.
  private var padded: [UInt8] {
    var padded: [UInt8] = []
    var start = 0
    for row in firstRows where row.width < width {
      padded += text[start..<row.end] + repeatElement(UInt8(ascii: ","), count: width - row.width)
      start = row.end
    }
    return start == 0 ? text : padded + text[start...]
  }
}

extension SheetReceiver {
  private func beginRow(_ attributes: XMLAttributes) {
    let next = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
    guard !isInRow, next > row, next <= Self.last.row else {
      fault = .damaged
      return
    }
    row = next
    column = 0
    isInRow = true
    isRowHidden = attributes.isTrue("hidden")
  }

  private func beginCell(_ attributes: XMLAttributes) {
    let address = attributes["r"].map { SheetCellAddress($0) ?? SheetCellAddress(column: 0, row: 0) }
    let next = address ?? SheetCellAddress(column: column + 1, row: row)
    guard isInRow, cell == nil, cells.count <= Self.last.column, next.row == row,
      (1...Self.last.column).contains(next.column)
    else {
      fault = .damaged
      return
    }
    column = next.column
    cell = SheetCell(type: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
  }

  private func endCell() {
    guard let ended = cell else { return }
    cell = nil
    let value = reader.value(of: ended)
    if ended.isFormula, case .text = value { noteFormula() }
    if case .blank = value { return }
    if case .text(let bytes) = value { rowBytes += bytes.count }
    cells.append((column, value))
    check(more: rowBytes)
  }

  private func noteFormula() {
    guard formulas.count < Self.mostNoted.columns || formulas[column - 1] != nil else { return }
    formulas[column - 1, default: RowRanges()].insert(row)
  }

  private func endRow() {
    defer {
      cells.removeAll(keepingCapacity: true)
      rowBytes = 0
      isInRow = false
    }
    guard !cells.isEmpty else { return }
    let ordered = zip(cells, cells.dropFirst()).allSatisfy { $0.column < $1.column }
    let sorted = ordered ? cells : cells.sorted { $0.column < $1.column }
    guard ordered || zip(sorted, sorted.dropFirst()).allSatisfy({ $0.column < $1.column }) else {
      fault = .damaged
      return
    }
    text.append(contentsOf: repeatElement(0x0A, count: row - 1 - lines))
    var column = 1
    for cell in sorted {
      text.append(contentsOf: repeatElement(UInt8(ascii: ","), count: cell.column - column))
      column = cell.column
      append(cell.value)
      check()
    }
    width = max(width, column)
    if filledRows < RecordText.headerWithin { firstRows.append((text.count, column)) }
    text.append(0x0A)
    lines = row
    filledRows += 1
    if isRowHidden { hiddenRows.insert(row) }
  }

  private func append(_ value: SheetCellValue) {
    switch value {
    case .blank: return
    case .text(let bytes):
      let marks = Decoding.listedFaults(of: bytes)
      for _ in 0..<marks { lost.append(LostCell.letters.mark(row: row)) }
      append(bytes)
    case .lost(let cell):
      lost.append(cell.mark(row: row))
      text.append(contentsOf: UTF8.encodedReplacementCharacter)
    }
  }

  /// Writes a cell; its line breaks become carriage returns in quotes, so that every row keeps a line of its own.
  private func append(_ bytes: ArraySlice<UInt8>) {
    guard bytes.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x22 || $0 == 0x2C }) else {
      text.append(contentsOf: bytes)
      return
    }
    text.append(0x22)
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0A: if previous != 0x0D { text.append(0x0D) }
      case 0x22: text.append(contentsOf: [0x22, 0x22])
      case _: text.append(byte)
      }
      previous = byte
    }
    text.append(0x22)
  }

  private func check(more: Int = 0) {
    if heldBefore + text.count + more > limits.held { fault = .tooLarge(.held(limits.held)) }
  }

  private func addMerge(_ range: String) {
    let corners = range.split(separator: ":").map { SheetCellAddress(String($0)) }
    guard merges.count < Self.mostNoted.merges, corners.count == 2, let first = corners[0], let last = corners[1],
      first.row <= last.row, first.column <= last.column
    else { return }
    merges.append(
      SheetContent.MergedRange(rows: first.row...last.row, columns: first.column - 1...last.column - 1))
  }
}
