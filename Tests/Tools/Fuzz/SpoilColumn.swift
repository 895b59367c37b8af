import Tabular

/// The meaning of a column, so that a slip in a cell is no other valid value.
struct SpoilColumn: Sendable {
  private enum Meaning {
    case number, date, year, boolean, code
  }

  private let meaning: Meaning?

  /// - Parameters:
  ///   - name: The title of the column.
  ///   - tables: The schemas of the tables that may be received.
  init(_ name: String, in tables: [TableSchema]) {
    let described = tables.lazy.compactMap { table in table.field(named: name).map { (table, $0) } }.first
    meaning =
      switch described?.1.type {
      case .number, .integer: .number
      case .date: .date
      case .year: .year
      case .boolean: .boolean
      case .string: described.map { Self.isCode($1, in: $0) } == true ? .code : nil
      case nil: nil
      }
  }

  /// Whether the cells are codes, so that not every text is valid; a respondent may be any text.
  private static func isCode(_ field: Field, in table: TableSchema) -> Bool {
    let isListed = field.constraints.pattern != nil || !field.categories.isEmpty
    return isListed || table.foreignKeys.contains { $0.fields == [field.name] }
  }

  /// The slip for a cell; nil if any text is valid.
  func slip(in cell: String, _ random: inout Random) -> (name: String, text: String)? {
    guard let meaning else { return nil }
    return random.pick(Self.everywhere + Self.slips(in: cell, of: meaning), else: ("a text", "x"))
  }

  private static let everywhere = [
    (name: "a text", text: "ไม่ทราบ"), ("a question mark", "?"), ("an error of a spreadsheet", "#REF!"),
    ("a formula", "=A1+1"), ("a lost byte", "\u{FFFD}"), ("two values", "\"5026-1087x, 31/02/66\""),
  ]

  private static func slips(in cell: String, of meaning: Meaning) -> [(name: String, text: String)] {
    switch meaning {
    case .number:
      [
        ("a unit of measure", cell + "9 คน"), ("letters for digits", cell + "8O"), ("two points", "8.7.83"),
        ("an exponent", "1.2E+15"), ("two numbers", "12 34"), ("an invisible character", "8\(cell)\u{200B}9"),
        ("a code", "5026-1087"),
      ]
    case .date:
      [
        ("no date", "31/02/2566"), ("a serial number", "45107"), ("a year of two digits", "30/06/66"),
        ("a code", "7.3.1"), ("a month that is none", "2023-13-01"),
      ]
    case .year: [("a year of two digits", "66"), ("no year", "25666"), ("a date", "30/06/2566")]
    case .boolean: [("a number", "2"), ("half a word", "ye")]
    case .code:
      [
        ("a date", "5-Oct"), ("a number", "1.2E+15"), ("another code", "9999x"),
        ("a code twice", "\"\(cell) \(cell)\""),
      ]
    }
  }
}
