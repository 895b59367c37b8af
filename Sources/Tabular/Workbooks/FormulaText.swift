/// Writes spreadsheet formulas, but only those whose result is the published number.
extension CellFormula {
  /// The formula without the equals sign, such as "ROUND(K3*0.30,2)"; nil unless its result is the published number.
  ///
  /// The result must agree both in exact arithmetic, by hand, and in the binary arithmetic of a spreadsheet.
  func text(giving published: Numeral, in row: FormulaRow) -> String? {
    if let mark = self.row, row.cell(mark.column) != .text(mark.text) { return nil }
    guard published.fractionDigits == decimals, let result = result(in: row), result.exact == published,
      Numeral(spreadsheet: result.binary, decimals: decimals) == published
    else { return nil }
    return formula(in: row).map { decimals > 0 ? "ROUND(\($0),\(decimals))" : $0 }
  }

  /// Whether the formula must be entered as an array formula.
  var isArray: Bool {
    if case .aggregate(let aggregate) = operation { aggregate.isArray } else { false }
  }

  private func formula(in row: FormulaRow) -> String? {
    switch operation {
    case .sum(let terms, let number):
      let names = terms.compactMap { term in
        row.name(term.column)
          .map { (term.isSubtracted ? "-" : "+") + $0 + (term.factor.map { "*\($0)" } ?? "") }
      }
      guard names.count == terms.count else { return nil }
      let sign = number.map { $0.coefficient < 0 ? "" : "+" } ?? ""
      let sum = names.joined() + (number.map { "\(sign)\($0)" } ?? "")
      return sum.hasPrefix("+") ? String(sum.dropFirst()) : sum
    case .percent(let part, let whole):
      guard let part = row.name(part), let whole = row.name(whole) else { return nil }
      return "\(part)/\(whole)*100"
    case .days(let first, let last):
      guard let first = row.name(first), let last = row.name(last) else { return nil }
      // Dates are text in ISO 8601, and DATEVALUE may read the year in another era.
      let day = { (name: String) in "DATE(LEFT(\(name),4),MID(\(name),6,2),RIGHT(\(name),2))" }
      return "MAX(0,\(day(last))-\(day(first)))"
    case .aggregate(let aggregate): return aggregate.formula(in: row)
    }
  }

  /// The exact result, rounded half-up, and the result in binary arithmetic; nil when a cell has no number.
  private func result(in row: FormulaRow) -> (exact: Numeral, binary: Double)? {
    switch operation {
    case .sum(let terms, let number):
      let summands = terms.compactMap { term in
        row.number(term.column).map { value in
          FormulaSummand(value: value, factor: term.factor ?? Numeral(1), isSubtracted: term.isSubtracted)
        }
      }
      guard summands.count == terms.count else { return nil }
      let rest = number.map { [FormulaSummand(value: $0)] } ?? []
      return FormulaSum(summands + rest).result(decimals: decimals)
    case .percent(let part, let whole):
      guard let part = row.number(part), let whole = row.number(whole), whole.coefficient > 0,
        let above = part.spreadsheetNumber, let below = whole.spreadsheetNumber,
        let exact = Numeral(part, times: 100, dividedBy: whole, decimals: decimals)
      else { return nil }
      return (exact, above / below * 100)
    case .days(let first, let last):
      guard case .date(let first) = row.cell(first), case .date(let last) = row.cell(last) else { return nil }
      let days = max(0, last.daysSinceEpoch - first.daysSinceEpoch)
      return (Numeral(days), Double(days))
    case .aggregate(let aggregate): return aggregate.result(in: row, decimals: decimals)
    }
  }
}
