/// The cells of the rows that were read, each stored as its number among the known cells.
struct CellMemory: Sendable {
  private(set) var known: KnownCells
  /// The cells of all rows that are held, row after row, each row without the blank cells at its end.
  private(set) var cells: [CellNumber] = []
  /// The buffer for the record being read; empty while a reader has taken it.
  private var record = RecordCells()

  init(fields: Int) {
    known = KnownCells(fields: fields)
  }

  /// Whether the memory is so large that the next rows should use a new one.
  ///
  /// A memory lives as long as any row that uses it.
  var isFull: Bool { known.isFull || cells.count >= Self.mostCells }

  /// Number of cells after which a file gets a new memory, so that its rows can be freed in portions.
  private static let mostCells = 1 << 17

  /// Removes the row that was read last, which has `count` cells.
  mutating func forgetRow(of count: Int) { cells.removeLast(count) }

  mutating func forgetRows() { cells.removeAll(keepingCapacity: true) }

  /// Takes the buffer in which a record is collected; the caller must give it back.
  mutating func takeRecord() -> RecordCells {
    let taken = record
    record = RecordCells()
    return taken
  }

  mutating func giveBack(_ cells: consuming RecordCells) {
    cells.removeAll()
    if !cells.isLarge { record = cells }
  }

  /// Replaces the cell at an index.
  mutating func replace(_ index: Int, by cell: Row.Cell) { cells[index] = known.add(cell) }

  /// Reads the cells of a record and stores those up to the last that is not blank.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - plan: The plan for reading it.
  ///   - damaged: The columns of cells with lost bytes.
  /// - Returns: The range of the stored cells, whether a cell has a fault, and whether the cells that identify the row
  ///   are all valid.
  mutating func read(
    _ record: RecordCells, _ plan: RowPlan, damaged: [Int]
  ) -> (cells: Range<Int>, hasFaults: Bool, isIdentified: Bool) {
    let start = cells.count
    let columns = plan.columns
    var (hasFaults, isIdentified) = (false, true)
    // Blank cells are stored only once a cell that is not blank follows them.
    var blanks = 0
    unsafe record.withCells { bytes, ends in
      for field in columns.indices {
        let column = columns[field]
        let number: CellNumber
        if column < 0 {
          number = plan.isBlankWhenAbsent[field] ? .blank : plan.absent(field, in: record)
        } else if column < ends.count, case let from = unsafe column == 0 ? 0 : ends[column - 1],
          case let to = unsafe ends[column], from < to
        {
          let isDamaged = !damaged.isEmpty && damaged.contains(column)
          number =
            unsafe isDamaged
            ? known.number(ofDamaged: from..<to, in: bytes, field: field)
            : known.number(of: from..<to, in: bytes, field: field, plan)
        } else if plan.isRequired[field] {
          number = .missing
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
}
