import Assessment
import Findings
import Office
import Tabular

/// The units that sent scores or answers which must be mended.
///
/// Findings in KPI pages, projects and answer counts never hold a unit back.
struct ScoringAttempts {
  /// The tables of scores and answers with findings that must be mended, by unit.
  ///
  /// A file that cannot be read may have held any of them, so all are listed.
  let faulty: [Code<Unit>: Set<ExtractTable>]
  /// The units whose scores or answers came in a file that is not read, or in which their rows may not count.
  let failed: Set<Code<Unit>>

  /// Finds the units whose scores or answers must be mended.
  ///
  /// - Parameters:
  ///   - extracts: The extracts of the view.
  ///   - findings: The findings about everything that counts.
  ///   - unread: The tables in files and folders that are not read.
  ///   - inConflict: The tables of each unit that came in two different files of one date.
  ///   - jobs: Number of threads that search the extracts, at least 1.
  init(
    extracts: [ReceivedExtract], findings: [Finding], unread: UnreadTables, inConflict: [Code<Unit>: Set<ExtractTable>],
    jobs: Int
  ) {
    let severe = findings.filter { $0.severity == .mustMend }
    let suspect = Set(severe.map(\.place.file))
    let parts = WorkQueue.stretches(of: extracts.count, jobs: jobs) { numbers in
      let tables = extracts[numbers].filter { suspect.contains($0.delivery.file) }
        .map { ($0.delivery.file, $0.mayHold) }
      // A recognised file without findings has not failed.
      let failing = extracts[numbers].filter { ($0.table == nil || !$0.findings.isEmpty) && $0.mayHoldScores }
      return (tables: tables, failing: failing)
    }
    let tables = Dictionary(parts.lazy.flatMap(\.tables)) { first, _ in first }
    var faulty = inConflict
    for finding in severe {
      // A finding about a folder may concern any table.
      let touched = tables[finding.place.file] ?? ExtractTable.scoring
      if let unit = finding.unit, !touched.isEmpty { faulty[unit, default: []].formUnion(touched) }
    }
    for (unit, tables) in unread.scoring { faulty[unit, default: []].formUnion(tables) }
    self.faulty = faulty
    failed = Set(
      parts.flatMap(\.failing)
        .flatMap { extract -> [Code<Unit>] in
          let severe = extract.findings.filter { $0.severity == .mustMend }
          guard extract.table == nil else { return severe.compactMap(\.unit) }
          // A workbook that is no form of the unit is only noted.
          return severe.isEmpty ? [] : extract.delivery.deliverer.unit.map { [$0] } ?? []
        }
    )
    .union(unread.scoring.keys)
  }
}

extension ReceivedExtract {
  /// The tables of scores and answers that the file may hold; all of them if neither its content nor its name shows
  /// which.
  fileprivate var mayHold: Set<ExtractTable> {
    guard let table = table ?? delivery.namedTable else { return ExtractTable.scoring }
    return table.isScoring ? [table] : []
  }

  fileprivate var mayHoldScores: Bool { !mayHold.isEmpty }
}
