/// What receives the cells and the ends of records from a feed, by pointer from C.
protocol RecordSink {
  static var field: RecordParser.FieldCallback { get }
  static var record: RecordParser.RecordCallback { get }
  /// The most bytes that the parser is fed before the sink is asked to make room again.
  static var fedAtOnce: Int { get }

  /// Where the record stands that is being read; set by the feed, or found by the sink where it has `lines`.
  var place: RecordPlace { get set }
  /// Set by the feed where it hands over all lines at once: when a record ends the sink asks them where it stood.
  var lines: PlainLines? { get set }
  /// The cells of the unfinished record so far.
  var cellCount: Int { get }
  var wantsMore: Bool { get }
  /// Whether it wants more to the very end.
  var wantsAll: Bool { get }
  var faults: FaultLedger { get set }

  /// Makes room for as many cells as so many bytes may have.
  mutating func makeRoom()
  /// Forgets the unfinished record.
  mutating func discard()
  /// Takes note of a record that has several lines, when it has ended.
  mutating func note(linesOfRecord lines: ClosedRange<Int>)
}

extension RecordSink {
  static var fedAtOnce: Int { .max }

  mutating func makeRoom() {}

  mutating func note(linesOfRecord lines: ClosedRange<Int>) {}

  /// To be called when a record ends, with the byte that ended it.
  ///
  /// `least`: how many bytes its cells have at least, with what stands between them: the parser leaves off white space.
  @inline(__always)
  mutating func findPlace(_ terminator: Int32, least: Int) {
    if let lines { lines.advance(&place, terminator, least: least) }
  }
}
