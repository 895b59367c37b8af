/// A data row of a received table, read by its schema.
package struct Row: Sendable {
  let source: RowSource
  /// One for each field of the schema, in its order; blank ones at the end are left off.
  var numbers: [CellNumber]
  /// The cells of extra columns by the column's canonical name, as they were received.
  package let extras: [String: String]
  private let shortLine: Int32
  private let shortRecord: Int32
  /// A cell too many, as a decimal comma makes one: what stands behind it may belong to another column.
  package let hasTooManyCells: Bool

  /// `numbers`: of all fields.
  init(
    _ source: RowSource, line: Int, record: Int, numbers: [CellNumber], extras: [String: String], hasTooManyCells: Bool
  ) {
    self.source = source
    self.numbers = Array(numbers[..<(numbers.lastIndex { $0 != .blank }.map { $0 + 1 } ?? 0)])
    self.extras = extras
    // No file that is read has as many bytes.
    shortLine = Int32(clamping: line)
    shortRecord = Int32(clamping: record)
    self.hasTooManyCells = hasTooManyCells
  }

  package var table: TableSchema { source.plan.header.table }

  /// The physical line where the row begins, counted from 1.
  package var line: Int { Int(shortLine) }

  /// The data row, counted from 1.
  package var record: Int { Int(shortRecord) }

  /// One for each field of the schema, in its order; blank ones at the end are left off.
  package var cells: [Cell] { numbers.map { source.memory.entries[$0.place].cell } }

  /// What becomes of a row once it is read.
  package enum Fate: Sendable {
    /// It stands among the extract's rows.
    case kept
    /// It was used up, or is of no use; what is wrong with it is told all the same.
    case dropped
    /// It is nobody's, so that what it lacks is no fault.
    case ignored
  }

  /// What stands in one field of the row.
  package struct Cell: Hashable, Sendable {
    /// As it was received; empty where the file has no such column or the row ended before it.
    package let raw: String
    /// Nil where the cell is blank or faulty.
    package let value: Value?
    package let isFaulty: Bool

    static let blank = Cell(raw: "", value: nil, isFaulty: false)
  }
}

/// A cell that has been understood.
package enum Value: Hashable, Sendable {
  case text(String)
  case number(Numeral)
  case integer(Int)
  case boolean(Bool)
  case date(CalendarDate)
  /// Of the Buddhist era.
  case year(Int)
  /// The key of a thing in another table, in its canonical form.
  case key(String)
}

extension Row {
  /// What the row is about: the thing of another table that its first field names; nil where that is not known.
  var subject: String? {
    key(at: 0)
  }

  /// The cell of a field; a blank one where the schema has no such field.
  package func cell(_ field: String) -> Cell {
    table.index(of: field).map(cell(at:)) ?? .blank
  }

  /// `field`: its place among the schema's.
  package func cell(at field: Int) -> Cell {
    numbers.indices.contains(field) ? source.memory.entries[numbers[field].place].cell : .blank
  }

  func number(at field: Int) -> CellNumber { field < numbers.count ? numbers[field] : .blank }

  /// What the cell says, by the place of its field; nil where it is blank or faulty.
  package func value(at field: Int) -> Value? {
    field < numbers.count ? source.memory.entries[numbers[field].place].cell.value : nil
  }

  /// The canonical key that a reference was resolved to.
  package func key(at field: Int) -> String? {
    guard case .key(let key) = value(at: field) else { return nil }
    return key
  }

  /// The cell as it was received, by the place of its field.
  package func raw(at field: Int) -> String { cell(at: field).raw }

  /// Whether nothing at all stands in the cell of a field, and nothing needs to.
  package func isBlank(at field: Int) -> Bool { number(at: field) == .blank }

  /// The fields in whose cells something stands, in the order of the schema.
  package var filledFields: [Int] { numbers.indices.filter { !raw(at: $0).trimmedCell.isEmpty } }

  /// Whether the text of a cell is a title of a field's column.
  package func isTitle(at cell: Int, of field: Int) -> Bool { source.plan.isTitle(raw(at: cell), of: field) }

  /// Whether the cell of a field must be mended.
  package func isFaulty(at field: Int) -> Bool { number(at: field).isFaulty }

  /// Whether the cells of a field are known to read alike in two rows of one file; they may do so unknown.
  package func hasSameCell(as other: Row, at field: Int) -> Bool {
    source === other.source && number(at: field) == other.number(at: field)
  }

  /// Whether all cells are known to read alike in two rows of one file, neither of which has extra columns; they may do
  /// so unknown.
  package func hasSameCells(as other: Row) -> Bool {
    source === other.source && numbers == other.numbers && hasTooManyCells == other.hasTooManyCells && extras.isEmpty
      && other.extras.isEmpty
  }

  /// The cell as it was received.
  package func raw(_ field: String) -> String { cell(field).raw }

  private func value(_ field: String) -> Value? { table.index(of: field).flatMap(value(at:)) }

  package func text(_ field: String) -> String? {
    guard case .text(let text) = value(field) else { return nil }
    return text
  }

  package func number(_ field: String) -> Numeral? {
    guard case .number(let number) = value(field) else { return nil }
    return number
  }

  package func integer(_ field: String) -> Int? {
    guard case .integer(let integer) = value(field) else { return nil }
    return integer
  }

  package func boolean(_ field: String) -> Bool? {
    guard case .boolean(let boolean) = value(field) else { return nil }
    return boolean
  }

  package func date(_ field: String) -> CalendarDate? {
    guard case .date(let date) = value(field) else { return nil }
    return date
  }

  /// Of the Buddhist era.
  package func year(_ field: String) -> Int? {
    guard case .year(let year) = value(field) else { return nil }
    return year
  }

  /// The canonical key that a reference was resolved to.
  package func key(_ field: String) -> String? {
    guard case .key(let key) = value(field) else { return nil }
    return key
  }
}
