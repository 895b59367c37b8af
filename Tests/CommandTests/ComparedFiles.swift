import Assessment
import Consolidation
import Findings
import Intake
import Office
import Publication
import Tabular
import Testing

/// The files that both validators read: the corpus of faulty extracts, the seasons, the examples of the checks and the
/// sample.
enum ComparedFiles {
  /// The files, read once for all tests.
  static let all = Result { try received() }

  /// The titles that each column of a table may have, folded.
  static let titles: [String: [String: Set<String>]] = {
    guard let schemas = try? SchemaLibrary(from: DataFolder(path: "\(Repository.root)/data")) else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: schemas.extracts.map { table in
        let columns = table.fields.map { field in
          (field.name, Set([field.name, field.title ?? ""].map { FoldedKey($0).folding }))
        }
        return (table.name, Dictionary(uniqueKeysWithValues: columns))
      })
  }()

  private static func received() throws -> [ComparedFile] {
    let reference = try ReferenceData(from: DataFolder(path: "\(Repository.root)/data"))
    let methodologies = try MethodologyLibrary(
      of: 2566, editions: reference.units(in: 2566).editions, from: reference)
    let intake = ExtractIntake(context: IntakeContext(reference: reference, methodologies: methodologies))
    let tables = TableRecogniser(reference.schemas.extracts)
    return try (stored() + examples()).compactMap { try compared($0.name, $0.bytes, intake, tables) }
  }

  private static func stored() throws -> [(name: String, bytes: [UInt8])] {
    try ["Tests/ConsolidationTests/Corpus", "Tests/ConsolidationTests/Seasons", "data/extracts"]
      .flatMap { try files(below: $0) }
      .filter { $0.hasSuffix(".csv") && $0.contains("/extracts/") }
      .map { ($0, try FileBytes.read("\(Repository.root)/\($0)")) }
      // Larger surveys of the sample add no other kinds of faults.
      .filter { $0.bytes.count < 100_000 }
  }

  private static func examples() -> [(name: String, bytes: [UInt8])] {
    CheckCatalogue.all.flatMap { check in
      [("right", check.right), ("wrong", check.wrong)].flatMap { side, example in
        example.files.filter { $0.link == nil && $0.path.hasPrefix("extracts/") && $0.path.hasSuffix(".csv") }
          .map { ("\(check.code), \(side): \($0.path)", $0.bytes) }
      }
    }
  }

  private static func files(below folder: String) throws -> [String] {
    try FolderListing.entries(of: "\(Repository.root)/\(folder)").flatMap { entry in
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: return try files(below: path)
      case .file: return [path]
      case .link, .other: return []
      }
    }
  }

  /// Nil for a file without a schema: an image, an unknown header, scores with a column for each measure.
  private static func compared(
    _ name: String, _ bytes: [UInt8], _ intake: ExtractIntake, _ tables: TableRecogniser
  ) throws -> ComparedFile? {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let day = try #require(CalendarDate(year: 2023, month: 9, day: 6))
    let extract = intake.read(
      bytes, of: Delivery(file: file, in: nil, deliverer: .office, receivedOn: day))
    let text = DecodedText(decoding: bytes)
    let found = ExtractReader.header(of: text, fileName: file, tables: tables)
    guard let header = found.header, extract.table?.rawValue == header.table.name else { return nil }
    let isWide = header.table.name == "scores" && header.column(of: "score") == nil
    guard !isWide else { return nil }
    return ComparedFile(
      name: name, bytes: bytes, table: header.table.name, encoding: text.encoding, separator: found.separator,
      headerLine: header.line, findings: extract.findings)
  }
}
