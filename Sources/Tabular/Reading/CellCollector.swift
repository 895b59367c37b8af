/// Collects the cells of one record.
struct CellCollector: RecordSink {
  private(set) var cells = RecordCells()
  private var hasEnded = false
  var faults = FaultLedger()
  var place = RecordPlace()
  var lines: PlainLines?

  var cellCount: Int { cells.count }
  var wantsMore: Bool { !hasEnded }
  var wantsAll: Bool { false }

  mutating func discard() { cells.removeAll() }

  static let field: RecordParser.FieldCallback = { bytes, count, context in
    guard let collector = unsafe context?.assumingMemoryBound(to: CellCollector.self) else { return }
    let cell = unsafe RecordParser.cell(bytes, count)
    unsafe collector.pointee.cells.append(cell)
  }

  static let record: RecordParser.RecordCallback = { _, context in
    guard let collector = unsafe context?.assumingMemoryBound(to: CellCollector.self) else { return }
    unsafe collector.pointee.hasEnded = true
  }
}
