/// A data row of a received table, read by its schema.
///
/// Its cells stand among those of its source: a row is where they are.
package struct Row: Sendable {
  let source: RowSource
  private let start: Int
  private let shortCount: Int32
  private let shortLine: Int32
  private let shortRecord: Int32
  /// A cell too many, as a decimal comma makes one, or one that is lacking: what stands behind it may belong to another
  /// column.
  package let isMisaligned: Bool
  /// Whether the file ends in the middle of it.
  package let isCut: Bool
  /// Whether nothing that tells the row from others must be mended: its key, or what it must have where it has none.
  package private(set) var isIdentified: Bool

  /// `cells`: those of the source's memory that are the row's, one for each field of the schema, in its order; blank
  /// ones at the end are left off.
  init(
    _ source: RowSource, _ cells: Range<Int>, line: Int, record: Int, isMisaligned: Bool, isCut: Bool,
    isIdentified: Bool
  ) {
    self.source = source
    start = cells.lowerBound
    // No file that is read has as many bytes.
    shortCount = Int32(clamping: cells.count)
    shortLine = Int32(clamping: line)
    shortRecord = Int32(clamping: record)
    self.isMisaligned = isMisaligned
    self.isCut = isCut
    self.isIdentified = isIdentified
  }

  package var table: TableSchema { source.plan.header.table }

  /// The physical line where the row begins, counted from 1.
  package var line: Int { Int(shortLine) }

  /// The data row, counted from 1.
  package var record: Int { Int(shortRecord) }

  /// The cells of extra columns by the column's canonical name, as they were received.
  package var extras: [String: String] { source.extras.isEmpty ? [:] : source.extras[record] ?? [:] }

  /// How many fields have a cell: those behind are blank.
  var count: Int { Int(shortCount) }

  /// One for each field of the schema, in its order; blank ones at the end are left off.
  var numbers: ArraySlice<CellNumber> { source.memory.cells[range] }

  @inline(__always)
  func number(at field: Int) -> CellNumber {
    field < count ? source.memory.cells[start + field] : .blank
  }

  func entry(at field: Int) -> KnownCells.Entry { source.memory.known.entry(of: number(at: field)) }

  /// `field`: one that has a cell; `cell`: one that must be mended.
  mutating func replaceCell(at field: Int, by cell: Cell) {
    source.memory.replace(start + field, by: cell)
    if source.plan.isIdentity[field] { isIdentified = false }
  }

  /// Makes the cell of a field one that must be mended, for a reason that the whole file gives.
  package mutating func refuse(at field: Int) {
    replaceCell(at: field, by: Cell(raw: raw(at: field), value: nil, isFaulty: true))
  }

  /// Where its cells stand in the memory.
  var range: Range<Int> { start..<start + count }

  /// What becomes of a row once it is read.
  package enum Fate: Sendable {
    /// It stands among the extract's rows.
    case kept
    /// Whoever was asked holds it.
    case held
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
  /// The same of a cell that names several things where one is meant.
  case keys([String])
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
  package func cell(at field: Int) -> Cell { entry(at: field).cell }

  /// What the cell says, by the place of its field; nil where it is blank or faulty.
  package func value(at field: Int) -> Value? {
    source.memory.known.entries[number(at: field).place].cell.value
  }

  /// The canonical key that a reference was resolved to.
  package func key(at field: Int) -> String? { source.memory.known.key(of: number(at: field)) }

  /// The canonical keys that a reference was resolved to: several where the cell names several things.
  package func keys(at field: Int) -> [String] {
    switch value(at: field) {
    case .key(let key): [key]
    case .keys(let keys): keys
    case .text, .number, .integer, .boolean, .date, .year, nil: []
    }
  }

  /// The cell as it was received, by the place of its field.
  package func raw(at field: Int) -> String { source.memory.known.entries[number(at: field).place].cell.raw }

  /// Whether nothing at all stands in the cell of a field, and nothing needs to.
  package func isBlank(at field: Int) -> Bool { number(at: field) == .blank }

  /// The fields in whose cells something stands, in the order of the schema.
  package var filledFields: [Int] { (0..<count).filter { !raw(at: $0).trimmedCell.isEmpty } }

  /// The column of the file that holds a field; -1 where it has none.
  package func column(of field: Int) -> Int { source.plan.columns[field] }

  /// Whether the text of a cell is a title of a field's column.
  package func isTitle(at cell: Int, of field: Int) -> Bool { source.plan.isTitle(raw(at: cell), of: field) }

  /// Whether the cell of a field must be mended.
  package func isFaulty(at field: Int) -> Bool { number(at: field).isFaulty }

  /// The cell as it was received.
  package func raw(_ field: String) -> String { cell(field).raw }

  package func text(_ field: String) -> String? { table.index(of: field).flatMap(text(at:)) }

  package func number(_ field: String) -> Numeral? { table.index(of: field).flatMap(numeral(at:)) }

  package func integer(_ field: String) -> Int? { table.index(of: field).flatMap(integer(at:)) }

  package func boolean(_ field: String) -> Bool? { table.index(of: field).flatMap(boolean(at:)) }

  package func date(_ field: String) -> CalendarDate? { table.index(of: field).flatMap(date(at:)) }

  /// Of the Buddhist era.
  package func year(_ field: String) -> Int? { table.index(of: field).flatMap(year(at:)) }

  /// The canonical key that a reference was resolved to.
  package func key(_ field: String) -> String? { table.index(of: field).flatMap(key(at:)) }
}

/// By the place of the field; nil where the schema has none there.
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

  /// Of the Buddhist era.
  package func year(at field: Int) -> Int? {
    guard case .year(let year) = value(at: field) else { return nil }
    return year
  }
}
