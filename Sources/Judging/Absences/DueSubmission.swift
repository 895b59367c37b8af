import Assessment
import Findings
import Intake
import Office
import Tabular

/// The tables that came of a unit and of which no row counts: what is wrong with them has its own finding.
struct RefusedTables {
  private let tables: [Code<Unit>: [ExtractTable]]

  /// `jobs`: threads that look through the extracts, at least 1.
  init(in view: SeasonView, jobs: Int) {
    let extracts = view.uncounted
    let refused = WorkQueue.stretches(of: extracts.count, jobs: jobs) { numbers in
      extracts[numbers].compactMap { extract -> (unit: Code<Unit>, table: ExtractTable)? in
        guard let unit = extract.delivery.deliverer.unit, let table = extract.table, extract.rows > 0,
          !extract.parts.contains(where: { $0.unit == unit })
        else { return nil }
        return (unit, table)
      }
    }
    tables = Dictionary(grouping: refused.lazy.flatMap(\.self), by: \.unit).mapValues { $0.map(\.table) }
  }

  func contains(_ table: ExtractTable, of unit: Code<Unit>) -> Bool { tables[unit]?.contains(table) == true }
}

/// One unit's submission, as the rules about what is due and was not received test it.
struct DueSubmission {
  let submission: Submission
  let view: SeasonView
  let refused: RefusedTables

  var unit: Unit { submission.unit }

  func finding(
    _ check: Check, isOfOffice: Bool = false, _ values: [String: Bilingual], effect: PublishedEffect
  ) -> Finding {
    Finding(
      check, unit: isOfOffice ? nil : unit.code,
      place: Place(file: "extracts/\(view.office.fiscalYear)/\(unit.code)"),
      values: values.merging(["unit": unit.name]) { given, _ in given }, effect: effect)
  }
}
