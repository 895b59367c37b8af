/// A data row of a received table, read by its schema.
///
/// The cells are stored in the memory of the row's source; the row holds their range.
package struct Row: Sendable {
  let source: RowSource
  private let start: Int
  /// Number of fields that have a stored cell; the fields after them are blank.
  let count: Int
  /// The physical line where the row begins, counted from 1.
  package let line: Int
  /// The data row, counted from 1.
  package let record: Int
  /// Whether the row has a cell too many, for example by a decimal comma, or one too few.
  ///
  /// The cells after it may belong to another column.
  package let isMisaligned: Bool
  /// Whether the file ends in the middle of the row.
  package let isCut: Bool
  /// Whether the cells that identify the row are valid: its key, or all required cells of a table without a key.
  package private(set) var isIdentified: Bool

  /// Makes a row.
  ///
  /// - Parameters:
  ///   - source: The plan and the cells that rows of the file share.
  ///   - cells: The range of the row in the memory of the source: one cell for each field in the order of the schema,
  /// without the blank cells at the end.
  ///   - line: The physical line where the row begins, counted from 1.
  ///   - record: The data row, counted from 1.
  ///   - isMisaligned: Whether cells may belong to another column.
  ///   - isCut: Whether the file ends in the middle of the row.
  ///   - isIdentified: Whether the cells that identify the row are valid.
  init(
    _ source: RowSource, _ cells: Range<Int>, line: Int, record: Int, isMisaligned: Bool, isCut: Bool,
    isIdentified: Bool
  ) {
    self.source = source
    start = cells.lowerBound
    count = cells.count
    self.line = line
    self.record = record
    self.isMisaligned = isMisaligned
    self.isCut = isCut
    self.isIdentified = isIdentified
  }

  package var table: TableSchema { source.plan.header.table }

  /// The cells of extra columns by the column's canonical name, as they were received.
  package var extras: [String: String] { source.extras.isEmpty ? [:] : source.extras[record] ?? [:] }

  /// The numbers of the cells, one for each field in the order of the schema; blank cells at the end are left off.
  var numbers: ArraySlice<CellNumber> { source.memory.cells[range] }

  @inline(__always)
  func number(at field: Int) -> CellNumber {
    field < count ? source.memory.cells[start + field] : .blank
  }

  func entry(at field: Int) -> KnownCells.Entry { source.memory.known.entry(of: number(at: field)) }

  /// Replaces a cell by one that must be corrected; `field` must have a stored cell.
  mutating func replaceCell(at field: Int, by cell: Cell) {
    source.memory.replace(start + field, by: cell)
    if source.plan.isIdentity[field] { isIdentified = false }
  }

  /// Marks the cell of a field as faulty, for a reason that concerns the whole file.
  package mutating func refuse(at field: Int) {
    replaceCell(at: field, by: Cell(raw: raw(at: field), value: nil, isFaulty: true))
  }

  /// The range of the row's cells in the memory of its source.
  var range: Range<Int> { start..<start + count }

  /// The caller's decision about a row that has been read.
  package enum Decision: Sendable {
    /// The row becomes one of the extract's rows.
    case kept
    /// The caller keeps the row itself.
    case held
    /// The row is used up or not needed; its faults are reported all the same.
    case dropped
    /// The row belongs to no unit, so that its faults are not reported.
    case ignored
  }

  /// The cell of one field of the row.
  package struct Cell: Hashable, Sendable {
    /// The text as it was received; empty when the file lacks the column or the row ended before it.
    package let raw: String
    /// The value; nil when the cell is blank or faulty.
    package let value: Value?
    package let isFaulty: Bool

    static let blank = Cell(raw: "", value: nil, isFaulty: false)
  }
}

/// The value of a valid cell.
package enum Value: Hashable, Sendable {
  case text(String)
  case number(Numeral)
  case integer(Int)
  case boolean(Bool)
  case date(CalendarDate)
  /// A fiscal year of the Buddhist era.
  case year(Int)
  /// The key of a row in another table, in its canonical form.
  case key(String)
  /// The keys of a cell that names several things where one is meant.
  case keys([String])
}

