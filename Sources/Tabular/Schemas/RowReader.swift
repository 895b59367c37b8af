/// Reads the records below a header into rows, column by column.
struct RowReader {
  private(set) var rows: [Row] = []
  private(set) var recordCount = 0
  /// What the rows of listed faults are about, by record.
  private(set) var subjects: [Int: String] = [:]
  private var ledger = FaultLedger()
  private var unread: UnreadColumns
  private var undecoded: UndecodedCells
  private let plan: RowPlan
  private var source: RowSource
  /// Of the row that is being read.
  private var numbers: [CellNumber] = []

  init(_ plan: RowPlan, undecoded: UndecodedCells) {
    self.plan = plan
    self.undecoded = undecoded
    unread = UnreadColumns(plan.header)
    source = RowSource(plan)
    numbers.reserveCapacity(plan.readers.count)
  }

  private var header: HeaderMatch { plan.header }

  /// A row whose fate is not known yet, and what is wrong with it.
  struct Reading {
    let row: Row
    fileprivate let faults: [Fault]
  }

  /// Nil for a record without any cell, which is no row.
  mutating func read(_ record: RecordCells, at place: RecordPlace) -> Reading? {
    let filled = record.filledCount
    guard filled > 0 else { return nil }
    recordCount += 1
    if source.memory.isFull { source = RowSource(plan) }
    let isLost = undecoded.nextLine <= place.lastLine
    let lost = isLost ? undecoded.take(record, lines: place.line...place.lastLine) : []
    var raggedness = Fault.Kind.raggedness(cells: record.count, filled: filled, in: header)
    source.memory.read(record, plan, isRagged: raggedness != nil, damaged: lost.map(\.column), into: &numbers)
    var faults = numbers.contains(where: \.hasFaults) ? self.faults(at: place) : []
    var hasTooManyCells = filled > header.width
    if !hasTooManyCells, ShiftedCells.mayBe(in: record, filled: filled, header) {
      let cells = numbers.map { source.memory.entries[$0.place].cell }
      if ShiftedCells(header: header).areSuspected(cells, record, filled: filled) {
        hasTooManyCells = true
        raggedness = .tooManyCells(
          expected: header.columns.count, found: max(filled, min(record.count, header.width + 1)))
      }
    }
    faults += lost.map { $0.byte.fault(record: recordCount, column: header.name(ofColumn: $0.column)) }
    // Cells that have shifted are no fault of their own.
    if hasTooManyCells { faults = [] } else { unread.note(record) }
    if let raggedness { faults.insert(Fault(raggedness, line: place.line, record: recordCount), at: 0) }
    var texts: [String: String] = [:]
    for (name, column) in plan.extras {
      texts[name] = lost.contains { $0.column == column } ? "" : record.text(column)
    }
    let row = Row(
      source, line: place.line, record: recordCount, numbers: numbers, extras: texts, hasTooManyCells: hasTooManyCells)
    return Reading(row: row, faults: faults)
  }

  /// What is wrong in the cells of the row that is being read.
  private func faults(at place: RecordPlace) -> [Fault] {
    numbers.indices.filter { numbers[$0].hasFaults }.flatMap { field in
      let entry = source.memory.entries[numbers[field].place]
      return entry.faults.map {
        Fault(
          $0, line: place.line, record: recordCount, column: header.table.fields[field].name, value: entry.cell.raw)
      }
    }
  }

  /// Keeps or forgets a row, and tells what is wrong with it.
  mutating func close(_ reading: Reading, as fate: Row.Fate) {
    if fate == .kept { rows.append(reading.row) }
    guard fate != .ignored else { return }
    guard !reading.faults.isEmpty else { return }
    let subject = reading.row.subject
    for fault in reading.faults where ledger.append(fault, of: subject) {
      subjects[reading.row.record] = subject
    }
  }

  /// In the order in which they were found.
  var faults: [Fault] { ledger.faults }

  /// The columns that nobody reads and that hold something, from the left.
  var filledUnreadColumns: [Int] { unread.columns }

  /// To be called behind the last record.
  mutating func finish() {
    undecoded.finish()
    ledger.append(contentsOf: undecoded.rest)
    rejectRepeats()
  }

  /// In a column whose values must differ, the first row with a value keeps it and the later ones are faulty.
  private mutating func rejectRepeats() {
    for (index, field) in header.table.fields.enumerated() where field.constraints.unique {
      // Repeated keys are judged by their rows, elsewhere.
      guard header.table.primaryKey != [field.name] else { continue }
      var firstLines: [Value: Int] = [:]
      for row in rows.indices where !rows[row].hasTooManyCells {
        let cell = rows[row].cell(at: index)
        guard let value = cell.value?.comparable else { continue }
        guard let first = firstLines[value] else {
          firstLines[value] = rows[row].line
          continue
        }
        rows[row].numbers[index] = rows[row].source.memory.add(Row.Cell(raw: cell.raw, value: nil, isFaulty: true))
        let fault = Fault(
          .duplicateKey(firstLine: first, identical: false), line: rows[row].line, record: rows[row].record,
          column: field.name, value: cell.raw)
        if ledger.append(fault, of: rows[row].subject) { subjects[rows[row].record] = rows[row].subject }
      }
    }
  }
}

extension CellMemory {
  /// Reads the cells of a record, one number a field.
  ///
  /// `isRagged`: cells that the row ends before are one fault, the row's; `damaged`: the columns of the cells in which
  /// bytes were lost.
  mutating func read(
    _ record: RecordCells, _ plan: RowPlan, isRagged: Bool, damaged: [Int], into numbers: inout [CellNumber]
  ) {
    numbers.removeAll(keepingCapacity: true)
    let columns = plan.columns
    unsafe record.bytes.withUnsafeBufferPointer { bytes in
      for field in 0..<columns.count {
        let column = columns[field]
        if column < 0 {
          numbers.append(plan.absent(field, in: record))
        } else if column < record.keptCount, case let cell = record.range(column), !cell.isEmpty {
          let isDamaged = !damaged.isEmpty && damaged.contains(column)
          unsafe numbers.append(
            isDamaged
              ? number(ofDamaged: cell, in: bytes, field: field) : number(of: cell, in: bytes, field: field, plan))
        } else if plan.isRequired[field] {
          numbers.append(isRagged && column >= record.keptCount ? .absent : .missing)
        } else {
          numbers.append(.blank)
        }
      }
    }
  }
}

extension RowPlan {
  /// The cell of a column that the file lacks, which is reported once, at the header: what it would say cannot be told
  /// where it must be filled, or where something stands under a title like its own.
  fileprivate func absent(_ field: Int, in record: RecordCells) -> CellNumber {
    isRequired[field] || lookalikes[field].contains(where: record.isFilled) ? .absent : .blank
  }
}

extension Fault.Kind {
  /// What is wrong with a row's number of cells: blank cells too many at its end are nothing, nor are cells that were
  /// left off there unless a required one is among them.
  static func raggedness(cells: Int, filled: Int, in header: HeaderMatch) -> Fault.Kind? {
    let expected = header.columns.count
    if filled > header.width { return .tooManyCells(expected: expected, found: filled) }
    return cells < header.neededCells ? .tooFewCells(expected: expected, found: cells) : nil
  }
}
