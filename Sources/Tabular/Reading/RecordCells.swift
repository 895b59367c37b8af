/// The cells of one record as joined bytes, so that a String is made only for cells that are used.
struct RecordCells {
  /// The bytes of the cells, followed by at least `padding` readable bytes without meaning.
  private(set) var bytes: [UInt8] = []
  private var used = 0
  /// The end in `bytes` of each of the first `Record.longest` cells.
  private var ends: [Int] = []
  /// Number of all cells of the record.
  private(set) var count = 0
  /// Number of cells up to the last filled one beyond the stored cells; 0 when there is none.
  private var filledBeyond = 0

  static let padding = 16

  /// Whether the buffer has grown for a record of unusual length.
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
      if end + Self.padding > bytes.count { grow(to: end + Self.padding) }
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
  /// Number of cells that are stored.
  var keptCount: Int { ends.count }

  /// The least number of bytes of a record with at least one cell: its stored cells and the separators between them.
  var leastBytes: Int { used &+ count &- 1 }

  /// Passes all bytes, and the end of each stored cell, to `body`.
  @inline(__always)
  func withCells(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Int>) -> Void) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe ends.withUnsafeBufferPointer { ends in unsafe body(bytes, ends) }
    }
  }

  /// The range of a stored cell in `bytes`.
  @inline(__always)
  func range(_ column: Int) -> Range<Int> { (column == 0 ? 0 : ends[column - 1])..<ends[column] }

  /// The text of a cell; empty beyond the stored cells.
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

  /// Number of cells up to the last that is not blank.
  var filledCount: Int {
    if filledBeyond > 0 { return filledBeyond }
    var filled = ends.count
    while filled > 0, !isFilled(filled - 1) { filled -= 1 }
    return filled
  }

  static func isFilled(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = unsafe cell.first else { return false }
    // The first byte is visible ASCII, of a Thai letter, or of U+FFFD and its neighbours: none of them is white space.
    if (0x21...0x7E).contains(first) || first == 0xE0 { return true }
    if first == 0xEF, unsafe cell.count > 2 && cell[1] == 0xBF { return true }
    return unsafe !String(decoding: cell, as: UTF8.self).trimmedCell.isEmpty
  }
}
