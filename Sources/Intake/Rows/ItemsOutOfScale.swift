import Assessment
import Findings
import Office
import Tabular

/// Finds scores of checked items outside the limits of their column, and reports the scores that the item admits.
///
/// The limits alone would mislead: told "from 0 to 100", a sender corrects 500 to 50, which no item admits either.
struct ItemsOutOfScale {
  private let context: IntakeContext
  private let columns: TableColumns
  private let delivery: Delivery
  private(set) var findings = FindingLedger()
  /// The numbers of the records that have a finding.
  private var reported: Set<Int> = []

  init(_ columns: TableColumns, context: IntakeContext, delivery: Delivery) {
    self.columns = columns
    self.context = context
    self.delivery = delivery
  }

  /// Takes note of a row, even if it does not count for any unit.
  mutating func note(_ row: Row) {
    guard columns.table == .oit, row.isFaulty(at: columns.score), let item = row.key(at: columns.item),
      let number = Self.number(row.raw(at: columns.score)), !columns.schema.fields[columns.score].admits(number),
      let values = values(ofItem: item, row)
    else { return }
    reported.insert(row.record)
    findings.append(
      delivery.finding(of: row.key(at: columns.unitCode).map { Code($0) })(
        .itemNotInScale, line: row.line, record: row.record, column: "score", value: row.raw(at: columns.score),
        values: values.merging(["column": columns.schema.text(ofColumn: "score")]) { given, _ in given },
        effect: .measure(Code(item))))
  }

  private static func number(_ text: String) -> Numeral? {
    switch Numeral.read(text) {
    case .exact(let number), .repaired(let number): number
    case _: nil
    }
  }

  /// The admitted scores of an item in the methodology of the row's unit, or else in the first that has the item.
  private func values(ofItem item: String, _ row: Row) -> [String: Bilingual]? {
    let unit = row.key(at: columns.unitCode).map { Code<Unit>($0) } ?? delivery.deliverer.unit
    let own = unit.flatMap { context.methodology(of: $0) }.map { [$0] } ?? context.methodologies.all
    return own.lazy.compactMap { method in
      let answers = context.itemAnswers(of: .oit, in: method)
      return answers.index(of: item, likely: 0).map { answers.values[$0] }
    }
    .first
  }

  /// Whether a fault reports such a score as outside the limits of its column.
  func isReported(_ fault: Fault) -> Bool {
    guard fault.column == "score", let record = fault.record else { return false }
    switch fault.kind {
    case .belowMinimum, .aboveMaximum: return reported.contains(record)
    case _: return false
    }
  }
}
