import Assessment
import Findings
import Office
import Tabular

/// Reads the rows of a participation table.
struct AnswerCountRows {
  let context: IntakeContext
  let fractions: FractionColumns
  /// Whether the office delivered the rows.
  let isOfOffice: Bool

  /// Reads answer counts.
  ///
  /// - Parameters:
  ///   - rows: The rows of a unit that count.
  ///   - unidentified: The rows of the unit whose instrument, group or day must be mended.
  ///   - refused: The rows that do not count.
  ///   - reader: Collects the findings about the rows.
  /// - Returns: The counts; one whose day may be read in two ways is unidentified, too.
  func counts(
    of rows: OwnedRows, _ unidentified: [Row], refused: RefusedRows, _ reader: inout UnitRowReader
  ) -> ReportedRecords<AnswerCount> {
    let unit = rows.owner.unit.code
    var refused = refused
    var counts: [AnswerCount] = []
    counts.reserveCapacity(rows.left.count)
    var others: [AnswerCount] = []
    for owned in rows {
      let asOf = owned.row.date(at: reader.columns.asOf)
      let count = count(of: owned, &reader)
      if let count, asOf != nil {
        counts.append(count)
      } else {
        refused.note(owned.row, isLegible: count != nil)
        if let count { others.append(count) }
      }
    }
    others += unidentified.compactMap { count(of: OwnedRow(row: $0, owner: rows.owner), &reader) }
    refused.markLast(of: &counts, unit: unit)
    return ReportedRecords(counted: counts, unidentified: others)
  }

  /// Reads one count; returns nil for an instrument without respondents.
  private func count(of owned: OwnedRow, _ reader: inout UnitRowReader) -> AnswerCount? {
    let row = owned.row
    let columns = reader.columns
    let instrument = row.key(at: columns.instrument)
    if let instrument, !Self.isSurveyed(instrument, in: owned.owner.methodology) {
      let admitted = AdmittedMeasures(context: context, table: .participation)
      reader.report(
        .measureUnknown, row, "instrument", ["list": admitted.text(in: "instrument", of: owned.owner.unit.code)],
        effect: .table(.answerRates))
      return nil
    }
    // A rate that may be a fraction is possibly a hundredth of what was meant, so it is not compared with the counts.
    let rate = fractions.contains("rate") ? nil : reader.quantity(row, columns.rate)
    return AnswerCount(
      instrument: Code(instrument ?? quoted(row, columns.instrument)),
      category: row.isFaulty(at: columns.category) ? quoted(row, columns.category) : row.text(at: columns.category),
      asOf: row.date(at: columns.asOf).map { Day($0) } ?? (instrument == nil ? .unknownSeries : .unknown),
      population: row.integer(at: columns.population), required: row.integer(at: columns.required),
      answered: row.integer(at: columns.answered), statedRate: rate,
      statedDecimals: row.numeral(at: columns.rate)?.fractionDigits ?? 0,
      source: reader.source(row, "rate"), isOfOffice: isOfOffice)
  }

  private func quoted(_ row: Row, _ field: Int) -> String { SafeText.quoted(row.raw(at: field).trimmedCell) }

  /// Whether a measure is an instrument that people answer, which the web-site check is not.
  private static func isSurveyed(_ measure: String, in methodology: Methodology) -> Bool {
    ExtractTable.surveys.contains { table in
      IntakeContext.instrument(of: table, in: methodology).map { methodology.tree[$0].code.text } == measure
    }
  }
}

extension Day {
  /// The day of a count whose day must be mended, and which may be the last of its series.
  fileprivate static let unknown = Self(sinceEpoch: .max)
  /// The day of a count whose day and instrument must be mended, so that any other count may be later.
  fileprivate static let unknownSeries = Self(sinceEpoch: .min)
}
