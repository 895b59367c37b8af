import Assessment
import Findings
import Office
import Tabular

/// The units of which scores or answers were sent that must be mended.
///
/// Findings in KPI pages, projects and participation never hold a unit back.
struct ScoringAttempts {
  /// Something of their scores or answers must be mended.
  let faulty: Set<Code<Unit>>
  /// Scores or answers of theirs came in a file of which their rows may not count.
  let failed: Set<Code<Unit>>

  /// `findings`: of everything that counts; `inConflict`: the units of which scores or answers came in two files that
  /// differ; `jobs`: threads that look through the extracts, from 1.
  init(extracts: [ReceivedExtract], findings: [Finding], inConflict: Set<Code<Unit>>, jobs: Int) {
    let severe = findings.filter { $0.severity == .mustMend }
    let suspect = Set(severe.map(\.place.file))
    let parts = WorkQueue.stretches(of: extracts.count, jobs: jobs) { numbers in
      let harmless = extracts[numbers].filter { suspect.contains($0.delivery.file) && !$0.mayHoldScores }
      // Of a file that was read without a finding nothing failed.
      let failing = extracts[numbers].filter { ($0.table == nil || !$0.findings.isEmpty) && $0.mayHoldScores }
      return (harmless: harmless.map(\.delivery.file), failing: failing)
    }
    let harmless = Set(parts.flatMap(\.harmless))
    faulty = Set(severe.filter { !harmless.contains($0.place.file) }.compactMap(\.unit)).union(inConflict)
    failed = Set(
      parts.flatMap(\.failing)
        .flatMap { extract -> [Code<Unit>] in
          guard extract.table != nil else { return extract.delivery.deliverer.unit.map { [$0] } ?? [] }
          return extract.findings.filter { $0.severity == .mustMend }.compactMap(\.unit)
        })
  }
}

extension ReceivedExtract {
  /// A file that could not be read may have held anything, unless its name says what.
  fileprivate var mayHoldScores: Bool {
    if let table { return table.isScoring }
    return delivery.namedTable?.isScoring ?? true
  }
}
