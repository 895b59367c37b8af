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
  private var keeper: RowKeeper?

  /// `keepsRows`: whether the rows are kept as they were received, too.
  init(_ plan: RowPlan, undecoded: UndecodedCells, keepsRows: Bool) {
    self.plan = plan
    self.undecoded = undecoded
    unread = UnreadColumns(plan.header)
    source = RowSource(plan)
    keeper = keepsRows ? RowKeeper(plan.quoted) : nil
  }

  /// The cells that the records are gathered in: to be given back.
  mutating func takeRecord() -> RecordCells { source.memory.takeRecord() }

  /// To be called behind the last record.
  mutating func finish(_ cells: consuming RecordCells) {
    source.memory.giveBack(cells)
    undecoded.finish()
    ledger.append(contentsOf: undecoded.rest)
    for field in plan.unique { rejectRepeats(of: field) }
  }

  /// Reads a row and does with it what `fate` says, which is not asked about a record without any cell.
  mutating func take(_ record: RecordCells, at place: RecordPlace, _ fate: (Row) -> Row.Fate) {
    let filled = record.filledCount
    guard filled > 0 else { return }
    recordCount += 1
    keeper?.add(record, on: place.line)
    if source.memory.isFull { source = RowSource(plan) }
    let isLost = undecoded.nextLine <= place.lastLine
    let lost = isLost ? undecoded.take(record, lines: place.line...place.lastLine) : []
    var raggedness = Fault.Kind.raggedness(cells: record.count, filled: filled, in: plan.header)
    let (cells, hasFaults, isIdentified) = source.memory.read(
      record, plan, isRagged: raggedness != nil, damaged: lost.map(\.column))
    var hasTooManyCells = filled > plan.header.width
    if !hasTooManyCells, ShiftedCells.mayBe(in: record, filled: filled, plan.header) {
      let read = cells.map { source.memory.known.entry(of: source.memory.cells[$0]).cell }
      if ShiftedCells(header: plan.header).areSuspected(read, record, filled: filled) {
        hasTooManyCells = true
        raggedness = .tooManyCells(
          expected: plan.header.columns.count, found: max(filled, min(record.count, plan.header.width + 1)))
      }
    }
    let row = Row(
      source, cells, line: place.line, record: recordCount, hasTooManyCells: hasTooManyCells,
      isIdentified: isIdentified)
    var faults: [Fault] = []
    // Cells that have shifted are no fault of their own.
    if !hasTooManyCells {
      if hasFaults { faults = self.faults(of: row) }
      if isLost {
        faults += lost.map { $0.byte.fault(record: recordCount, column: plan.header.name(ofColumn: $0.column)) }
      }
      unread.note(record)
    }
    if let raggedness { faults.insert(Fault(raggedness, line: place.line, record: recordCount), at: 0) }
    if !plan.extras.isEmpty { source.extras[recordCount] = extras(of: record, damaged: lost.map(\.column)) }
    close(row, faults, as: fate(row))
  }

  /// What is wrong in the cells of a row.
  private func faults(of row: Row) -> [Fault] {
    row.numbers.enumerated().filter { $0.element.hasFaults }.flatMap { field, number in
      let entry = source.memory.known.entry(of: number)
      return entry.faults.map {
        Fault(
          $0, line: row.line, record: row.record, column: plan.header.table.fields[field].name, value: entry.cell.raw)
      }
    }
  }

  private func extras(of record: RecordCells, damaged: [Int]) -> [String: String] {
    plan.extras.reduce(into: [:]) { texts, extra in
      texts[extra.name] = damaged.contains(extra.column) ? "" : record.text(extra.column)
    }
  }

  /// Keeps or forgets a row, and tells what is wrong with it.
  private mutating func close(_ row: Row, _ faults: [Fault], as fate: Row.Fate) {
    if fate != .ignored, !faults.isEmpty {
      let subject = row.subject
      for fault in faults where ledger.append(fault, of: subject) { subjects[row.record] = subject }
    }
    switch fate {
    case .kept: rows.append(row)
    case .held: break
    case .dropped, .ignored: source.forget(row)
    }
  }

  /// The rows as they were received.
  var kept: KeptRows? { keeper?.finished() }

  /// In the order in which they were found.
  var faults: [Fault] { ledger.faults }

  /// The columns that nobody reads and that hold something, from the left.
  var filledUnreadColumns: [Int] { unread.columns }

  /// In a column whose values must differ, the first row with a value keeps it and the later ones are faulty.
  private mutating func rejectRepeats(of field: Int) {
    var firstLines: [Value: Int] = [:]
    for place in rows.indices where !rows[place].hasTooManyCells {
      let row = rows[place]
      let cell = row.cell(at: field)
      guard let value = cell.value?.comparable else { continue }
      guard let first = firstLines[value] else {
        firstLines[value] = row.line
        continue
      }
      rows[place].replaceCell(at: field, by: Row.Cell(raw: cell.raw, value: nil, isFaulty: true))
      let fault = Fault(
        .duplicateKey(firstLine: first, identical: false), line: row.line, record: row.record,
        column: plan.header.table.fields[field].name, value: cell.raw)
      if ledger.append(fault, of: row.subject) { subjects[row.record] = row.subject }
    }
  }
}

extension RowPlan {
  /// The cell of a column that the file lacks, which is reported once, at the header: what it would say cannot be told
  /// where it must be filled, or where something stands under a title like its own.
  func absent(_ field: Int, in record: RecordCells) -> CellNumber {
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
