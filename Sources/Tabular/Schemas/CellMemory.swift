import Glibc

/// What the cells of one table read as, by the bytes that stand in them: files repeat a few words without end; and the
/// cells of the rows that were read with it.
struct CellMemory: Sendable {
  /// A cell as it was read.
  struct Entry: Sendable {
    let cell: Row.Cell
    let faults: [Fault.Kind]
    /// Of a column of the key the same for values that mean the same; 0 for none.
    let meaning: Int
  }

  private(set) var entries = [
    Entry(cell: .blank, faults: [], meaning: 0),
    Entry(cell: Row.Cell(raw: "", value: nil, isFaulty: true), faults: [], meaning: 0),
    Entry(cell: Row.Cell(raw: "", value: nil, isFaulty: true), faults: [.missingValue], meaning: 0),
  ]
  /// The cells of all rows that are held, a row behind the other, each without the blank ones at its end.
  private(set) var cells: [CellNumber] = []
  private var slots = Array(repeating: Slot(), count: Self.size)
  /// Of each field the cell of the row before.
  private var last: [Slot]
  /// The record that is being read, when nobody reads one.
  private var record = RecordCells()
  /// The bytes of the texts that do not fit into a cell itself.
  private var textBytes = 0

  /// Where a cell may be found again: one whose place is taken by others is read anew.
  private struct Slot: Sendable {
    var key = CellKey.none
    var field: UInt32 = 0
    var number = CellNumber.blank
  }

  /// Power of two.
  private static let size = 1024
  private static let probes = 4

  init(fields: Int) {
    last = Array(repeating: Slot(), count: fields)
  }

  /// Whether it holds so much that the next rows are better read with a new one: what is held here is held as long as a
  /// row is.
  var isFull: Bool { entries.count >= 4096 || textBytes >= 1 << 18 || cells.count >= Self.mostCells }

  /// A file's rows are let go of so many cells at a time.
  private static let mostCells = 1 << 17

  /// What a cell was read as.
  @inline(__always)
  func entry(of number: CellNumber) -> Entry { entries[number.place] }

  func text(of number: CellNumber) -> String? {
    guard number != .blank else { return nil }
    guard case .text(let text)? = entries[number.place].cell.value else { return nil }
    return text
  }

  func key(of number: CellNumber) -> String? {
    guard case .key(let key)? = entries[number.place].cell.value else { return nil }
    return key
  }

  func numeral(of number: CellNumber) -> Numeral? {
    guard case .number(let number)? = entries[number.place].cell.value else { return nil }
    return number
  }

  /// Forgets the row that was read last, of so many cells.
  mutating func forgetRow(of count: Int) { cells.removeLast(count) }

  mutating func forgetRows() { cells.removeAll(keepingCapacity: true) }

  /// The cells that a record is gathered in: to be given back.
  mutating func takeRecord() -> RecordCells {
    let taken = record
    record = RecordCells()
    return taken
  }

  mutating func giveBack(_ cells: consuming RecordCells) {
    cells.removeAll()
    if !cells.isLarge { record = cells }
  }

  /// Puts another cell in the place of one.
  mutating func replace(_ place: Int, by cell: Row.Cell) { cells[place] = add(cell) }

  /// The number of a cell that is not looked for again.
  mutating func add(_ cell: Row.Cell, _ faults: [Fault.Kind] = [], meaning: Int = 0) -> CellNumber {
    let number = CellNumber(place: entries.count, isFaulty: cell.isFaulty, hasFaults: !faults.isEmpty)
    entries.append(Entry(cell: cell, faults: faults, meaning: meaning))
    if cell.raw.utf8.count > 15 { textBytes += cell.raw.utf8.count }
    return number
  }

