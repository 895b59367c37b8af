/// The bytes of a cell that says whose row it is, kept without a String.
@safe
struct SurveyKeyCell {
  /// The column in the file; -1 where the file has none.
  let column: Int
  private(set) var count = 0
  private let bytes: UnsafeMutablePointer<UInt8>
  /// What the row before had there; -1 bytes: nothing is known of it.
  private var lastCount = -1
  private let last: UnsafeMutablePointer<UInt8>

  /// Cells of more bytes go the slow way.
  private static let capacity = 64

  init(column: Int?) {
    self.column = column ?? -1
    unsafe bytes = .allocate(capacity: Self.capacity)
    unsafe last = .allocate(capacity: Self.capacity)
  }

  func deallocate() {
    unsafe bytes.deallocate()
    unsafe last.deallocate()
  }

  /// Takes a cell of more than one byte.
  mutating func take(_ cell: UnsafeMutableRawPointer, _ count: Int) {
    self.count = count
    guard count <= Self.capacity else { return }
    unsafe UnsafeMutableRawPointer(bytes).copyMemory(from: cell, byteCount: count)
  }

  /// Takes the cell from the row's buffer unless it is longer than a byte.
  @inline(__always)
  mutating func settle(_ cells: UnsafeMutablePointer<UInt8>) {
    guard column >= 0 else { return }
    let byte = unsafe cells[column]
    guard byte != SurveySink.long else { return }
    unsafe bytes[0] = byte
    count = byte == 0 ? 0 : 1
  }

  var isTooLong: Bool { count > Self.capacity }

  var isAsBefore: Bool {
    guard count == lastCount else { return false }
    for index in 0..<count where unsafe bytes[index] != last[index] { return false }
    return true
  }

  mutating func remember() {
    lastCount = count
    unsafe last.update(from: bytes, count: count)
  }

  var text: String {
    unsafe String(cell: UnsafeBufferPointer(start: bytes, count: count))
  }

  /// The hash of plain ASCII without anything to trim; nil for a cell that must be looked at.
  @inline(__always)
  var plainHash: UInt64? {
    guard count > 0, !isTooLong, unsafe bytes[0] > 0x20, unsafe bytes[count - 1] > 0x20 else { return nil }
    var all: UInt8 = 0
    var hash = Self.seed
    for index in 0..<count {
      let byte = unsafe bytes[index]
      all |= byte
      hash = (hash ^ UInt64(byte)) &* Self.prime
    }
    return all < 0x80 ? Self.mixed(hash) : nil
  }

  /// The same hash of a text.
  static func hash(_ text: String) -> UInt64 {
    mixed(text.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime })
  }

  // FNV-1a, whose low bits the last step improves: they choose the place in a table.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
  }
}
