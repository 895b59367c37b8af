import Assessment
import Findings
import Office
import Tabular

/// The units of which scores or answers were sent that must be mended.
///
/// Findings in KPI pages, projects and participation never hold a unit back.
struct ScoringAttempts {
  /// The tables of scores and answers of which something must be mended, by unit; all of them where a file that cannot be
  /// read may have been any.
  let faulty: [Code<Unit>: Set<ExtractTable>]
  /// Scores or answers of theirs came in a file of which their rows may not count.
  let failed: Set<Code<Unit>>

  /// `findings`: of everything that counts; `inConflict`: the tables that came in two files that differ, by unit; `jobs`:
  /// threads that look through the extracts, from 1.
  init(
    extracts: [ReceivedExtract], findings: [Finding], inConflict: [Code<Unit>: Set<ExtractTable>], jobs: Int
  ) {
    let severe = findings.filter { $0.severity == .mustMend }
    let suspect = Set(severe.map(\.place.file))
    let parts = WorkQueue.stretches(of: extracts.count, jobs: jobs) { numbers in
      let tables = extracts[numbers].filter { suspect.contains($0.delivery.file) }
        .map { ($0.delivery.file, $0.mayHold) }
      // Of a file that was read without a finding nothing failed.
      let failing = extracts[numbers].filter { ($0.table == nil || !$0.findings.isEmpty) && $0.mayHoldScores }
      return (tables: tables, failing: failing)
    }
    let tables = Dictionary(parts.lazy.flatMap(\.tables)) { first, _ in first }
    var faulty = inConflict
    for finding in severe {
      // A folder may hold anything.
      let touched = tables[finding.place.file] ?? ExtractTable.scoring
      if let unit = finding.unit, !touched.isEmpty { faulty[unit, default: []].formUnion(touched) }
    }
    self.faulty = faulty
    failed = Set(
      parts.flatMap(\.failing)
        .flatMap { extract -> [Code<Unit>] in
          guard extract.table != nil else { return extract.delivery.deliverer.unit.map { [$0] } ?? [] }
          return extract.findings.filter { $0.severity == .mustMend }.compactMap(\.unit)
        })
  }
}

extension ReceivedExtract {
  /// The tables of scores and answers that the file may hold: one that could not be read may be any, unless its name says
  /// which.
  fileprivate var mayHold: Set<ExtractTable> {
    guard let table = table ?? delivery.namedTable else { return ExtractTable.scoring }
    return table.isScoring ? [table] : []
  }

  fileprivate var mayHoldScores: Bool { !mayHold.isEmpty }
}
