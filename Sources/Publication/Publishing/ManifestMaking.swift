import Assessment
import Findings
import Intake
package import Judging
import Office
import Tabular

extension Manifest {
  /// The manifest of a publication whose other files are already written.
  init(of results: Results, _ sources: SourceDigests, outputs: [WrittenFile]) throws(RunError) {
    self.init(
      program: "ita", version: Versions.program, tablesVersion: Versions.tables,
      libraries: Dictionary(LibraryVersions.all.map { ($0.name, $0.version) }) { first, _ in first },
      fiscalYear: results.fiscalYear, effectiveDate: results.effectiveDate?.description,
      status: results.isFinal ? "final" : "provisional",
      heading: results.isFinal ? nil : Status.provisional.heading,
      exitStatus: Int(results.exitCode(strict: false).rawValue), dataSHA256: sources.data,
      methodologySHA256: sources.methodology,
      counts: Self.counts(in: results),
      reference: try (results.referenceFiles + results.schemas.files).digests()
        .map { FileDigest(file: $0.path, sha256: $0.sha256) },
      inputs: results.inputs.map(Input.init), notRead: results.unread,
      inputsYearBefore: results.yearBefore?.inputs.map(Input.init) ?? [],
      inputsEarlierYears: results.earlierYears.filter { $0.fiscalYear < results.fiscalYear - 1 }
        .flatMap { $0.inputs.map(Input.init) },
      outputs: outputs.map { Output(file: $0.path, bytes: $0.count, sha256: $0.sha256) })
  }
}

extension Manifest {
  /// The numbers of units, findings, files and rows in results.
  package static func counts(in results: Results) -> [Count: Int] {
    Dictionary(uniqueKeysWithValues: Count.allCases.map { ($0, $0.number(in: results)) })
  }
}

extension Manifest.Count {
  fileprivate func number(in results: Results) -> Int {
    let units = { (status: Status) in results.ranking.standings.count { $0.status == status } }
    return switch self {
    case .unitsExpected: results.registry.units.count
    case .unitsFinal: units(.final)
    case .unitsProvisional: units(.provisional)
    case .unitsHeldBack: units(.heldBack)
    case .unitsMissing: units(.missing)
    case .unitsNotDue: units(.notDue)
    case .mustMend: results.count(.mustMend)
    case .mustExplain: results.count(.mustExplain)
    case .note: results.count(.note)
    case .filesReceived: results.inputs.ofEachFile.count
    case .rowsReceived: results.inputs.reduce(0) { $0 + $1.rows }
    }
  }
}

extension Manifest.Input {
  fileprivate init(_ record: InputRecord) {
    self.init(
      file: record.path, sheet: record.sheet, sha256: record.sha256, rows: record.rows, encoding: record.encoding,
      table: record.table?.rawValue,
      states: record.states.map(\.rawValue))
  }
}