  /// Reads the cells of a record and holds those up to the last that is not blank.
  ///
  /// `isRagged`: cells that the row ends before are one fault, the row's; `damaged`: the columns of the cells in which
  /// bytes were lost. Told are where the cells stand, whether something is wrong in one of them, and whether nothing that
  /// tells the row from others must be mended.
  mutating func read(
    _ record: RecordCells, _ plan: RowPlan, isRagged: Bool, damaged: [Int]
  ) -> (cells: Range<Int>, hasFaults: Bool, isIdentified: Bool) {
    let start = cells.count
    let columns = plan.columns
    var (hasFaults, isIdentified) = (false, true)
    // Blank cells are held when one that is not comes behind them.
    var blanks = 0
    unsafe record.withCells { bytes, ends in
      for field in columns.indices {
        let column = columns[field]
        let number: CellNumber
        if column < 0 {
          number = plan.isBlankAbsent[field] ? .blank : plan.absent(field, in: record)
        } else if column < ends.count, case let from = unsafe column == 0 ? 0 : ends[column - 1],
          case let to = unsafe ends[column], from < to
        {
          let isDamaged = !damaged.isEmpty && damaged.contains(column)
          number =
            unsafe isDamaged
            ? self.number(ofDamaged: from..<to, in: bytes, field: field)
            : self.number(of: from..<to, in: bytes, field: field, plan)
        } else if plan.isRequired[field] {
          number = isRagged && column >= ends.count ? .absent : .missing
        } else {
          number = .blank
        }
        guard number != .blank else {
          blanks += 1
          continue
        }
        while blanks > 0 {
          cells.append(.blank)
          blanks -= 1
        }
        cells.append(number)
        if number.hasFaults { hasFaults = true }
        if number.isFaulty, plan.isIdentity[field] { isIdentified = false }
      }
    }
    return (start..<cells.count, hasFaults, isIdentified)
  }

  /// The number of a cell of a field; it is read unless one like it was.
  @inline(__always)
  private mutating func number(
    of cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, field: Int, _ plan: RowPlan
  ) -> CellNumber {
    let key = unsafe CellKey(bytes, cell)
    if last[field].key == key, case let number = last[field].number, unsafe isSame(number, key, bytes, cell) {
      return number
    }
    return unsafe find(key, cell, in: bytes, field, plan)
  }

  /// The number of a cell in which bytes were lost: it is not read, and of a long one only the beginning is kept.
  private mutating func number(
    ofDamaged cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, field: Int
  ) -> CellNumber {
    let key = unsafe CellKey(bytes, cell)
    // What is read is never looked for among what is not.
    let mark = UInt32(truncatingIfNeeded: field) | 1 << 31
    let place = key.hash(of: field) & (Self.size - 1)
    if !key.isLong, slots[place].key == key, slots[place].field == mark { return slots[place].number }
    let text = unsafe String(cell: UnsafeBufferPointer(rebasing: bytes[cell]), longest: Self.longestDamaged)
    let number = add(Row.Cell(raw: text, value: nil, isFaulty: true))
    slots[place] = Slot(key: key, field: mark, number: number)
    return number
  }

  /// In bytes.
  private static let longestDamaged = 1 << 12

  @inline(never)
  private mutating func find(
    _ key: CellKey, _ cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ field: Int, _ plan: RowPlan
  ) -> CellNumber {
    let start = key.hash(of: field)
    for probe in 0..<Self.probes {
      let place = (start &+ probe) & (Self.size - 1)
      let slot = slots[place]
      if slot.key == key, slot.field == field, unsafe isSame(slot.number, key, bytes, cell) {
        last[field] = slot
        return slot.number
      }
      guard slot.key == .none else { continue }
      return unsafe learn(key, cell, in: bytes, field, plan, at: place)
    }
    return unsafe learn(key, cell, in: bytes, field, plan, at: (start &+ entries.count % Self.probes) & (Self.size - 1))
  }

  private mutating func learn(
    _ key: CellKey, _ cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ field: Int, _ plan: RowPlan,
    at place: Int
  ) -> CellNumber {
    let longest = plan.readers[field].longest
    let text = unsafe String(cell: UnsafeBufferPointer(rebasing: bytes[cell]), longest: longest)
    let number = read(text, field, plan)
    let slot = Slot(key: key, field: UInt32(truncatingIfNeeded: field), number: number)
    slots[place] = slot
    last[field] = slot
    return number
  }

  private mutating func read(_ text: String, _ field: Int, _ plan: RowPlan) -> CellNumber {
    let (cell, faults) = plan.readers[field].read(text)
    if faults.isEmpty, cell == .blank { return .blank }
    return add(cell, faults, meaning: plan.isKey[field] ? cell.value?.comparable.hashValue ?? 0 : 0)
  }

  /// Whether a cell with the key of another is the other: of a short one the key says all.
  @inline(__always)
  private func isSame(
    _ number: CellNumber, _ key: CellKey, _ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>
  ) -> Bool {
    guard key.isLong else { return true }
    return unsafe isSame(number, bytes, cell)
  }

  @inline(never)
  private func isSame(_ number: CellNumber, _ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Bool {
    let raw = entries[number.place].cell.raw.utf8Span.span
    guard raw.count == cell.count, let right = bytes.baseAddress else { return false }
    return unsafe raw.withUnsafeBufferPointer { left in
      unsafe left.baseAddress.map { unsafe memcmp($0, right + cell.lowerBound, cell.count) == 0 } ?? false
    }
  }
}
