/// A data row of a received table, read by its schema.
package struct Row: Sendable {
  package var table: TableSchema { shared.table }
  /// The physical line where the row begins, counted from 1.
  package let line: Int
  /// The data row, counted from 1.
  package let record: Int
  /// One for each field of the schema, in its order; blank ones at the end are left off.
  package internal(set) var cells: [Cell]
  /// The cells of extra columns by the column's canonical name, as they were received.
  package let extras: [String: String]
  /// A cell too many, as a decimal comma makes one: what stands behind it may belong to another column.
  package let hasTooManyCells: Bool
  private let shared: SharedSchema

  init(table: SharedSchema, line: Int, record: Int, cells: [Cell], extras: [String: String], hasTooManyCells: Bool) {
    shared = table
    self.line = line
    self.record = record
    self.cells = Array(cells[..<(cells.lastIndex { $0 != .blank }.map { $0 + 1 } ?? 0)])
    self.extras = extras
    self.hasTooManyCells = hasTooManyCells
  }

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

/// The schema of all the rows of a file: a row holds a word of memory of it.
final class SharedSchema: Sendable {
  let table: TableSchema

  init(_ table: TableSchema) {
    self.table = table
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
    guard case .key(let key) = cells.first?.value else { return nil }
    return key
  }

  /// The cell of a field; a blank one where the schema has no such field.
  package func cell(_ field: String) -> Cell {
    table.index(of: field).map(cell(at:)) ?? .blank
  }

  /// `field`: its place among the schema's.
  func cell(at field: Int) -> Cell { cells.indices.contains(field) ? cells[field] : .blank }

  /// The cell as it was received.
  package func raw(_ field: String) -> String { cell(field).raw }

  package func text(_ field: String) -> String? {
    guard case .text(let text) = cell(field).value else { return nil }
    return text
  }

  package func number(_ field: String) -> Numeral? {
    guard case .number(let number) = cell(field).value else { return nil }
    return number
  }

  package func integer(_ field: String) -> Int? {
    guard case .integer(let integer) = cell(field).value else { return nil }
    return integer
  }

  package func boolean(_ field: String) -> Bool? {
    guard case .boolean(let boolean) = cell(field).value else { return nil }
    return boolean
  }

  package func date(_ field: String) -> CalendarDate? {
    guard case .date(let date) = cell(field).value else { return nil }
    return date
  }

  /// Of the Buddhist era.
  package func year(_ field: String) -> Int? {
    guard case .year(let year) = cell(field).value else { return nil }
    return year
  }

  /// The canonical key that a reference was resolved to.
  package func key(_ field: String) -> String? {
    guard case .key(let key) = cell(field).value else { return nil }
    return key
  }
}
