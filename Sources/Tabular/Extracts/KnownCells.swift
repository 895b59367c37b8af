import Glibc

/// The cells of one table that have been read, found again by their bytes: files repeat few distinct words.
struct KnownCells: Sendable {
  /// A cell as it was read.
  struct Entry: Sendable {
    let cell: Row.Cell
    let faults: [Fault.Kind]
    /// A hash in a key column, equal for values with the same meaning; 0 in other columns and without a value.
    let meaning: Int
  }

  private(set) var entries = [
    Entry(cell: .blank, faults: [], meaning: 0),
    Entry(cell: Row.Cell(raw: "", value: nil, isFaulty: true), faults: [], meaning: 0),
    Entry(cell: Row.Cell(raw: "", value: nil, isFaulty: true), faults: [.missingValue], meaning: 0),
  ]
  private var slots = Array(repeating: Slot(), count: Self.size)
  /// For each field the cell of the row before.
  private var last: [Slot]
  /// Number of bytes of the raw texts that do not fit into the String value itself.
  private var textBytes = 0

  /// An entry of the hash table.
  ///
  /// A cell whose entry was replaced by another cell is read again.
  private struct Slot: Sendable {
    var key = CellKey.none
    var field: UInt32 = 0
    var number = CellNumber.blank
  }

  /// Number of slots, a power of two.
  private static let size = 1024
  private static let probes = 4

  init(fields: Int) {
    last = Array(repeating: Slot(), count: fields)
  }

  /// Whether the cache is so large that a new one should replace it.
  var isFull: Bool { entries.count >= Self.size || textBytes >= 1 << 18 }

  /// The cell with a number, as it was read.
  @inline(__always)
  func entry(of number: CellNumber) -> Entry { entries[number.index] }

  func text(of number: CellNumber) -> String? {
    guard number != .blank else { return nil }
    guard case .text(let text)? = entries[number.index].cell.value else { return nil }
    return text
  }

  func key(of number: CellNumber) -> String? {
    guard case .key(let key)? = entries[number.index].cell.value else { return nil }
    return key
  }

  func numeral(of number: CellNumber) -> Numeral? {
    guard case .number(let number)? = entries[number.index].cell.value else { return nil }
    return number
  }

  /// Adds a cell that is never looked up by its bytes, and returns its number.
  mutating func add(_ cell: Row.Cell, _ faults: [Fault.Kind] = [], meaning: Int = 0) -> CellNumber {
    let number = CellNumber(index: entries.count, isFaulty: cell.isFaulty, hasFaults: !faults.isEmpty)
    entries.append(Entry(cell: cell, faults: faults, meaning: meaning))
    if cell.raw.utf8.count > 15 { textBytes += cell.raw.utf8.count }
    return number
  }

  /// The number of a cell of a field; reads the cell unless an equal one is cached.
  @inline(__always)
  mutating func number(
    of cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, field: Int, _ plan: RowPlan
  ) -> CellNumber {
    let key = unsafe CellKey(bytes, cell)
    if last[field].key == key, case let number = last[field].number, unsafe isSame(number, key, bytes, cell) {
      return number
    }
    return unsafe find(key, cell, in: bytes, field, plan)
  }

  /// The number of a cell with lost bytes.
  ///
  /// The cell is not read, and only the beginning of a long one is kept.
  mutating func number(
    ofDamaged cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, field: Int
  ) -> CellNumber {
    let key = unsafe CellKey(bytes, cell)
    // The highest bit separates damaged cells from cells that are read.
    let mark = UInt32(truncatingIfNeeded: field) | 1 << 31
    let index = key.hash(of: field) & (Self.size - 1)
    if !key.isLong, slots[index].key == key, slots[index].field == mark { return slots[index].number }
    let text = unsafe String(cell: UnsafeBufferPointer(rebasing: bytes[cell]), longest: Self.longestDamaged)
    let number = add(Row.Cell(raw: text, value: nil, isFaulty: true))
    slots[index] = Slot(key: key, field: mark, number: number)
    return number
  }

  /// Number of bytes that are kept of a damaged cell.
  private static let longestDamaged = 1 << 12

  @inline(never)
  private mutating func find(
    _ key: CellKey, _ cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ field: Int, _ plan: RowPlan
  ) -> CellNumber {
    let start = key.hash(of: field)
    for probe in 0..<Self.probes {
      let index = (start &+ probe) & (Self.size - 1)
      let slot = slots[index]
      if slot.key == key, slot.field == field, unsafe isSame(slot.number, key, bytes, cell) {
        last[field] = slot
        return slot.number
      }
      guard slot.key == .none else { continue }
      return unsafe learn(key, cell, in: bytes, field, plan, at: index)
    }
    return unsafe learn(key, cell, in: bytes, field, plan, at: (start &+ entries.count % Self.probes) & (Self.size - 1))
  }

  private mutating func learn(
    _ key: CellKey, _ cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ field: Int, _ plan: RowPlan,
    at index: Int
  ) -> CellNumber {
    let longest = plan.readers[field].longest
    let text = unsafe String(cell: UnsafeBufferPointer(rebasing: bytes[cell]), longest: longest)
    let number = read(text, field, plan)
    let slot = Slot(key: key, field: UInt32(truncatingIfNeeded: field), number: number)
    slots[index] = slot
    last[field] = slot
    return number
  }

  private mutating func read(_ text: String, _ field: Int, _ plan: RowPlan) -> CellNumber {
    let (cell, faults) = plan.readers[field].read(text)
    if faults.isEmpty, cell == .blank { return .blank }
    return add(cell, faults, meaning: plan.isKey[field] ? cell.value?.comparable.hashValue ?? 0 : 0)
  }

  /// Whether a cell equals a cached one with an equal key.
  ///
  /// Keys of short cells contain all bytes, so they are exact.
  @inline(__always)
  private func isSame(
    _ number: CellNumber, _ key: CellKey, _ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>
  ) -> Bool {
    guard key.isLong else { return true }
    return unsafe isSame(number, bytes, cell)
  }

  @inline(never)
  private func isSame(_ number: CellNumber, _ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Bool {
    let raw = entries[number.index].cell.raw.utf8Span.span
    guard raw.count == cell.count, let right = bytes.baseAddress else { return false }
    return unsafe raw.withUnsafeBufferPointer { left in
      unsafe left.baseAddress.map { unsafe memcmp($0, right + cell.lowerBound, cell.count) == 0 } ?? false
    }
  }
}
