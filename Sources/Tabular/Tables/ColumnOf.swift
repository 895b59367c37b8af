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
  /// Writes the cell to a CSV without making a `Cell`; writes nothing for an empty cell.
  package let write: @Sendable (Element, inout CSVText) -> Void

  private init(
    _ name: String, _ kind: Column.Kind, categories: [Field.Category] = [], formulas: [CellFormula] = [],
    cell: @escaping @Sendable (Element) -> Cell, write: @escaping @Sendable (Element, inout CSVText) -> Void
  ) {
    column = Column(name: name, kind: kind, categories: categories, formulas: formulas)
    self.cell = cell
    self.write = write
  }
}

extension ColumnOf {
  /// Combines columns into one function that writes a row to a CSV.
  ///
  /// The function captures those of the columns, so that no reference counts change for each cell.
  package static func row(of columns: [Self]) -> @Sendable (Element, inout CSVText) -> Void {
    guard var row = columns.first?.write else { return { _, _ in } }
    var index = 1
    // Combine three at a time: a function that calls three costs little more than one that calls one.
    while index + 3 <= columns.count {
      let (before, first, second, third) = (row, columns[index], columns[index + 1], columns[index + 2])
      row = { row, text in
        before(row, &text)
        text.separate()
        first.write(row, &text)
        text.separate()
        second.write(row, &text)
        text.separate()
        third.write(row, &text)
      }
      index += 3
    }
    for column in columns[index...] {
      let before = row
      row = { row, text in
        before(row, &text)
        text.separate()
        column.write(row, &text)
      }
    }
    return row
  }
}

/// Columns of each kind, made from a closure that returns nil for an empty cell.
///
/// A cell cannot contradict the kind of its column.
extension ColumnOf {
  package static func text(_ name: String, _ value: @escaping @Sendable (Element) -> String?) -> Self {
    text(name, .text, value)
  }

  /// A column of text with one of the words of `categories` in each cell.
  package static func word(
    _ name: String, of categories: [Field.Category], _ value: @escaping @Sendable (Element) -> String?
  ) -> Self {
    text(name, .text, categories: categories, value)
  }

  package static func code(_ name: String, _ value: @escaping @Sendable (Element) -> String?) -> Self {
    text(name, .code, value)
  }

  /// A column of text in which most cells hold a prepared word; `value` is written when `ready` returns nil.
  package static func text(
    _ name: String, ready: @escaping @Sendable (Element) -> ShortWord?,
    _ value: @escaping @Sendable (Element) -> String?
  ) -> Self {
    text(name, .text, value).written(by: ready)
  }

  /// A column of codes in which most cells hold a prepared word; `value` is written when `ready` returns nil.
  package static func code(
    _ name: String, ready: @escaping @Sendable (Element) -> ShortWord?,
    _ value: @escaping @Sendable (Element) -> String?
  ) -> Self {
    text(name, .code, value).written(by: ready)
  }

  private func written(by ready: @escaping @Sendable (Element) -> ShortWord?) -> Self {
    let write = write
    return Self(
      column.name, column.kind, cell: cell,
      write: { row, text in
        if let word = ready(row) { word.write(to: &text) } else { write(row, &text) }
      })
  }

  /// A column of text that is written in several parts; a cell without parts is empty.
  package static func text(_ name: String, _ parts: @escaping @Sendable (Element, inout CSVText) -> Void) -> Self {
    Self(
      name, .text,
      cell: { row in
        var text = CSVText()
        parts(row, &text)
        return text.count == 0 ? .empty : .text(text.text)
      }, write: { row, text in text.append { parts(row, &$0) } })
  }

  /// A column of whole numbers, which may follow from other columns or another table by `formulas`.
  package static func integer(
    _ name: String, by formulas: [CellFormula] = [], _ value: @escaping @Sendable (Element) -> Int?
  ) -> Self {
    Self(
      name, .integer, formulas: formulas, cell: { row in value(row).map(Cell.integer) ?? .empty },
      write: { row, text in if let value = value(row) { text.append(value) } })
  }

  /// A column of fiscal years of the Buddhist era.
  package static func year(_ name: String, _ value: @escaping @Sendable (Element) -> Int) -> Self {
    Self(
      name, .year, cell: { row in .integer(value(row)) },
      write: { row, text in text.append(value(row)) })
  }

  /// A column of numbers, which may follow from other columns or another table by `formulas`.
  package static func number(
    _ name: String, by formulas: [CellFormula] = [], _ value: @escaping @Sendable (Element) -> Numeral?
  ) -> Self {
    Self(
      name, .number, formulas: formulas, cell: { row in value(row).map(Cell.number) ?? .empty },
      write: { row, text in if let value = value(row) { text.append(value) } })
  }

  package static func boolean(_ name: String, _ value: @escaping @Sendable (Element) -> Bool?) -> Self {
    Self(
      name, .boolean, cell: { row in value(row).map(Cell.boolean) ?? .empty },
      write: { row, text in if let value = value(row) { text.append(value) } })
  }

  package static func date(_ name: String, _ value: @escaping @Sendable (Element) -> CalendarDate?) -> Self {
    Self(
      name, .date, cell: { row in value(row).map(Cell.date) ?? .empty },
      write: { row, text in if let value = value(row) { text.append(value) } })
  }

  private static func text(
    _ name: String, _ kind: Column.Kind, categories: [Field.Category] = [],
    _ value: @escaping @Sendable (Element) -> String?
  ) -> Self {
    Self(
      name, kind, categories: categories, cell: { row in value(row).map(Cell.text) ?? .empty },
      write: { row, text in if let value = value(row) { text.append(value) } })
  }
}
