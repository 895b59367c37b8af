/// The cells of one record as bytes, one behind the other: no String is made of what nobody keeps.
struct RecordCells {
  /// Behind the last cell there are `slack` more bytes that may be read and mean nothing.
  private(set) var bytes: [UInt8] = []
  private var used = 0
  /// Of each of the first `Record.longest` cells, the byte behind it.
  private var ends: [Int] = []
  /// All of them.
  private(set) var count = 0
  /// Up to the last cell beyond those kept that is not blank; 0 where there is none.
  private var filledBeyond = 0

  static let slack = 16

  /// Whether a record of unusual length stood in it.
  var isLarge: Bool { bytes.count > 1 << 16 || ends.capacity > 1 << 10 }

  @inline(__always)
  mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    count += 1
    guard count <= Record.longest else {
      if unsafe Self.isFilled(cell) { filledBeyond = count }
      return
    }
    if let start = cell.baseAddress, !cell.isEmpty {
      let end = used + cell.count
      if end + Self.slack > bytes.count { grow(to: end + Self.slack) }
      unsafe bytes.withUnsafeMutableBufferPointer { buffer in
        unsafe buffer.baseAddress?.advanced(by: used).update(from: start, count: cell.count)
      }
      used = end
    }
    ends.append(used)
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    bytes.append(contentsOf: repeatElement(0, count: max(needed - bytes.count, bytes.count, 1024)))
    ends.reserveCapacity(32)
  }

  mutating func removeAll() {
    ends.removeAll(keepingCapacity: true)
    used = 0
    count = 0
    filledBeyond = 0
  }
}

extension RecordCells {
  /// How many cells are kept.
  var keptCount: Int { ends.count }

  /// How many bytes the record, which has a cell, has at least: those of its cells that are kept, and what stands between
  /// cells.
  var leastBytes: Int { used &+ count &- 1 }

  /// All bytes, and of each cell that is kept the byte behind it.
  @inline(__always)
  func withCells(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Int>) -> Void) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe ends.withUnsafeBufferPointer { ends in unsafe body(bytes, ends) }
    }
  }

  /// The bytes of a cell that is kept.
  @inline(__always)
  func range(_ column: Int) -> Range<Int> { (column == 0 ? 0 : ends[column - 1])..<ends[column] }

  /// The text of a cell; blank beyond those that are kept.
  func text(_ column: Int) -> String {
    guard column < ends.count else { return "" }
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe String(cell: UnsafeBufferPointer(rebasing: $0[range(column)]))
    }
  }

  /// Whether a cell holds more than white space.
  func isFilled(_ column: Int) -> Bool {
    guard column < ends.count, !range(column).isEmpty else { return false }
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe Self.isFilled(UnsafeBufferPointer(rebasing: $0[range(column)]))
    }
  }

  /// How many cells there are up to the last that is not blank.
  var filledCount: Int {
    if filledBeyond > 0 { return filledBeyond }
    var filled = ends.count
    while filled > 0, !isFilled(filled - 1) { filled -= 1 }
    return filled
  }

  static func isFilled(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = unsafe cell.first else { return false }
    // Printed ASCII, the first byte of a Thai letter, which is never white space, or those of U+FFFD and its neighbours.
    if (0x21...0x7E).contains(first) || first == 0xE0 { return true }
    if first == 0xEF, unsafe cell.count > 2 && cell[1] == 0xBF { return true }
    return unsafe !String(decoding: cell, as: UTF8.self).trimmedCell.isEmpty
  }
}
