import Assessment
import Findings
import Office
import Tabular

/// Reads typed values from the rows of one unit, and collects findings that need the meaning of the column.
struct UnitRowReader {
  /// Makes the findings about the unit's rows.
  let finding: FindingMaker
  let columns: TableColumns
  private let suggestions: Suggestions
  var findings = FindingLedger()
  /// Whether a row or a value was left out because of such a finding.
  var hasRefused = false
  /// Whether the unit's scores are certainly fractions, which is reported as one finding.
  var hasFractions = false

  init(file: String, columns: TableColumns, unit: Code<Unit>, suggestions: Suggestions) {
    finding = FindingMaker(unit: unit, file: file)
    self.columns = columns
    self.suggestions = suggestions
  }

  var schema: TableSchema { columns.schema }

  /// The published figures that a fault in any row of the unit can touch.
  var effect: PublishedEffect { columns.table?.effect ?? .nothing }

  /// A number for calculation; nil with a finding if it is too large or has too many decimals.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - field: The index of the column.
  /// - Returns: The number.
  mutating func quantity(_ row: Row, _ field: Int) -> Quantity? {
    guard let numeral = row.numeral(at: field) else { return nil }
    if let quantity = Quantity(numeral) { return quantity }
    report(
      .outOfRange, row, schema.fields[field].name, ["limits": .limits(minimum: nil, maximum: nil)], effect: .nothing)
    return nil
  }

  mutating func report(
    _ check: Check, _ row: Row, _ column: String, _ values: [String: Bilingual] = [:], value: String? = nil,
    effect: PublishedEffect
  ) {
    findings.append(
      finding(
        check, line: row.line, record: row.record, column: column, value: value ?? row.raw(column),
        values: values.merging(["column": schema.text(ofColumn: column)]) { given, _ in given },
        effect: effect, suggestions: suggestions))
  }

  func source(_ row: Row, _ column: String) -> Source {
    Source(file: finding.file, line: row.line, record: row.record, column: column)
  }
}