extension Row {
  /// The subject of the row: the key in its first field, such as a unit's; nil when that is unknown.
  var subject: String? {
    key(at: 0)
  }

  /// The cell of a field; a blank cell when the schema lacks the field.
  package func cell(_ field: String) -> Cell {
    table.index(of: field).map(cell(at:)) ?? .blank
  }

  /// The cell at the index of a field in the schema.
  package func cell(at field: Int) -> Cell { entry(at: field).cell }

  /// The value at the index of a field; nil when the cell is blank or faulty.
  package func value(at field: Int) -> Value? {
    source.memory.known.entries[number(at: field).index].cell.value
  }

  /// The canonical key of a reference, at the index of its field.
  package func key(at field: Int) -> String? { source.memory.known.key(of: number(at: field)) }

  /// The canonical keys of a reference; several when the cell names several things.
  package func keys(at field: Int) -> [String] {
    switch value(at: field) {
    case .key(let key): [key]
    case .keys(let keys): keys
    case .text, .number, .integer, .boolean, .date, .year, nil: []
    }
  }

  /// The text as it was received, at the index of a field.
  package func raw(at field: Int) -> String { source.memory.known.entries[number(at: field).index].cell.raw }

  /// Whether the cell of a field is empty and may be.
  package func isBlank(at field: Int) -> Bool { number(at: field) == .blank }

  /// The indices of the fields whose cells are not blank, in the order of the schema.
  package var filledFields: [Int] { (0..<count).filter { !raw(at: $0).trimmedCell.isEmpty } }

  /// The column of the file that holds a field; -1 when the file lacks it.
  package func column(of field: Int) -> Int { source.plan.columns[field] }

  /// Whether the text of a cell is a title of a field's column.
  package func isTitle(at cell: Int, of field: Int) -> Bool { source.plan.isTitle(raw(at: cell), of: field) }

  /// Whether the cell of a field must be corrected.
  package func isFaulty(at field: Int) -> Bool { number(at: field).isFaulty }

  /// The text of a field's cell as it was received.
  package func raw(_ field: String) -> String { cell(field).raw }

  package func text(_ field: String) -> String? { table.index(of: field).flatMap(text(at:)) }

  package func number(_ field: String) -> Numeral? { table.index(of: field).flatMap(numeral(at:)) }

  package func integer(_ field: String) -> Int? { table.index(of: field).flatMap(integer(at:)) }

  package func boolean(_ field: String) -> Bool? { table.index(of: field).flatMap(boolean(at:)) }

  package func date(_ field: String) -> CalendarDate? { table.index(of: field).flatMap(date(at:)) }

  /// The fiscal year in a field, of the Buddhist era.
  package func year(_ field: String) -> Int? { table.index(of: field).flatMap(year(at:)) }

  /// The canonical key of a reference, by the name of its field.
  package func key(_ field: String) -> String? { table.index(of: field).flatMap(key(at:)) }
}

/// Values by the index of the field; nil when the cell holds no value of the type.
extension Row {
  package func text(at field: Int) -> String? { source.memory.known.text(of: number(at: field)) }

  package func numeral(at field: Int) -> Numeral? { source.memory.known.numeral(of: number(at: field)) }

  package func integer(at field: Int) -> Int? {
    guard case .integer(let integer) = value(at: field) else { return nil }
    return integer
  }

  package func boolean(at field: Int) -> Bool? {
    guard case .boolean(let boolean) = value(at: field) else { return nil }
    return boolean
  }

  package func date(at field: Int) -> CalendarDate? {
    guard case .date(let date) = value(at: field) else { return nil }
    return date
  }

  /// The fiscal year at the index of a field, of the Buddhist era.
  package func year(at field: Int) -> Int? {
    guard case .year(let year) = value(at: field) else { return nil }
    return year
  }
}
