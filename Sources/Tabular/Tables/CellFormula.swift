/// A formula by which a spreadsheet computes a cell from other cells of its row, or from the rows of another table.
package struct CellFormula: Hashable, Sendable {
  enum Operation: Hashable, Sendable {
    /// The sum of columns, each times a factor, plus a constant.
    case sum([Term], plus: Numeral?)
    /// One column divided by another, times 100.
    case percent(String, of: String)
    /// The number of days from one date of the row to another, at least 0.
    case days(from: String, to: String)
    case aggregate(TableAggregate)
  }

  struct Term: Hashable, Sendable {
    let column: String
    /// The factor of the column; nil for 1.
    var factor: Numeral?
    var isSubtracted = false
  }

  let operation: Operation
  /// Decimals of the result.
  let decimals: Int
  /// The column and text of the rows to which the formula applies; nil when it applies to every row.
  var row: OwnText?

  struct OwnText: Hashable, Sendable {
    let column: String
    let text: String
  }

  /// The same formula, applied only to rows with a text in a column.
  package func `where`(_ column: String, is text: String) -> Self {
    var formula = self
    formula.row = OwnText(column: column, text: text)
    return formula
  }
}

extension CellFormula {
  package static func sum(of columns: [String], decimals: Int) -> Self {
    Self(operation: .sum(columns.map { Term(column: $0) }, plus: nil), decimals: decimals)
  }

  package static func difference(of column: String, and number: Numeral, decimals: Int) -> Self {
    let less = Numeral(coefficient: -number.coefficient, fractionDigits: number.fractionDigits)
    return Self(operation: .sum([Term(column: column)], plus: less), decimals: decimals)
  }

  package static func difference(of column: String, and other: String, decimals: Int) -> Self {
    Self(
      operation: .sum([Term(column: column), Term(column: other, isSubtracted: true)], plus: nil), decimals: decimals)
  }

  package static func product(of column: String, and factor: Numeral, decimals: Int) -> Self {
    Self(operation: .sum([Term(column: column, factor: factor)], plus: nil), decimals: decimals)
  }

  package static func percent(_ part: String, of whole: String, decimals: Int) -> Self {
    Self(operation: .percent(part, of: whole), decimals: decimals)
  }

  package static func days(from first: String, to last: String) -> Self {
    Self(operation: .days(from: first, to: last), decimals: 0)
  }

  package static func aggregate(_ aggregate: TableAggregate, decimals: Int) -> Self {
    Self(operation: .aggregate(aggregate), decimals: decimals)
  }
}
