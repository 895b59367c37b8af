import Assessment
import Findings
import Office
import Tabular

/// The rows of a participation table.
struct AnswerCountRows {
  let context: IntakeContext
  let fractions: FractionColumns
  /// Whether the office delivered the rows.
  let isOfOffice: Bool

  func counts(of rows: OwnedRows, refused: RefusedRows, _ reader: inout UnitRowReader) -> [AnswerCount] {
    let unit = rows.owner.unit.code
    var refused = refused
    var counts: [AnswerCount] = []
    counts.reserveCapacity(rows.left.count)
    for owned in rows {
      if let count = count(of: owned, &reader) {
        counts.append(count)
      } else {
        let instrument = owned.row.key(at: reader.columns.instrument)
        refused.note(
          owned.row, isLegible: instrument.map { Self.isSurveyed($0, in: owned.owner.methodology) } ?? false)
      }
    }
    refused.markLast(of: &counts, unit: unit)
    return counts
  }

  private func count(of owned: OwnedRow, _ reader: inout UnitRowReader) -> AnswerCount? {
    let row = owned.row
    let columns = reader.columns
    guard let instrument = row.key(at: columns.instrument), let asOf = row.date(at: columns.asOf) else { return nil }
    guard Self.isSurveyed(instrument, in: owned.owner.methodology) else {
      let admitted = AdmittedMeasures(context: context, table: .participation)
      reader.report(
        .measureUnknown, row, "instrument", ["list": admitted.words(in: "instrument", of: owned.owner.unit.code)],
        effect: .table(.answerRates))
      return nil
    }
    // A rate that may stand for a hundred times itself can be held against no count.
    let rate = fractions.contains("rate") ? nil : reader.quantity(row, columns.rate)
    return AnswerCount(
      instrument: Code(instrument), category: row.text(at: columns.category), asOf: Day(asOf),
      population: row.integer(at: columns.population), required: row.integer(at: columns.required),
      answered: row.integer(at: columns.answered), statedRate: rate,
      statedDecimals: row.numeral(at: columns.rate)?.fractionDigits ?? 0,
      source: reader.source(row, "rate"), isOfOffice: isOfOffice)
  }

  /// Whether a measure is an instrument that people answer, unlike the web-site check.
  private static func isSurveyed(_ measure: String, in methodology: Methodology) -> Bool {
    ExtractTable.surveys.contains { table in
      IntakeContext.instrument(of: table, in: methodology).map { methodology.tree[$0].code.text } == measure
    }
  }
}
