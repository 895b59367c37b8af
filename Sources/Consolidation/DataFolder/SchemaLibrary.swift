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

  private let byName: [String: TableSchema]
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
      let file = "schemas/\(name).schema.json"
      let bytes = try Self.bytes(of: file, in: folder)
      do throws(SchemaFault) {
        byName[name] = try TableSchema(json: bytes, file: file)
      } catch {
        throw .invalidSchema(file: file, reason: error.reason)
      }
      files.append(ReferenceFile(path: file, bytes: bytes))
    }
    self.byName = byName
    self.files = files
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

  /// What a table is called in letters, with its name.
  func words(of table: String) -> Bilingual {
    guard let words = byName[table]?.words else { return Bilingual(same: table) }
    return Bilingual("\(words.thai) (\(table))", "\(words.english) (\(table))")
  }

  package var extracts: [TableSchema] { Self.extractTables.compactMap { byName[$0] } }
}
