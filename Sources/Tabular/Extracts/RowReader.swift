/// Reads the records below a header into rows, column by column.
struct RowReader {
  private(set) var rows: [Row] = []
  private(set) var recordCount = 0
  /// The subjects of rows with listed faults, by record.
  private(set) var subjects: [Int: String] = [:]
  private var ledger = FaultLedger()
  private var short: ShortRows<String>
  private var ending: FileEnd
  private let blocks: RowBlocks
  private let isSheet: Bool
  private var unread: UnreadColumns
  private var undecoded: UndecodedCells
  private let plan: RowPlan
  private var source: RowSource
  private var keeper: RowKeeper?
  /// The rows of the sheet, including those above the data.
  private(set) var sheetRows: SheetRows

  /// - Parameters:
  ///   - plan: The plan for reading the records.
  ///   - text: The text of the records.
  ///   - sheetRows: The rows of the sheet above the data.
  ///   - undecoded: The bytes of the text that could not be decoded.
  ///   - keepsRows: Whether to keep the rows as they were received, too.
  init(
    _ plan: RowPlan, in text: RecordText, below sheetRows: SheetRows, undecoded: UndecodedCells, keepsRows: Bool
  ) {
    self.plan = plan
    self.sheetRows = sheetRows
    isSheet = text.form.isSheet
    blocks = RowBlocks(text.text, text.form, start: text.start)
    short = ShortRows(expected: plan.header.columns.count)
    ending = FileEnd(plan.header, hasLineEnd: text.hasLineEnd)
    self.undecoded = undecoded
    unread = UnreadColumns(plan.header)
    source = RowSource(plan)
    keeper = keepsRows ? RowKeeper(plan.quoted) : nil
  }

  /// Takes the buffer in which records are collected; the caller must give it back.
  mutating func takeRecord() -> RecordCells { source.memory.takeRecord() }

  /// Ends the reading and finds the faults of the whole file; must be called after the last record.
  mutating func finish(_ cells: consuming RecordCells) {
    source.memory.giveBack(cells)
    undecoded.finish()
    ledger.append(contentsOf: undecoded.rest)
    report(short.fault, of: short.subject)
    if let end = ending.fault(ofLast: recordCount) { report(end.fault, of: end.subject) }
    for field in plan.unique { rejectRepeats(of: field) }
  }

  /// Reads a row and treats it as `decide` returns; `decide` is not called for a record without a filled cell.
  ///
  /// - Parameters:
  ///   - record: The cells of the row.
  ///   - place: The position of the row.
  ///   - isCut: Whether the text ends with the row, without a line end.
  ///   - decide: Decides what happens to the row.
  mutating func take(_ record: RecordCells, at place: RecordPlace, isCut: Bool, _ decide: (Row) -> Row.Decision) {
    let filled = record.filledCount
    guard filled > 0 else { return }
    // A note beside the table in a row of its own is reported as a column without a title, not as a row without values.
    guard !isSheet || plan.readsAny(of: record) else { return unread.note(record) }
    recordCount += 1
    keeper?.add(record, on: place.line)
    if source.memory.isFull { source = RowSource(plan) }
    let isLost = undecoded.nextLine <= place.lastLine
    let lost = isLost ? undecoded.take(record, lines: place.line...place.lastLine) : []
    let (cells, hasFaults, isIdentified) = source.memory.read(record, plan, damaged: lost.map(\.column))
    let raggedness =
      Raggedness(cells: record.count, filled: filled, at: place, isCut: isCut, plan.header, blocks)
      ?? shift(in: record, filled: filled, cells)
    let row = Row(
      source, cells, line: place.line, record: recordCount, isMisaligned: raggedness?.isMisaligned ?? false,
      isCut: raggedness?.isCut ?? false, isIdentified: isIdentified)
    if !plan.extras.isEmpty { source.extras[recordCount] = extras(of: record, damaged: lost.map(\.column)) }
    if !row.isMisaligned {
      unread.note(record)
      ending.note(row)
    }
    let isExplained = raggedness?.isExplained(byLostBytes: !lost.isEmpty) ?? false
    var faults: [Fault] = []
    if let kind = raggedness?.kind(plan.header), !isExplained {
      faults.append(Fault(kind, line: row.line, record: row.record))
    }
    // The faults of shifted cells are not reported: the shift is.
    if hasFaults, !row.isMisaligned { faults += self.faults(of: row) }
    if !row.isMisaligned || isExplained {
      faults += lost.compactMap { $0.byte.fault(of: recordCount, column: plan.header.name(ofColumn: $0.column)) }
    }
    let decision = decide(row)
    if decision != .ignored, !isExplained, case .tooShort(let found, let sheetRow) = raggedness {
      short.append(sheetRow, line: row.line, record: row.record, found: found, of: row.subject)
    }
    close(row, faults, as: decision)
  }

