/// Reads the records below a header into rows, column by column.
struct RowReader<Resolver: ReferenceResolver> {
  private(set) var rows: [Row] = []
  private var ledger = FaultLedger()
  private(set) var recordCount = 0
  /// The columns without a title that hold something, from the left.
  private(set) var untitledColumns: [Int] = []
  private var blankTitles: [Int]
  private var undecoded: UndecodedCells
  private let header: HeaderMatch
  private let readers: [CellReader<Resolver>]
  private let columnOfField: [Int?]

  init(header: HeaderMatch, undecoded: UndecodedCells, resolver: Resolver) {
    self.header = header
    blankTitles = header.titles.indices.filter { header.titles[$0].isEmpty }
    self.undecoded = undecoded
    readers = header.table.fields.map { CellReader($0, of: header.table, resolver: resolver) }
    columnOfField = header.table.fields.indices.map { header.columns.firstIndex(of: .field($0)) }
  }

  /// Appends the row of a record; a record without any cell is none.
  mutating func read(_ record: Record) {
    let fields = record.fields.map { $0 ?? "" }
    let filled = fields.lastIndex { !$0.trimmedCell.isEmpty }.map { $0 + 1 } ?? 0
    guard filled > 0 else { return }
    recordCount += 1
    noteUntitled(fields)
    let lost = undecoded.take(fields, lines: record.line...record.lastLine)
    let raggedness = Fault.Kind.raggedness(cells: fields.count, filled: filled, in: header)
    let hasTooManyCells = filled > header.columns.count
    var faults: [Fault] = []
    var cells: [Row.Cell] = []
    cells.reserveCapacity(readers.count)
    for (index, reader) in readers.enumerated() {
      // A column that the file lacks has been reported once, at the header.
      guard let column = columnOfField[index] else {
        cells.append(.blank)
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
    faults += lost.map { $0.byte.fault(record: recordCount, column: header.name(ofColumn: $0.column)) }
    var extras: [String: String] = [:]
    for case (.extra(let name), let column) in zip(header.columns, header.columns.indices) {
      let isLost = lost.contains { $0.column == column }
      extras[name] = column < fields.count && !isLost ? fields[column] : ""
    }
    let row = Row(
      table: header.table, line: record.line, record: recordCount, cells: cells, extras: extras,
      hasTooManyCells: hasTooManyCells)
    rows.append(row)
    let subject = row.subject
    if let raggedness { ledger.append(Fault(raggedness, line: record.line, record: recordCount), of: subject) }
    // Cells that have shifted are no fault of their own.
    if !hasTooManyCells { ledger.append(contentsOf: faults, of: subject) }
  }

  private mutating func noteUntitled(_ fields: [String]) {
    guard !blankTitles.isEmpty else { return }
    let found = blankTitles.filter { $0 < fields.count && !fields[$0].trimmedCell.isEmpty }
    guard !found.isEmpty else { return }
    untitledColumns = (untitledColumns + found).sorted()
    blankTitles.removeAll { found.contains($0) }
  }

  /// In the order in which they were found.
  var faults: [Fault] { ledger.faults }

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
        let cell = rows[row].cells[index]
        guard let value = cell.value?.comparable else { continue }
        guard let first = firstLines[value] else {
          firstLines[value] = rows[row].line
          continue
        }
        rows[row].cells[index] = Row.Cell(raw: cell.raw, value: nil, isFaulty: true)
        let fault = Fault(
          .duplicateKey(firstLine: first, identical: false), line: rows[row].line, record: rows[row].record,
          column: field.name, value: cell.raw)
        ledger.append(fault, of: rows[row].subject)
      }
    }
  }
}

extension Fault.Kind {
  /// What is wrong with a row's number of cells: blank cells too many at its end are nothing, nor are cells that were
  /// left off there unless a required one is among them.
  static func raggedness(cells: Int, filled: Int, in header: HeaderMatch) -> Fault.Kind? {
    let expected = header.columns.count
    if filled > expected { return .tooManyCells(expected: expected, found: filled) }
    return cells < header.neededCells ? .tooFewCells(expected: expected, found: cells) : nil
  }
}
