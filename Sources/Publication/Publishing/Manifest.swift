import Assessment
import Findings
import Intake
import Judging
import Office
import Tabular

/// `manifest.json`: what went in, what came out, and what became of every file, each with its digest.
struct Manifest {
  let results: Results
  /// The files of the publication in the order of writing, without the manifest.
  let outputs: [WrittenFile]

  func json() throws(RunError) -> JSON {
    let reference = try (results.referenceFiles + results.schemas.files).digests()
    let sources = try SourceDigests(of: results)
    let (inputs, before) = (results.inputs, results.inputsBefore)
    return .object([
      ("program", .string("ita")),
      ("version", .string(Versions.program)),
      ("tables_version", .integer(Versions.tables)),
      ("libraries", libraries),
      ("fiscal_year", .integer(results.fiscalYear)),
      ("effective_date", results.effectiveDate.map { .string($0.description) } ?? .null),
      ("status", .string(results.isFinal ? "final" : "provisional")),
      ("heading", results.isFinal ? .null : .string(Status.provisional.heading)),
      // Without --strict, so that the bytes depend on the input alone.
      ("exit_status", .integer(Int(results.exitCode(strict: false).rawValue))),
      ("data_sha256", .string(sources.data)),
      ("methodology_sha256", .string(sources.methodology)),
      ("counts", .object(counts)),
      ("reference", .array(reference.map(\.json))),
      ("inputs", .objects(inputs.count) { inputs[$0].write(to: &$1) }),
      ("not_read", .array(results.unread.map { .string($0) })),
      ("inputs_year_before", .objects(before.count) { before[$0].write(to: &$1) }),
      ("outputs", .objects(outputs.count) { outputs[$0].write(to: &$1) }),
    ])
  }

  /// A publication made with other libraries differs in the bytes of its workbooks alone.
  private var libraries: JSON {
    .object(LibraryVersions.all.map { ($0.name, .string($0.version)) })
  }

  private var counts: [(String, JSON)] {
    return [("units_expected", .integer(results.registry.units.count))]
      + Status.allCases.map { status in
        ("units_\(status.rawValue.key)", .integer(results.ranking.standings.count { $0.status == status }))
      }
      + Severity.allCases.map { ($0.rawValue.key, .integer(results.count($0))) }
      + [
        ("files_received", .integer(results.inputs.count)),
        ("rows_received", .integer(results.inputs.reduce(0) { $0 + $1.rows })),
      ]
  }
}

extension InputRecord {
  fileprivate func write(to json: inout JSONText) {
    json.member("file", file)
    json.member("sha256", sha256)
    json.member("rows", rows)
    json.member("encoding", encoding)
    json.member("table", table.map { .string($0) } ?? .null)
    json.member("states", .array(states.map { .string($0.rawValue) }))
  }
}

extension String {
  /// The words of a state as a key: "held_back".
  fileprivate var key: String { split(separator: " ").joined(separator: "_") }
}
