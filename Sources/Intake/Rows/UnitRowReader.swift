import Assessment
import Findings
import Office
import Tabular

/// Takes typed values out of one unit's rows and collects what only the field can find wrong with them.
struct UnitRowReader {
  /// Makes the findings about the unit's rows.
  let finding: FindingMaker
  let columns: TableColumns
  private let suggestions: Suggestions
  var findings = FindingLedger()
  /// Whether a row was left out for what only the field can find wrong with it.
  var hasRefused = false
  /// Whether its scores are fractions for certain, which is one finding.
  var hasFractions = false

  init(file: String, columns: TableColumns, unit: Code<Unit>, suggestions: Suggestions) {
    finding = FindingMaker(unit: unit, file: file)
    self.columns = columns
    self.suggestions = suggestions
  }

  var schema: TableSchema { columns.schema }

  /// The published figures that a fault in any of its rows can touch.
  var effect: PublishedEffect { columns.table?.effect ?? .nothing }

  /// A number that can be calculated with; one that is too large or too fine is reported and missing.
  ///
  /// `field`: the place of its column.
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
        values: values.merging(["column": schema.words(ofColumn: column)]) { given, _ in given },
        effect: effect, suggestions: suggestions))
  }

  func source(_ row: Row, _ column: String) -> Source {
    Source(file: finding.file, line: row.line, record: row.record, column: column)
  }
}
