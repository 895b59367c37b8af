/// A column that is described once: its name, its kind, and the value that it takes from each element.
///
/// ```
/// let columns: [ColumnOf<Standing>] = [
///   .integer("rank") { $0.rank?.overall },
///   .code("unit_code") { $0.unit.code },
///   .number("ITA") { $0.scorecard.score(of: "ITA") },
/// ]
/// ```
package struct ColumnOf<Element>: Sendable {
  package let column: Column
  package let cell: @Sendable (Element) -> Cell

  private init(
    _ name: String, _ kind: Column.Kind, categories: [Field.Category] = [], formulas: [CellFormula] = [],
    cell: @escaping @Sendable (Element) -> Cell
  ) {
    column = Column(name: name, kind: kind, categories: categories, formulas: formulas)
    self.cell = cell
  }
}

/// Columns of each kind, made from a closure that returns nil for an empty cell.
///
/// A cell cannot contradict the kind of its column.
extension ColumnOf {
  package static func text(_ name: String, _ value: @escaping @Sendable (Element) -> String?) -> Self {
    Self(name, .text) { value($0).map(Cell.text) ?? .empty }
  }

  /// A column of text with one of the words of `categories` in each cell.
  package static func word(
    _ name: String, of categories: [Field.Category], _ value: @escaping @Sendable (Element) -> String?
  ) -> Self {
    Self(name, .text, categories: categories) { value($0).map(Cell.text) ?? .empty }
  }

  package static func code(_ name: String, _ value: @escaping @Sendable (Element) -> String?) -> Self {
    Self(name, .code) { value($0).map(Cell.text) ?? .empty }
  }

  /// A column of whole numbers, which may follow from other columns or another table by `formulas`.
  package static func integer(
    _ name: String, by formulas: [CellFormula] = [], _ value: @escaping @Sendable (Element) -> Int?
  ) -> Self {
    Self(name, .integer, formulas: formulas) { value($0).map(Cell.integer) ?? .empty }
  }

  /// A column of fiscal years of the Buddhist era.
  package static func year(_ name: String, _ value: @escaping @Sendable (Element) -> Int) -> Self {
    Self(name, .year) { .integer(value($0)) }
  }

  /// A column of numbers, which may follow from other columns or another table by `formulas`.
  package static func number(
    _ name: String, by formulas: [CellFormula] = [], _ value: @escaping @Sendable (Element) -> Numeral?
  ) -> Self {
    Self(name, .number, formulas: formulas) { value($0).map(Cell.number) ?? .empty }
  }

  package static func boolean(_ name: String, _ value: @escaping @Sendable (Element) -> Bool?) -> Self {
    Self(name, .boolean) { value($0).map(Cell.boolean) ?? .empty }
  }

  package static func date(_ name: String, _ value: @escaping @Sendable (Element) -> CalendarDate?) -> Self {
    Self(name, .date) { value($0).map(Cell.date) ?? .empty }
  }
}
