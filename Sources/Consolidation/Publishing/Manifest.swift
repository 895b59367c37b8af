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
    let (inputs, before) = (year.results.inputs, year.results.inputsBefore)
    let data = try PathDigest.digest(of: reference.count + inputs.count + before.count) { place in
      if place < inputs.count { return PathDigest(path: inputs[place].file, digest: inputs[place].digest) }
      let place = place - inputs.count
      if place < before.count { return PathDigest(path: before[place].file, digest: before[place].digest) }
      return reference[place - before.count]
    }
    return SourceDigests(
      data: data, methodology: try PathDigest.digest(of: methodology.count) { methodology[$0] })
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
///
/// A class: a nation has thousands, which are handed on in lists.
final class WrittenFile: Sendable {
  let path: String
  /// Bytes.
  let count: Int
  private let digest: SHA256.Digest
  /// Of a table: what its columns are.
  let schema: TableSchema?

  init(path: String, count: Int, digest: SHA256.Digest, schema: TableSchema?) {
    self.path = path
    self.count = count
    self.digest = digest
    self.schema = schema
  }

  /// Hexadecimal.
  var sha256: String { digest.hex }

  fileprivate func write(to json: inout JSONText) {
    json.member("file", path)
    json.member("bytes", count)
    json.member("sha256", sha256)
  }
}

/// The digest of a file under its path.
private struct PathDigest {
  let path: String
  /// Nil of a file that could not be read.
  let digest: SHA256.Digest?

  private var sha256: String { digest?.hex ?? "" }

  var json: JSON { .object([("file", .string(path)), ("sha256", .string(sha256))]) }

  /// One digest of so many files: of their paths and digests, a line each, sorted by path.
  ///
  /// `file`: the file at a place; a nation's are not listed once more, and only their places are sorted.
  static func digest(of count: Int, _ file: (Int) -> Self) throws(RunError) -> String {
    let places = (0..<Int32(clamping: count)).sorted { file(Int($0)).path < file(Int($1)).path }
    do throws(PublishingError) {
      let digest = try SHA256.Running()
      var lines: [UInt8] = []
      for place in places {
        let file = file(Int(place))
        lines += file.sha256.utf8
        lines += "  ".utf8
        lines += file.path.utf8
        lines += "\n".utf8
        guard lines.count >= longestPiece else { continue }
        try digest.append(lines)
        lines.removeAll(keepingCapacity: true)
      }
      try digest.append(lines)
      return try digest.hex()
    } catch {
      throw .fault("SHA-256 is not available")
    }
  }

  /// Lines are taken in once they are this long: those of a nation are not in memory at one time.
  private static let longestPiece = 1 << 16
}

extension [ReferenceFile] {
  fileprivate func digests() throws(RunError) -> [PathDigest] {
    try map { file throws(RunError) in PathDigest(path: file.path, digest: try file.bytes.digest()) }
  }
}

extension [UInt8] {
  fileprivate func digest() throws(RunError) -> SHA256.Digest {
    do throws(PublishingError) {
      return try SHA256.digest(of: self)
    } catch {
      throw .fault("SHA-256 is not available")
    }
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
