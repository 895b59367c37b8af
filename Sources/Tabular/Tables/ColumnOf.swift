/// A column described once, by its name, its kind and what it takes from a row of the field.
///
/// ```
/// let columns: [ColumnOf<Ranking.Place>] = [
///   .integer("rank") { place in place.rank },
///   .code("unit_code") { place in place.unit.code },
///   .number("ITA") { place in place.total },
/// ]
/// ```
package struct ColumnOf<Row>: Sendable {
  package let name: String
  package let kind: Column.Kind
  package let categories: [Field.Category]
  package let formulas: [CellFormula]
  package let cell: @Sendable (Row) -> Cell

  private init(
    _ name: String, _ kind: Column.Kind, categories: [Field.Category] = [], formulas: [CellFormula] = [],
    cell: @escaping @Sendable (Row) -> Cell
  ) {
    self.name = name
    self.kind = kind
    self.categories = categories
    self.formulas = formulas
    self.cell = cell
  }

  /// The column without its rows.
  package var column: Column { Column(name: name, kind: kind, categories: categories, formulas: formulas) }
}

/// A column of each kind, made from a closure that gives nil where there is nothing to print: a cell cannot
/// contradict the kind of its column.
extension ColumnOf {
  package static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String?) -> Self {
    Self(name, .text) { row in value(row).map(Cell.text) ?? .empty }
  }

  /// Text that is one of the words of `categories`.
  package static func word(
    _ name: String, of categories: [Field.Category], _ value: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(name, .text, categories: categories) { row in value(row).map(Cell.text) ?? .empty }
  }

  package static func code(_ name: String, _ value: @escaping @Sendable (Row) -> String?) -> Self {
    Self(name, .code) { row in value(row).map(Cell.text) ?? .empty }
  }

  package static func integer(_ name: String, _ value: @escaping @Sendable (Row) -> Int?) -> Self {
    Self(name, .integer) { row in value(row).map(Cell.integer) ?? .empty }
  }

  package static func number(_ name: String, _ value: @escaping @Sendable (Row) -> Numeral?) -> Self {
    Self(name, .number) { row in value(row).map(Cell.number) ?? .empty }
  }

  /// Numbers that may follow from other columns of the row by one of the formulas.
  package static func number(
    _ name: String, by formulas: [CellFormula], _ value: @escaping @Sendable (Row) -> Numeral?
  ) -> Self {
    Self(name, .number, formulas: formulas) { row in value(row).map(Cell.number) ?? .empty }
  }

  package static func boolean(_ name: String, _ value: @escaping @Sendable (Row) -> Bool?) -> Self {
    Self(name, .boolean) { row in value(row).map(Cell.boolean) ?? .empty }
  }

  package static func date(_ name: String, _ value: @escaping @Sendable (Row) -> CalendarDate?) -> Self {
    Self(name, .date) { row in value(row).map(Cell.date) ?? .empty }
  }
}