  /// The raggedness of a row that is too long in a way that only the values of its cells show.
  private func shift(in record: RecordCells, filled: Int, _ cells: Range<Int>) -> Raggedness? {
    // In a sheet no comma can shift a cell.
    guard !isSheet, ShiftedCells.mayBe(in: record, filled: filled, plan.header) else { return nil }
    let read = cells.map { source.memory.known.entry(of: source.memory.cells[$0]).cell }
    guard ShiftedCells(header: plan.header).areSuspected(read, record, filled: filled) else { return nil }
    return .tooLong(found: max(filled, min(record.count, plan.header.width + 1)))
  }

  /// The faults in the cells of a row.
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

  /// Keeps or forgets a row, and reports its faults.
  private mutating func close(_ row: Row, _ faults: [Fault], as decision: Row.Decision) {
    if decision != .ignored, !faults.isEmpty {
      let subject = row.subject
      for fault in faults where ledger.append(fault, of: subject) { subjects[row.record] = subject }
    }
    switch decision {
    case .kept: rows.append(row)
    case .held: break
    case .dropped, .ignored: source.forget(row)
    }
  }

  /// Adds a fault to the ledger; `subject`: the subject of its rows.
  private mutating func report(_ fault: Fault?, of subject: String?) {
    guard let fault, ledger.append(fault, of: subject), let record = fault.record else { return }
    subjects[record] = subject
  }

  /// Notes a row that has several lines.
  mutating func note(linesOfRow lines: ClosedRange<Int>) { sheetRows.append(lines) }

  /// The rows as they were received; nil unless they are kept.
  var kept: KeptRows? { keeper?.finished() }

  /// The faults in the order in which they were found.
  var faults: [Fault] { ledger.faults }

  /// The columns that the parser does not read although some row fills them, from the left.
  var filledUnreadColumns: [Int] { unread.columns }

  /// Rejects repeated values of a field: the first row with a value keeps it, and the later ones are faulty.
  private mutating func rejectRepeats(of field: Int) {
    var firstLines: [Value: Int] = [:]
    for index in rows.indices where !rows[index].isMisaligned {
      let row = rows[index]
      let cell = row.cell(at: field)
      guard let value = cell.value?.comparable else { continue }
      guard let first = firstLines[value] else {
        firstLines[value] = row.line
        continue
      }
      rows[index].replaceCell(at: field, by: Row.Cell(raw: cell.raw, value: nil, isFaulty: true))
      let fault = Fault(
        .duplicateKey(firstLine: first, identical: false), line: row.line, record: row.record,
        column: plan.header.table.fields[field].name, value: cell.raw)
      if ledger.append(fault, of: row.subject) { subjects[row.record] = row.subject }
    }
  }
}

extension RowPlan {
  /// The cell of a column that the file lacks; the missing column is reported once, at the header.
  ///
  /// The cell is unknown if it is required, or if a column with a similar title is filled; otherwise it is blank.
  func absent(_ field: Int, in record: RecordCells) -> CellNumber {
    isRequired[field] || lookalikes[field].contains(where: record.isFilled) ? .absent : .blank
  }
}
