/// Computes figures over rows of another table, and writes them as spreadsheet formulas.
extension TableAggregate {
  /// The largest product of the numbers of rows of both tables; above it, a column is written as plain numbers.
  ///
  /// This program compares all rows for every formula, and so does each spreadsheet that opens the file. A column of
  /// 7,000 rows over 6,000 others took 30 seconds.
  private static let mostComparisons = 300_000

  /// Whether the function needs an array formula, as a median with conditions does.
  var isArray: Bool {
    if case .median = function { true } else { false }
  }

  /// The function as a spreadsheet formula; nil when a condition cannot be written as one.
  func formula(in row: FormulaRow) -> String? {
    let criteria = conditions.compactMap { $0.criterion(in: row) }
    guard criteria.count == conditions.count else { return nil }
    let pairs = criteria.flatMap { ["\(table)[\($0.column)]", $0.test] }
    let list = { (name: String, first: [String]) in "\(name)(\((first + pairs).joined(separator: ",")))" }
    let formula: String
    switch function {
    case .count:
      guard let first = row.tables.firstColumn(of: table) else { return nil }
      // Programs disagree whether a reference to the table includes its header, so count the rows of a column.
      formula = pairs.isEmpty ? "ROWS(\(table)[\(first)])" : list("COUNTIFS", [])
    case .mean(let column): formula = list(pairs.isEmpty ? "AVERAGE" : "AVERAGEIFS", ["\(table)[\(column)]"])
    case .minimum(let column): formula = list(pairs.isEmpty ? "MIN" : "_xlfn.MINIFS", ["\(table)[\(column)]"])
    case .maximum(let column): formula = list(pairs.isEmpty ? "MAX" : "_xlfn.MAXIFS", ["\(table)[\(column)]"])
    case .median(let column):
      let tests = conditions.compactMap { $0.comparison(in: row, table: table) }
      guard tests.count == conditions.count else { return nil }
      // Without ISNUMBER an empty cell would count as 0.
      let all = (tests + ["ISNUMBER(\(table)[\(column)])"]).map { "(\($0))" }.joined(separator: "*")
      formula = "MEDIAN(IF(\(all),\(table)[\(column)]))"
    }
    return plus == 0 ? formula : "\(formula)+\(plus)"
  }

  /// The exact result, rounded half-up, and the result in binary arithmetic; nil when there is nothing to compute.
  func result(in row: FormulaRow, decimals: Int) -> (exact: Numeral, binary: Double)? {
    guard let rows = row.tables.rows(of: table), rows * row.count <= Self.mostComparisons,
      let indices = indices(in: row)
    else { return nil }
    let values = { (column: String) -> [Numeral]? in
      row.tables.column(column, of: table).map { cells in indices.compactMap { cells[$0].numeral } }
    }
    switch function {
    case .count:
      let count = indices.count + plus
      return (Numeral(count), Double(count))
    case .mean(let column): return values(column).flatMap { mean(of: $0, decimals: decimals) }
    case .minimum(let column): return values(column)?.min { $0.isLess(than: $1) }.flatMap { alone($0, decimals) }
    case .maximum(let column): return values(column)?.max { $0.isLess(than: $1) }.flatMap { alone($0, decimals) }
    case .median(let column):
      guard let values = values(column)?.sorted(by: { $0.isLess(than: $1) }), !values.isEmpty else { return nil }
      let middle = values[(values.count - 1) / 2...values.count / 2]
      return mean(of: Array(middle), decimals: decimals)
    }
  }

  /// The indices of the rows that satisfy every condition; nil when the workbook lacks a column.
  private func indices(in row: FormulaRow) -> [Int]? {
    let tests = conditions.compactMap { condition in
      row.tables.column(condition.column, of: table).map { (condition, $0) }
    }
    let first =
      switch function {
      case .count: tests.first?.1.count ?? row.tables.rows(of: table)
      case .mean(let column), .minimum(let column), .maximum(let column), .median(let column):
        row.tables.column(column, of: table)?.count
      }
    guard tests.count == conditions.count, let count = first else { return nil }
    return (0..<count).filter { index in tests.allSatisfy { $0.holds(for: $1[index], in: row) } }
  }

  private func mean(of values: [Numeral], decimals: Int) -> (exact: Numeral, binary: Double)? {
    let sum = FormulaSum(values.map { FormulaSummand(value: $0) })
    guard !values.isEmpty, let exact = sum.exact, let binary = sum.binary,
      let mean = Numeral(
        Numeral(coefficient: exact.coefficient, fractionDigits: exact.fractionDigits), times: 1,
        dividedBy: Numeral(values.count), decimals: decimals)
    else { return nil }
    return (mean, binary / Double(values.count))
  }

  private func alone(_ value: Numeral, _ decimals: Int) -> (exact: Numeral, binary: Double)? {
    FormulaSum([FormulaSummand(value: value)]).result(decimals: decimals)
  }
}
