/// The bytes of a cell that says whose row it is, kept without a String.
@safe
struct SurveyKeyCell {
  /// The column in the file; -1 where the file has none.
  let column: Int
  private(set) var count = 0
  /// Words of 8 bytes; behind the cell its last word is zeros.
  private let bytes: UnsafeMutableRawPointer
  /// What the row before had there; -1 bytes: nothing is known of it.
  private var lastCount = -1
  private let last: UnsafeMutableRawPointer

  /// Cells of more bytes go the slow way.
  private static let capacity = 64
  private static let wordSize = 8

  init(column: Int?) {
    self.column = column ?? -1
    unsafe bytes = Self.memory()
    unsafe last = Self.memory()
  }

  private static func memory() -> UnsafeMutableRawPointer {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: wordSize)
    unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: capacity)
    return unsafe memory
  }

  func deallocate() {
    unsafe bytes.deallocate()
    unsafe last.deallocate()
  }

  /// Takes a cell of more than one byte.
  mutating func take(_ cell: UnsafeMutableRawPointer, _ count: Int) {
    self.count = count
    guard count <= Self.capacity else { return }
    if count < Self.capacity {
      unsafe bytes.storeBytes(of: 0, toByteOffset: count & ~(Self.wordSize - 1), as: UInt64.self)
    }
    unsafe bytes.copyMemory(from: cell, byteCount: count)
  }

  /// Takes the cell from the row's buffer unless it is longer than a byte.
  @inline(__always)
  mutating func settle(_ cells: UnsafeMutablePointer<UInt8>) {
    guard column >= 0 else { return }
    let byte = unsafe cells[column]
    guard byte != SurveySink.long else { return }
    unsafe bytes.storeBytes(of: UInt64(byte), as: UInt64.self)
    count = byte == 0 ? 0 : 1
  }

  var isTooLong: Bool { count > Self.capacity }

  @inline(__always)
  var isAsBefore: Bool {
    guard count == lastCount else { return false }
    var offset = 0
    while offset < count {
      let (word, before) = unsafe (
        bytes.load(fromByteOffset: offset, as: UInt64.self), last.load(fromByteOffset: offset, as: UInt64.self)
      )
      guard word == before else { return false }
      offset += Self.wordSize
    }
    return true
  }

  mutating func remember() {
    lastCount = count
    unsafe last.copyMemory(from: bytes, byteCount: Self.capacity)
  }

  var text: String {
    unsafe String(
      cell: UnsafeBufferPointer(start: bytes.assumingMemoryBound(to: UInt8.self), count: min(count, Self.capacity)))
  }

  /// The hash of plain ASCII without anything to trim; nil for a cell that must be looked at.
  @inline(__always)
  var plainHash: UInt64? {
    let bytes = unsafe bytes.assumingMemoryBound(to: UInt8.self)
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
