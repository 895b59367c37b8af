/// Hands the records of a file to the reader of its rows, as bytes.
struct RowCollector: RecordSink {
  private var reader: RowReader
  private var cells = RecordCells()
  private let fate: (Row) -> Row.Fate
  var faults = FaultLedger()
  var place = RecordPlace()

  init(_ reader: consuming RowReader, _ fate: @escaping (Row) -> Row.Fate) {
    self.reader = reader
    self.fate = fate
  }

  var cellCount: Int { cells.count }
  var wantsMore: Bool { true }

  mutating func discard() { cells.removeAll() }

  static let field: RecordParser.FieldCallback = { bytes, count, context in
    guard let collector = unsafe context?.assumingMemoryBound(to: RowCollector.self) else { return }
    let cell = unsafe UnsafeBufferPointer(
      start: UnsafePointer(bytes?.assumingMemoryBound(to: UInt8.self)), count: bytes == nil ? 0 : count)
    unsafe collector.pointee.cells.append(cell)
  }

  static let record: RecordParser.RecordCallback = { _, context in
    guard let collector = unsafe context?.assumingMemoryBound(to: RowCollector.self) else { return }
    unsafe collector.pointee.endRecord()
  }

  /// To be called behind the last record: the reader with all rows.
  consuming func finish() -> RowReader {
    reader.finish()
    return reader
  }

  private mutating func endRecord() {
    reader.take(cells, at: place, fate)
    cells.removeAll()
  }
}
