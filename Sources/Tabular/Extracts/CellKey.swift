/// The bytes of a cell in two words: all bytes of a short cell, or the length and a hash of a long one.
struct CellKey: Equatable, Sendable {
  private let low: UInt64
  /// The highest byte holds the number of bytes, or 0xFF for a long cell.
  private let high: UInt64

  /// A key that no cell has.
  static let none = Self(low: 0, high: 0xFE << 56)

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  var isLong: Bool { high >> 56 == 0xFF }

  /// Makes the key of a cell.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the record, readable for `RecordCells.padding` bytes from the start of the cell.
  ///   - cell: The range of the cell.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) {
    let count = cell.count
    guard count < 16, let base = bytes.baseAddress else {
      unsafe self.init(long: bytes, cell)
      return
    }
    let start = unsafe UnsafeRawPointer(base + cell.lowerBound)
    let first = unsafe UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    let second = unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let length = UInt64(truncatingIfNeeded: count) << 56
    if count < 8 {
      self.init(low: first & Self.mask(count), high: length)
    } else {
      self.init(low: first, high: second & Self.mask(count - 8) | length)
    }
  }

  private init(long bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) {
    var hash = UInt64(truncatingIfNeeded: cell.count)
    var place = cell.lowerBound
    while place < cell.upperBound, let base = bytes.baseAddress {
      let word = unsafe UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
      hash = (hash ^ (word & Self.mask(min(8, cell.upperBound - place)))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      place += 8
    }
    self.init(low: hash, high: UInt64(truncatingIfNeeded: cell.count) & Self.mask(7) | 0xFF << 56)
  }

  /// A mask for the lowest `bytes` bytes of a word, 0...8.
  @inline(__always)
  private static func mask(_ bytes: Int) -> UInt64 { bytes == 8 ? .max : (1 << (UInt64(bytes) &* 8)) &- 1 }

  @inline(__always)
  func hash(of field: Int) -> Int {
    var hash = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &+ UInt64(truncatingIfNeeded: field) &* 0xC2B2_AE3D_27D4_EB4F
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: hash >> 32)
  }
}
