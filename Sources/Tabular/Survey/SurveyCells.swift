/// The cells of the survey row that is being read: the only byte of each, 0 for none, `long` for more than one.
@safe
struct SurveyCells {
  private var next: UnsafeMutablePointer<UInt8>
  private let end: UnsafeMutablePointer<UInt8>
  private let start: UnsafeMutablePointer<UInt8>
  /// Behind the last cell that a row before has set.
  private var last: UnsafeMutablePointer<UInt8>
  /// How many cells the row has beyond the columns.
  private(set) var surplus = 0

  /// No text has this byte.
  static let long: UInt8 = 0xFF

  /// `width`: the columns of the file by their titles.
  init(width: Int) {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: width + 1)
    unsafe memory.initialize(repeating: 0, count: width + 1)
    unsafe (start, next, last) = (memory, memory, memory)
    unsafe end = memory + width
  }

  func deallocate() {
    unsafe start.deallocate()
  }

  /// The cells of the row so far, up to the columns.
  var count: Int { unsafe next - start }

  /// Takes a cell of one byte; false where it stands beyond the columns.
  @inline(__always)
  mutating func take(_ byte: UnsafeMutableRawPointer) -> Bool {
    guard unsafe next < end else { return false }
    unsafe next.pointee = byte.load(as: UInt8.self)
    unsafe next += 1
    return true
  }

  /// Takes a cell that has no byte, or several.
  mutating func take(_ mark: UInt8) {
    unsafe next.pointee = mark
    unsafe next += 1
  }

  mutating func takeSurplus() { surplus += 1 }

  /// Ends the row: the next one begins, and this one's cells stay until then.
  ///
  /// Blank cells that were left off at its end are blank.
  @inline(__always)
  mutating func endRow() {
    if unsafe next < last { unsafe next.update(repeating: 0, count: last - next) }
    unsafe last = next
    unsafe next = start
    surplus = 0
  }

  /// Forgets the row that was begun.
  mutating func discard() {
    if unsafe next > last { unsafe last = next }
    unsafe next = start
    surplus = 0
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
