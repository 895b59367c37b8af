/// Reads the records below a header into rows, column by column.
struct RowReader<Resolver: ReferenceResolver> {
  private(set) var rows: [Row] = []
  private(set) var recordCount = 0
  /// What the rows of listed faults are about, by record.
  private(set) var subjects: [Int: String] = [:]
  private var ledger = FaultLedger()
  private var unread: UnreadColumns
  private var undecoded: UndecodedCells
  private let header: HeaderMatch
  private let table: SharedSchema
  private let shifted: ShiftedCells
  private let readers: [CellReader<Resolver>]
  private let columnOfField: [Int?]
  /// Of each field, the columns under a title like its own; only of fields that the file lacks.
  private let lookalikes: [[Int]]
  /// The places of the extra columns.
  private let extras: [(name: String, column: Int)]

  init(header: HeaderMatch, undecoded: UndecodedCells, resolver: Resolver) {
    self.header = header
    table = SharedSchema(header.table)
    self.undecoded = undecoded
    unread = UnreadColumns(header)
    shifted = ShiftedCells(header: header)
    readers = header.table.fields.map { CellReader($0, of: header.table, resolver: resolver) }
    columnOfField = header.table.fields.indices.map { header.columns.firstIndex(of: .field($0)) }
    let misnamed = MisnamedColumns(header)
    lookalikes = header.table.fields.map { misnamed.columns(of: $0.name) }
    extras = header.columns.enumerated().compactMap { column, kind in
      if case .extra(let name) = kind { (name, column) } else { nil }
    }
  }

  /// A row whose fate is not known yet, and what is wrong with it.
  struct Reading {
    let row: Row
    fileprivate let faults: [Fault]
  }

  /// Nil for a record without any cell, which is no row.
  mutating func read(_ record: Record) -> Reading? {
    guard record.filledCount > 0 else { return nil }
    let fields = record.fields.map { $0 ?? "" }
    recordCount += 1
    let lost = undecoded.take(fields, lines: record.line...record.lastLine)
    var raggedness = Fault.Kind.raggedness(cells: record.cellCount, filled: record.filledCount, in: header)
    var faults: [Fault] = []
    var cells: [Row.Cell] = []
    cells.reserveCapacity(readers.count)
    for (index, reader) in readers.enumerated() {
      guard let column = columnOfField[index] else {
        cells.append(absent(index, fields))
        continue
      }
      // Cells that the row ends before are one fault, the row's.
      guard column < fields.count || raggedness == nil else {
        cells.append(Row.Cell(raw: "", value: nil, isFaulty: header.table.fields[index].constraints.required))
        continue
      }
      let raw = column < fields.count ? fields[column] : ""
      let isLost = lost.contains { $0.column == column }
      cells.append(isLost ? Row.Cell(raw: raw, value: nil, isFaulty: true) : cell(raw, index, reader, record, &faults))
    }
    var hasTooManyCells = record.filledCount > header.width
    if !hasTooManyCells, shifted.areSuspected(cells, fields, of: record) {
      hasTooManyCells = true
      raggedness = .tooManyCells(
        expected: header.columns.count, found: max(record.filledCount, min(record.cellCount, header.width + 1)))
    }
    faults += lost.map { $0.byte.fault(record: recordCount, column: header.name(ofColumn: $0.column)) }
    // Cells that have shifted are no fault of their own.
    if hasTooManyCells { faults = [] } else { unread.note(record.fields) }
    if let raggedness { faults.insert(Fault(raggedness, line: record.line, record: recordCount), at: 0) }
    var texts: [String: String] = [:]
    for (name, column) in extras {
      let isLost = lost.contains { $0.column == column }
      texts[name] = column < fields.count && !isLost ? fields[column] : ""
    }
    let row = Row(
      table: table, line: record.line, record: recordCount, cells: cells, extras: texts,
      hasTooManyCells: hasTooManyCells)
    return Reading(row: row, faults: faults)
  }

  /// Keeps or forgets a row, and tells what is wrong with it.
  mutating func close(_ reading: Reading, as fate: Row.Fate) {
    if fate == .kept { rows.append(reading.row) }
    guard fate != .ignored else { return }
    let subject = reading.row.subject
    for fault in reading.faults where ledger.append(fault, of: subject) {
      subjects[reading.row.record] = subject
    }
  }

  /// In the order in which they were found.
  var faults: [Fault] { ledger.faults }

  /// The columns that nobody reads and that hold something, from the left.
  var filledUnreadColumns: [Int] { unread.columns }

  /// The cell of a column that the file lacks, which is reported once, at the header: what it would say cannot be told
  /// where it must be filled, or where something stands under a title like its own.
  private func absent(_ index: Int, _ fields: [String]) -> Row.Cell {
    let isUnread = lookalikes[index].contains { $0 < fields.count && !fields[$0].trimmedCell.isEmpty }
    guard isUnread || header.table.fields[index].constraints.required else { return .blank }
    return Row.Cell(raw: "", value: nil, isFaulty: true)
  }

  private func cell(
    _ raw: String, _ index: Int, _ reader: CellReader<Resolver>, _ record: Record, _ faults: inout [Fault]
  ) -> Row.Cell {
    let (cell, kinds) = reader.read(raw)
    for kind in kinds {
      faults.append(
        Fault(kind, line: record.line, record: recordCount, column: header.table.fields[index].name, value: raw))
    }
    return cell
  }

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
        rows[row].cells[index] = Row.Cell(raw: cell.raw, value: nil, isFaulty: true)
        let fault = Fault(
          .duplicateKey(firstLine: first, identical: false), line: rows[row].line, record: rows[row].record,
          column: field.name, value: cell.raw)
        if ledger.append(fault, of: rows[row].subject) { subjects[rows[row].record] = rows[row].subject }
      }
    }
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
