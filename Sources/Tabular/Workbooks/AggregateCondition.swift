/// Evaluates a condition on the rows of another table, and writes it as a spreadsheet formula.
extension TableAggregate.Condition {
  var column: String {
    switch self {
    case .equals(let column, _), .differs(let column, from: _), .equalsOwn(let column, own: _),
      .isPositive(let column), .isAbove(let column, own: _):
      column
    }
  }

  /// Whether a cell of the column satisfies the condition.
  func holds(for cell: Cell, in row: FormulaRow) -> Bool {
    switch self {
    case .equals(_, let text): cell.written == text
    case .differs(_, from: let text): cell.written != text
    case .equalsOwn(_, let own): cell.written != nil && cell.written == row.cell(own).written
    case .isPositive: cell.numeral.map { $0.coefficient > 0 } ?? false
    case .isAbove(_, let own):
      if let number = cell.numeral, let own = row.number(own) { own.isLess(than: number) } else { false }
    }
  }

  /// The column and the criterion for COUNTIFS; nil for a text that COUNTIFS would read as a pattern or a comparison.
  func criterion(in row: FormulaRow) -> (column: String, test: String)? {
    let test: String?
    switch self {
    case .equals(_, let text): test = Self.quoted(text)
    case .differs(_, from: let text): test = Self.quoted(text, after: "<>")
    case .equalsOwn(_, let own):
      test = row.cell(own).written.flatMap { Self.quoted($0) == nil ? nil : row.name(own) }
    case .isPositive: test = "\">0\""
    case .isAbove(_, let own): test = row.name(own).map { "\">\"&\($0)" }
    }
    return test.map { (column, $0) }
  }

  /// The condition as a comparison of a whole column.
  func comparison(in row: FormulaRow, table: String) -> String? {
    let column = "\(table)[\(column)]"
    return switch self {
    case .equals(_, let text): Self.quoted(text).map { "\(column)=\($0)" }
    case .differs(_, from: let text): Self.quoted(text).map { "\(column)<>\($0)" }
    case .equalsOwn(_, let own): row.name(own).map { "\(column)=\($0)" }
    case .isPositive: "\(column)>0"
    case .isAbove(_, let own): row.name(own).map { "\(column)>\($0)" }
    }
  }

  private static func quoted(_ text: String, after comparison: String = "") -> String? {
    let special: Set<Character> = ["*", "?", "~", "\"", "<", ">", "="]
    guard !text.isEmpty, text.count <= 200, !text.contains(where: special.contains) else { return nil }
    return "\"\(comparison)\(text)\""
  }
}
