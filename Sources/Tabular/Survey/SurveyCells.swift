/// The cells of the current survey row in one byte each: the byte of the cell, 0 for empty, `long` for several bytes.
@safe
struct SurveyCells {
  private var next: UnsafeMutablePointer<UInt8>
  private let start: UnsafeMutablePointer<UInt8>
  /// The end of the columns.
  private let end: UnsafeMutablePointer<UInt8>
  /// The end of the last cell that the row before has set, within the columns.
  private var last: UnsafeMutablePointer<UInt8>
  /// Number of cells beyond the columns that were removed from the row.
  private var surplus = 0
  /// Number of bytes of the empty and long cells, less one for each such cell.
  private var further = 0

  /// A byte that never occurs in a text.
  static let long: UInt8 = 0xFF

  /// Allocates room for all cells that the parser may deliver at once, so that no cell needs a check for room.
  ///
  /// - Parameters:
  ///   - width: Number of columns up to the last title.
  ///   - room: Number of bytes that the parser is fed at once, each of which may end a cell.
  init(width: Int, room: Int) {
    // One byte more, for the last cell of the text. Beyond the columns a block of cells is read, whatever it contains;
    // cells after it are written before they are read.
    let beyond = SurveyPlan.blockSize
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: width + room + 1 + beyond)
    unsafe memory.initialize(repeating: 0, count: width + beyond)
    unsafe (start, next, last) = (memory, memory, memory)
    unsafe end = memory + width
  }

  func deallocate() {
    unsafe start.deallocate()
  }

  /// Number of cells of the row so far.
  var count: Int { unsafe next - start &+ surplus }

  /// The least number of bytes of the row, including the separators between its cells; it has at least one cell.
  @inline(__always)
  var leastBytes: Int { count &* 2 &+ further &- 1 }

  /// Takes a cell of one byte.
  @inline(__always)
  mutating func take(_ byte: UInt8) {
    unsafe next.pointee = byte
    unsafe next += 1
  }

  @inline(__always)
  mutating func takeEmpty() {
    take(0)
    further &-= 1
  }

  /// Takes a cell of several bytes.
  @inline(__always)
  mutating func takeLong(_ count: Int) {
    take(Self.long)
    further &+= count &- 1
  }

  /// Whether the row has cells beyond the columns that were not yet removed.
  @inline(__always)
  var isTooLong: Bool { unsafe next > end }

  /// Removes the cells beyond the columns, and passes the columns of those that are not empty to `take`.
  @inline(never)
  mutating func takeSurplus(_ take: (_ column: Int) -> Void) {
    let width = unsafe end - start
    let beyond = unsafe max(0, next - end)
    for index in 0..<beyond where unsafe end[index] != 0 { take(width + surplus + index) }
    surplus += beyond
    unsafe next -= beyond
  }

  /// Ends the row, from which the cells beyond the columns have been removed.
  ///
  /// The next row begins, and the cells of this one stay until then. Blank cells that were left off at its end are
  /// blank.
  @inline(__always)
  mutating func endRow() {
    if unsafe next < last { unsafe next.update(repeating: 0, count: last - next) }
    unsafe last = next
    unsafe next = start
    surplus = 0
    further = 0
  }

  /// Discards the unfinished row.
  mutating func discard() {
    takeSurplus { _ in }
    if unsafe next > last { unsafe last = next }
    unsafe next = start
    surplus = 0
    further = 0
  }

  /// Number of cells of the ended row, up to the columns.
  var endedCount: Int { unsafe last - start }

  /// A cell of the ended row.
  @inline(__always)
  subscript(column: Int) -> UInt8 { unsafe start[column] }

  /// All cells of the ended row.
  @inline(__always)
  var pointer: UnsafePointer<UInt8> { unsafe UnsafePointer(start) }
}
