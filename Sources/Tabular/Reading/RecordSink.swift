/// Receives the cells and the ends of records from a feed, through pointers from C.
protocol RecordSink {
  static var field: RecordParser.FieldCallback { get }
  static var record: RecordParser.RecordCallback { get }
  /// The most bytes that the parser is fed before the sink is asked to make room again.
  static var fedAtOnce: Int { get }

  /// The position of the current record; set by the feed, or found by the sink if it has `lines`.
  var place: RecordPlace { get set }
  /// The lines of the text, set by the feed when it passes all lines at once; the sink uses them when a record ends.
  var lines: PlainLines? { get set }
  /// Number of cells of the unfinished record.
  var cellCount: Int { get }
  var wantsMore: Bool { get }
  /// Whether the sink reads to the end of the text.
  var wantsAll: Bool { get }
  var faults: FaultLedger { get set }

  /// Makes room for as many cells as `fedAtOnce` bytes may have.
  mutating func makeRoom()
  /// Discards the unfinished record.
  mutating func discard()
  /// Notes a record that has several lines, when it has ended.
  mutating func note(linesOfRecord lines: ClosedRange<Int>)
}

extension RecordSink {
  static var fedAtOnce: Int { .max }

  mutating func makeRoom() {}

  mutating func note(linesOfRecord lines: ClosedRange<Int>) {}

  /// Finds the position of a record; the sink must call it when a record ends, with the byte that ended it.
  ///
  /// - Parameters:
  ///   - terminator: The byte that ended the record.
  ///   - least: The bytes of the record's cells and separators; it may have more, because the parser drops white space.
  @inline(__always)
  mutating func findPlace(_ terminator: Int32, least: Int) {
    if let lines { lines.advance(&place, terminator, least: least) }
  }
}
