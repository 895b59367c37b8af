/// Reads the records below a header into rows, column by column.
struct RowReader<Resolver: ReferenceResolver> {
  private(set) var rows: [Row] = []
  private(set) var faults: [Fault] = []
  private(set) var recordCount = 0
  private(set) var undecoded: UndecodedCells
  private let header: HeaderMatch
  private let readers: [CellReader<Resolver>]
  private let columnOfField: [Int?]

  init(header: HeaderMatch, undecoded: UndecodedCells, resolver: Resolver) {
    self.header = header
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
    let raggedness = Fault.Kind.raggedness(cells: fields.count, filled: filled, expected: header.columns.count)
    if let raggedness { faults.append(Fault(raggedness, line: record.line, record: recordCount)) }
    var cells: [Row.Cell] = []
    cells.reserveCapacity(readers.count)
    for (index, reader) in readers.enumerated() {
      // A column that the file lacks has been reported once, at the header.
      let column = columnOfField[index]
      cells.append(column.map { cell($0 < fields.count ? fields[$0] : "", index, reader, record) } ?? .blank)
    }
    var extras: [String: String] = [:]
    for case (.extra(let name), let column) in zip(header.columns, header.columns.indices) {
      let raw = column < fields.count ? fields[column] : ""
      extras[name] = raw
      _ = isUndecoded(raw, name, record)
    }
    rows.append(
      Row(
        table: header.table, line: record.line, record: recordCount, cells: cells, extras: extras,
        hasTooManyCells: fields.count > header.columns.count && raggedness != nil))
  }

  private mutating func cell(
    _ raw: String, _ index: Int, _ reader: CellReader<Resolver>, _ record: Record
  ) -> Row.Cell {
    let name = header.table.fields[index].name
    if isUndecoded(raw, name, record) { return Row.Cell(raw: raw, value: nil, isFaulty: true) }
    let (cell, kinds) = reader.read(raw)
    for kind in kinds {
      faults.append(Fault(kind, line: record.line, record: recordCount, column: name, value: raw))
    }
    return cell
  }

  /// Whether bytes of the cell were lost, which is reported with its column.
  private mutating func isUndecoded(_ raw: String, _ column: String, _ record: Record) -> Bool {
    guard raw.unicodeScalars.contains("\u{FFFD}") else { return false }
    for lost in undecoded.take(raw, lines: record.line...record.lastLine) {
      let kind = Fault.Kind.undecodable(byte: lost.byte, offset: lost.offset)
      faults.append(Fault(kind, line: lost.line, record: recordCount, column: column, value: raw))
    }
    return true
  }

  /// In a column whose values must differ, the first row with a value keeps it and the later ones are faulty.
  mutating func rejectRepeats() {
    for (index, field) in header.table.fields.enumerated() where field.constraints.unique {
      // Repeated keys are judged by their rows, elsewhere.
      guard header.table.primaryKey != [field.name] else { continue }
      var firstLines: [Value: Int] = [:]
      for row in rows.indices {
        let cell = rows[row].cells[index]
        guard let value = cell.value?.comparable else { continue }
        guard let first = firstLines[value] else {
          firstLines[value] = rows[row].line
          continue
        }
        rows[row].cells[index] = Row.Cell(raw: cell.raw, value: nil, isFaulty: true)
        faults.append(
          Fault(
            .duplicateKey(firstLine: first, identical: false), line: rows[row].line, record: rows[row].record,
            column: field.name, value: cell.raw))
      }
    }
  }
}

extension Fault.Kind {
  /// What a row's number of cells has to do with the header's: blank cells too many at the end are nothing.
  static func raggedness(cells: Int, filled: Int, expected: Int) -> Fault.Kind? {
    if filled > expected { return .tooManyCells(expected: expected, found: filled) }
    return cells < expected ? .tooFewCells(expected: expected, found: cells) : nil
  }
}

/// The bytes that could not be decoded, waiting for the cells they stand in.
struct UndecodedCells {
  private var waiting: [Int: ArraySlice<DecodedText.Fault>]

  init(_ faults: [DecodedText.Fault]) {
    waiting = Dictionary(grouping: faults, by: \.line).mapValues { $0[...] }
  }

  /// The lost bytes of a cell on these lines, as many as it has U+FFFD.
  mutating func take(_ raw: String, lines: ClosedRange<Int>) -> [DecodedText.Fault] {
    var taken: [DecodedText.Fault] = []
    var wanted = raw.unicodeScalars.count { $0 == "\u{FFFD}" }
    for line in lines where wanted > 0 {
      let part = waiting[line]?.prefix(wanted) ?? []
      taken += part
      waiting[line]?.removeFirst(part.count)
      wanted -= part.count
    }
    return taken
  }

  /// Those that stand in no cell of a known column.
  var rest: [Fault] {
    waiting.values.joined().sorted { $0.offset < $1.offset }
      .map { Fault(.undecodable(byte: $0.byte, offset: $0.offset), line: $0.line) }
  }
}
