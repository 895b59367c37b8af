import Assessment
import Tabular

/// `manifest.json`: what went in, what came out, and what became of every file, each with its digest.
struct Manifest {
  let year: ConsolidatedYear
  /// The files of the publication in the order of writing, without the manifest.
  let outputs: [WrittenFile]

  /// The version of the program; raised when a published figure can change.
  static let programVersion = "1.0.0"
  /// The version of the published tables; raised when a column is renamed, moved or dropped.
  static let tablesVersion = 1

  /// One digest of all that the office keeps and received, and one of the methodology alone.
  struct SourceDigests {
    let data: String
    let methodology: String
  }

  static func sourceDigests(of year: ConsolidatedYear) throws(RunError) -> SourceDigests {
    let reference = try (year.referenceFiles + year.schemaFiles).digests()
    let methodology = try year.referenceFiles.filter { $0.path.hasPrefix("methodology/") }.digests()
    let inputs = (year.results.inputs + year.results.inputsBefore)
      .map { PathDigest(path: $0.file, sha256: $0.sha256) }
    return SourceDigests(
      data: try PathDigest.digest(of: reference + inputs), methodology: try PathDigest.digest(of: methodology))
  }

  func json() throws(RunError) -> JSON {
    let results = year.results
    let reference = try (year.referenceFiles + year.schemaFiles).digests()
    let sources = try Self.sourceDigests(of: year)
    let (inputs, before) = (results.inputs, results.inputsBefore)
    return .object([
      ("program", .string("ita")),
      ("version", .string(Self.programVersion)),
      ("tables_version", .integer(Self.tablesVersion)),
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
      ("inputs", .elements(inputs.count) { inputs[$0].json }),
      ("not_read", .array(results.unread.map { .string($0) })),
      ("inputs_year_before", .elements(before.count) { before[$0].json }),
      ("outputs", .array(outputs.map(\.json))),
    ])
  }

  private var counts: [(String, JSON)] {
    let results = year.results
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

/// A file that is about to be published.
package struct PublishedFile: Sendable {
  /// Relative to the publication's folder.
  package let path: String
  private let make: @Sendable () -> [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.init(path: path) { bytes }
  }

  /// A file that is made whenever its bytes are asked for: those of a nation do not stand in memory at one time.
  init(path: String, make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.make = make
  }

  package var bytes: [UInt8] { make() }
}

/// A file of the publication once it is written: what the manifest says of it.
struct WrittenFile {
  let path: String
  /// Bytes.
  let count: Int
  let sha256: String
  /// Of a table: what its columns are.
  let schema: TableSchema?

  fileprivate var json: JSON {
    .object([("file", .string(path)), ("bytes", .integer(count)), ("sha256", .string(sha256))])
  }
}

/// The digest of a file under its path.
private struct PathDigest {
  let path: String
  let sha256: String

  var json: JSON { .object([("file", .string(path)), ("sha256", .string(sha256))]) }

  /// One digest of many files: of their paths and digests, a line each, sorted by path.
  static func digest(of files: [Self]) throws(RunError) -> String {
    let lines = files.sorted { $0.path < $1.path }.map { "\($0.sha256)  \($0.path)\n" }
    return try Array(lines.joined().utf8).sha256()
  }
}

extension [ReferenceFile] {
  fileprivate func digests() throws(RunError) -> [PathDigest] {
    try map { file throws(RunError) in PathDigest(path: file.path, sha256: try file.bytes.sha256()) }
  }
}

extension [UInt8] {
  func sha256() throws(RunError) -> String {
    do throws(PublishingError) {
      return try SHA256.hex(of: self)
    } catch {
      throw .fault("SHA-256 is not available")
    }
  }
}

extension InputRecord {
  fileprivate var json: JSON {
    .object([
      ("file", .string(file)), ("sha256", .string(sha256)), ("rows", .integer(rows)),
      ("encoding", .string(encoding)), ("table", table.map { .string($0) } ?? .null),
      ("states", .array(states.map { .string($0.rawValue) })),
    ])
  }
}

extension String {
  /// The words of a state as a key: "held_back".
  fileprivate var key: String { split(separator: " ").joined(separator: "_") }
}
