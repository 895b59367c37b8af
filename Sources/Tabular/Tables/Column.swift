/// What a column of a published table is called, and what its cells hold.
package struct Column: Hashable, Sendable {
  package let name: String
  package let kind: Kind
  /// The words that its cells hold, where they depend on the methodology and not on the schema alone.
  package let categories: [Field.Category]
  /// How its numbers may follow from other cells: a workbook writes the first formula that gives the published number.
  package let formulas: [CellFormula]

  package init(name: String, kind: Kind, categories: [Field.Category], formulas: [CellFormula]) {
    self.name = name
    self.kind = kind
    self.categories = categories
    self.formulas = formulas
  }

  /// What the cells hold besides `.empty`.
  ///
  /// A code is text that no program may take for a number ("0000").
  package enum Kind: Hashable, Sendable {
    case text
    case code
    case integer
    /// A fiscal year of the Buddhist era, which no program formats as a quantity ("2,566").
    case year
    case number
    case boolean
    case date
  }
}
