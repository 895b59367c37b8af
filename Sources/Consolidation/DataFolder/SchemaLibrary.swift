package import Tabular

/// The Table Schemas of the data folder: the one place that says what a column is called, its type and its limits.
package struct SchemaLibrary: Sendable {
  /// The files that the office keeps, beside the extracts.
  package static let officeTables = ["units", "strategy", "calendar", "measures", "scales", "levels", "settings"]
  /// What units and the office deliver, in the order of the contract.
  package static let extractTables = formTables + [explanations]
  /// What is asked for and filled into forms.
  package static let formTables = ["scores", "iit", "eit", "oit", "participation", "kpi", "projects"]
  /// What units send back, filled into the list of their findings.
  package static let explanations = "explanations"
  /// Tables of answers, whose columns are the items of an edition.
  package static let surveyTables = ["iit", "eit"]

  /// What is published, and what each unit gets back.
  package static let publishedTables = TableCatalogue.all.map(\.name) + ["unit_findings"]

  private let byName: [String: TableSchema]
  private let publishedByName: [String: TableSchema]
  /// What was read, for the hashes of the manifest.
  package let files: [ReferenceFile]

  /// Throws `invalidSchema` for one that is missing or no Table Schema.
  package init(from folder: DataFolder) throws(RunError) {
    do throws(ListFault) {
      _ = try folder.entries(of: "schemas")
    } catch {
      // Without any schema this is no data folder at all.
      throw .unreadable(path: folder.absolute("schemas"), reason: error.reason)
    }
    var byName: [String: TableSchema] = [:]
    var files: [ReferenceFile] = []
    for name in Self.officeTables + Self.extractTables {
      byName[name] = try Self.schema(at: "schemas/\(name).schema.json", in: folder, among: &files)
    }
    self.byName = byName
    var publishedByName: [String: TableSchema] = [:]
    for name in Self.publishedTables {
      publishedByName[name] = try Self.schema(at: "schemas/published/\(name).schema.json", in: folder, among: &files)
    }
    self.publishedByName = publishedByName
    self.files = files
  }

  private static func schema(
    at file: String, in folder: DataFolder, among files: inout [ReferenceFile]
  ) throws(RunError) -> TableSchema {
    let bytes = try Self.bytes(of: file, in: folder)
    files.append(ReferenceFile(path: file, bytes: bytes))
    do throws(SchemaFault) {
      return try TableSchema(json: bytes, file: file)
    } catch {
      throw .invalidSchema(file: file, reason: error.reason)
    }
  }

  private static func bytes(of file: String, in folder: DataFolder) throws(RunError) -> [UInt8] {
    do throws(ReadFault) {
      return try FileBytes.read(folder.absolute(file))
    } catch {
      guard error != .notFound else { throw .invalidSchema(file: file, reason: error.reason) }
      throw .unreadable(path: folder.absolute(file), reason: error.reason)
    }
  }

  /// Of one of the tables named above.
  package subscript(name: String) -> TableSchema? { byName[name] }

  /// Of a table that is published: three have the names of tables that are received or kept.
  package func published(_ name: String) -> TableSchema? { publishedByName[name] }

  /// What a table is called in letters, with its name.
  func words(of table: String) -> Bilingual {
    guard let words = byName[table]?.words else { return Bilingual(same: table) }
    return Bilingual("\(words.thai) (\(table))", "\(words.english) (\(table))")
  }

  package var extracts: [TableSchema] { Self.extractTables.compactMap { byName[$0] } }
}
