/// The name of a column of a published table, and the kind of its cells.
package struct Column: Hashable, Sendable {
  package let name: String
  package let kind: Kind
  /// The words of the cells, if they depend on the methodology and not on the schema alone.
  package let categories: [Field.Category]
  /// Possible formulas for the numbers: a workbook writes the first one that gives the published number.
  package let formulas: [CellFormula]

  package init(name: String, kind: Kind, categories: [Field.Category], formulas: [CellFormula]) {
    self.name = name
    self.kind = kind
    self.categories = categories
    self.formulas = formulas
  }

  /// The kind of the cells that are not empty.
  ///
  /// A code is a text that programs must not read as a number ("0000").
  package enum Kind: Hashable, Sendable {
    case text
    case code
    case integer
    /// A fiscal year of the Buddhist era, which must not be formatted as a quantity ("2,566").
    case year
    case number
    case boolean
    case date
  }
}
