import CLibCSV

/// A wrapper of libcsv that is fed piece by piece.
///
/// It is strict, distinguishes an empty cell from a quoted empty one, and frees its memory. Unquoted cells arrive
/// without the spaces and tabs around them.
@safe
struct RecordParser: ~Copyable {
  /// Receives a cell: its bytes (nil for an empty cell without quotes), their count, and the context.
  typealias FieldCallback = @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void
  /// Receives the end of a record: the byte that ended it, `endOfText` for none, and the context.
  typealias RecordCallback = @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void

  /// The bytes of a cell as the callback receives them; empty for an empty cell.
  @inline(__always)
  static func cell(_ bytes: UnsafeMutableRawPointer?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
      start: UnsafePointer(bytes?.assumingMemoryBound(to: UInt8.self)), count: bytes == nil ? 0 : count)
  }

  /// The terminator of the last record of a text without a line end.
  static let endOfText: Int32 = -1

  private let parser: UnsafeMutablePointer<csv_parser>

  init(separator: Separator) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: csv_parser())
    // Strict without strict at the end, or the other way round, would accept a quote that is never closed.
    unsafe csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
    unsafe csv_set_delim(parser, separator.rawValue)
    // By default libcsv allocates memory every 128 bytes.
    unsafe csv_set_blk_size(parser, 4096)
  }

  deinit {
    unsafe csv_free(parser)
    unsafe parser.deinitialize(count: 1)
    unsafe parser.deallocate()
  }

  /// Parses more bytes; false when they break the quoting rules, after which the parser needs a `reset`.
  @inline(__always)
  func feed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ field: FieldCallback, _ record: RecordCallback,
    _ context: UnsafeMutableRawPointer
  ) -> Bool {
    unsafe csv_parse(parser, bytes.baseAddress, bytes.count, field, record, context) == bytes.count
  }

  /// Ends the last record; false when a quote is still open.
  func finish(_ field: FieldCallback, _ record: RecordCallback, _ context: UnsafeMutableRawPointer) -> Bool {
    unsafe csv_fini(parser, field, record, context) == 0
  }

  /// Whether the next byte begins a new record.
  var isBetweenRecords: Bool { unsafe parser.pointee.pstate == 0 }

  /// Number of bytes of the unfinished cell.
  var heldBytes: Int { unsafe parser.pointee.entry_pos }

  /// Discards the unfinished record and the error.
  func reset() {
    unsafe parser.pointee.pstate = 0
    unsafe parser.pointee.quoted = 0
    unsafe parser.pointee.spaces = 0
    unsafe parser.pointee.entry_pos = 0
    unsafe parser.pointee.status = 0
  }
}
