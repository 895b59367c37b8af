import Assessment
import Tabular

/// The rows of a participation table.
struct AnswerCountRows {
  let context: IntakeContext
  let fractions: FractionColumns

  func counts(of rows: OwnedRows, _ reader: inout UnitRowReader) -> [AnswerCount] {
    rows.compactMap { owned in
      let row = owned.row
      guard let instrument = row.key("instrument"), let asOf = row.date("as_of") else { return nil }
      let tree = owned.owner.methodology.tree
      guard let place = tree.place(of: Code(instrument)), tree[place].parent == 0 else {
        let admitted = AdmittedMeasures(context: context, table: reader.schema.name)
        reader.report(
          .measureUnknown, row, "instrument", ["list": admitted.words(in: "instrument", of: owned.owner.unit.code)],
          effect: "answer_rates")
        return nil
      }
      // A rate that may stand for a hundred times itself can be held against no count.
      let rate = fractions.contains("rate") ? nil : reader.quantity(row, "rate")
      return AnswerCount(
        instrument: Code(instrument), category: row.text("category"), asOf: Day(asOf),
        population: row.integer("population"), required: row.integer("required"), answered: row.integer("answered"),
        statedRate: rate, statedDecimals: row.number("rate")?.fractionDigits ?? 0,
        source: reader.source(row, "rate"))
    }
  }
}
