import Assessment
import Findings
import Intake
import Office
import Tabular

/// The tables that a unit sent and that are not read, or of which no row counts; their faults have their own findings.
struct RefusedTables {
  private let tables: [Code<Unit>: Set<ExtractTable>]
  /// The tables in files of the office, whose units are unknown.
  let ofOffice: Set<ExtractTable>

  /// Collects the tables of which no row counts.
  ///
  /// - Parameters:
  ///   - view: The season.
  ///   - jobs: Number of threads that search the extracts, at least 1.
  init(in view: SeasonView, jobs: Int) {
    // A file that a later one has put right does not have a finding any more.
    let faulty = Set(view.findings.lazy.filter { $0.severity == .mustMend }.map(\.place.file))
    let extracts = view.uncounted.filter { faulty.contains($0.delivery.file) }
    let refused = WorkQueue.stretches(of: extracts.count, jobs: jobs) { numbers in
      extracts[numbers].flatMap { extract -> [(unit: Code<Unit>?, table: ExtractTable)] in
        let unit = extract.delivery.deliverer.unit
        guard !extract.parts.contains(where: { unit == nil || $0.unit == unit }) else { return [] }
        return extract.namedTables.map { (unit, $0) }
      }
    }
    .flatMap(\.self)
    ofOffice = view.unreadTables.ofOffice.union(refused.lazy.filter { $0.unit == nil }.map(\.table))
    tables = Dictionary(grouping: refused.lazy.compactMap { entry in entry.unit.map { ($0, entry.table) } }, by: \.0)
      .mapValues { Set($0.map(\.1)) }
      .merging(view.unreadTables.ofUnits) { $0.union($1) }
  }

  /// Whether rows of a unit may be in a file of which no row counts, or that is not read.
  func contains(_ table: ExtractTable, of unit: Code<Unit>) -> Bool {
    ofOffice.contains(table) || tables[unit]?.contains(table) == true
  }
}

/// One unit's submission, as the rules about missing data test it.
struct DueSubmission {
  let submission: Submission
  let view: SeasonView
  let refused: RefusedTables

  var unit: Unit { submission.unit }

  func finding(
    _ check: Check, isOfOffice: Bool = false, value: String? = nil, _ values: [String: Bilingual],
    effect: PublishedEffect
  ) -> Finding {
    Finding(
      check, unit: isOfOffice ? nil : unit.code,
      place: Place(file: "extracts/\(view.office.fiscalYear)/\(unit.code)"), value: value,
      values: values.merging(["unit": unit.name]) { given, _ in given }, effect: effect)
  }
}
