package import Tabular

/// The Table Schemas of the data folder: the one place that says what a column is called, its type and its limits.
package struct SchemaLibrary: Sendable {
  /// The files that the office keeps, beside the extracts.
  package static let officeTables = ["units", "strategy", "calendar", "measures", "scales", "levels", "settings"]
  /// What units and the office deliver, in the order of the contract.
  package static let extractTables = ["scores", "iit", "eit", "oit", "participation", "kpi", "projects"]
  /// Tables of answers, whose columns are the items of an edition.
  package static let surveyTables = ["iit", "eit"]

  private let byName: [String: TableSchema]
  /// What was read, for the hashes of the manifest.
  package let files: [ReferenceFile]

  package init(from folder: DataFolder) throws(RunError) {
    var byName: [String: TableSchema] = [:]
    var files: [ReferenceFile] = []
    for name in Self.officeTables + Self.extractTables {
      let file = "schemas/\(name).schema.json"
      let bytes = try folder.reference(file)
      do throws(SchemaFault) {
        byName[name] = try TableSchema(json: bytes, file: file)
      } catch {
        throw .invalidSchema(file: file, reason: error.description)
      }
      files.append(ReferenceFile(path: file, bytes: bytes))
    }
    self.byName = byName
    self.files = files
  }

  /// Of one of the tables named above.
  package subscript(name: String) -> TableSchema? { byName[name] }

  package var extracts: [TableSchema] { Self.extractTables.compactMap { byName[$0] } }
}
