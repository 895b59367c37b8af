/// The cells of the rows that were read, each as its number among those that are known.
struct CellMemory: Sendable {
  private(set) var known: KnownCells
  /// The cells of all rows that are held, a row behind the other, each without the blank ones at its end.
  private(set) var cells: [CellNumber] = []
  /// The record that is being read, when nobody reads one.
  private var record = RecordCells()

  init(fields: Int) {
    known = KnownCells(fields: fields)
  }

  /// Whether it holds so much that the next rows are better read with a new one: what is held here is held as long as a
  /// row is.
  var isFull: Bool { known.isFull || cells.count >= Self.mostCells }

  /// A file's rows are let go of so many cells at a time.
  private static let mostCells = 1 << 17

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
  mutating func replace(_ place: Int, by cell: Row.Cell) { cells[place] = known.add(cell) }

  /// Reads the cells of a record and holds those up to the last that is not blank.
  ///
  /// `damaged`: the columns of the cells in which bytes were lost. Told are where the cells stand, whether something is
  /// wrong in one of them, and whether nothing that tells the row from others must be mended.
  mutating func read(
    _ record: RecordCells, _ plan: RowPlan, damaged: [Int]
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
