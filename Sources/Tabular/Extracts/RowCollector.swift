/// Passes the records of a file as bytes from the parser to the row reader.
struct RowCollector: RecordSink {
  private(set) var reader: RowReader
  private var cells: RecordCells
  private let decide: (Row) -> Row.Decision
  var faults = FaultLedger()
  var place = RecordPlace()
  var lines: PlainLines?

  init(
    _ plan: RowPlan, in text: RecordText, below sheetRows: SheetRows, keepsRows: Bool,
    _ decide: @escaping (Row) -> Row.Decision
  ) {
    reader = RowReader(
      plan, in: text, below: sheetRows, undecoded: UndecodedCells(text.text.faults, header: plan.header),
      keepsRows: keepsRows)
    cells = reader.takeRecord()
    self.decide = decide
  }

  var cellCount: Int { cells.count }
  var wantsMore: Bool { true }
  var wantsAll: Bool { true }

  mutating func discard() { cells.removeAll() }

  mutating func note(linesOfRecord lines: ClosedRange<Int>) { reader.note(linesOfRow: lines) }

  static let field: RecordParser.FieldCallback = { bytes, count, context in
    guard let collector = unsafe context?.assumingMemoryBound(to: RowCollector.self) else { return }
    let cell = unsafe RecordParser.cell(bytes, count)
    unsafe collector.pointee.cells.append(cell)
  }

  static let record: RecordParser.RecordCallback = { terminator, context in
    guard let collector = unsafe context?.assumingMemoryBound(to: RowCollector.self) else { return }
    unsafe collector.pointee.endRecord(terminator)
  }

  /// Ends the reading; must be called after the last record.
  mutating func finish() {
    reader.finish(cells)
    cells = RecordCells()
  }

  private mutating func endRecord(_ terminator: Int32) {
    findPlace(terminator, least: cells.leastBytes)
    reader.take(cells, at: place, isCut: terminator == RecordParser.endOfText, decide)
    cells.removeAll()
  }
}

extension RecordText {
  /// Reads the rows below a header, which ends the given rows of the sheet; `decide` decides about each row.
  ///
  /// - Returns: The result of `make` for the reader of the rows and the faults of quotes.
  func rows<Result>(
    _ plan: RowPlan, from start: Int, line: Int, below sheetRows: SheetRows, keepsRows: Bool,
    decide: (Row) -> Row.Decision,
    _ make: (RowReader, [Fault]) -> Result
  ) -> Result {
    withoutActuallyEscaping(decide) { decide in
      var collector = RowCollector(plan, in: self, below: sheetRows, keepsRows: keepsRows, decide)
      unsafe withUnsafeMutablePointer(to: &collector) { sink in
        feed(from: start, line: line) { unsafe $0.read(into: sink) }
      }
      collector.finish()
      return make(collector.reader, collector.faults.faults)
    }
  }
}
