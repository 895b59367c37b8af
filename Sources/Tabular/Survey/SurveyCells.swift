/// The cells of the survey row that is being read: the only byte of each, 0 for none, `long` for more than one.
@safe
struct SurveyCells {
  private var next: UnsafeMutablePointer<UInt8>
  private let start: UnsafeMutablePointer<UInt8>
  /// Behind the last cell of a column.
  private let end: UnsafeMutablePointer<UInt8>
  /// Behind the last cell that a row before has set, up to the columns.
  private var last: UnsafeMutablePointer<UInt8>
  /// How many cells beyond the columns were taken off the row.
  private var surplus = 0
  /// How many bytes its cells have that are no single bytes, less one each.
  private var further = 0

  /// No text has this byte.
  static let long: UInt8 = 0xFF

  /// `width`: the columns of the file by their titles; `room`: the bytes that the parser is fed at once, of which each may
  /// end a cell: so no cell has to be asked whether there is room for it.
  init(width: Int, room: Int) {
    // A byte more than has been fed ends the last cell of all. Of the cells beyond the columns a block is read, whatever
    // they are; the others are written before they are read.
    let beyond = SurveyPlan.blockSize
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: width + room + 1 + beyond)
    unsafe memory.initialize(repeating: 0, count: width + beyond)
    unsafe (start, next, last) = (memory, memory, memory)
    unsafe end = memory + width
  }

  func deallocate() {
    unsafe start.deallocate()
  }

  /// The cells of the row so far.
  var count: Int { unsafe next - start &+ surplus }

  /// How many bytes the row has at least, with what stands between its cells, of which it has one.
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

  /// Whether the row has cells beyond the columns that were not taken off it.
  @inline(__always)
  var isTooLong: Bool { unsafe next > end }

  /// Takes the cells beyond the columns off the row; hands over the places of those that are not empty.
  @inline(never)
  mutating func takeSurplus(_ take: (_ column: Int) -> Void) {
    let width = unsafe end - start
    let beyond = unsafe max(0, next - end)
    for place in 0..<beyond where unsafe end[place] != 0 { take(width + surplus + place) }
    surplus += beyond
    unsafe next -= beyond
  }

  /// Ends the row, which has no cells beyond the columns any more: the next one begins, and this one's cells stay until
  /// then.
  ///
  /// Blank cells that were left off at its end are blank.
  @inline(__always)
  mutating func endRow() {
    if unsafe next < last { unsafe next.update(repeating: 0, count: last - next) }
    unsafe last = next
    unsafe next = start
    surplus = 0
    further = 0
  }

  /// Forgets the row that was begun.
  mutating func discard() {
    takeSurplus { _ in }
    if unsafe next > last { unsafe last = next }
    unsafe next = start
    surplus = 0
    further = 0
  }

  /// How many cells the row that has ended has, up to the columns.
  var endedCount: Int { unsafe last - start }

  /// A cell of the row that has ended.
  @inline(__always)
  subscript(column: Int) -> UInt8 { unsafe start[column] }

  /// All of them.
  @inline(__always)
  var pointer: UnsafePointer<UInt8> { unsafe UnsafePointer(start) }
}
