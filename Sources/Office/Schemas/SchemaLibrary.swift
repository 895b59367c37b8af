package import Assessment
package import Findings
package import Tabular

/// The Table Schemas of the data folder, which define the name, the type and the limits of every column.
package struct SchemaLibrary: Sendable {
  /// The names of the office's own tables.
  package static let officeTables = [
    "units", "strategy", "calendar", "measures", "scales", "levels", "settings", "office", "withdrawn", "tiles",
    "seals",
  ]

  /// The names of the office's optional tables, whose schemas are optional too.
  package static let optionalTables: Set = ["office", "withdrawn", "tiles", "seals"]

  private let byName: [String: TableSchema]
  private let publishedByName: [String: TableSchema]
  /// The schemas as they were read, for the hashes of the manifest.
  package let files: [ReferenceFile]

  /// Reads the schemas.
  ///
  /// - Parameters:
  ///   - folder: The data folder of the office.
  ///   - published: The names of the published tables, each of which has a schema of its own.
  ///   - jobs: Number of threads, at least 1.
  /// - Throws: `invalidSchema` for a schema that is missing or is not a Table Schema.
  package init(from folder: DataFolder, published: [String], jobs: Int = 1) throws(RunError) {
    let there: Set<String>
    do throws(ListFault) {
      there = Set(try (folder.entries(of: "schemas") + folder.entries(of: "")).map(\.name))
    } catch {
      // A folder without schemas is not a data folder.
      throw .unreadable(path: folder.absolute("schemas"), reason: error.reason)
    }
    let kept = Self.officeTables.filter { name in
      !Self.optionalTables.contains(name) || there.contains("\(name).csv") || there.contains(name)
        || there.contains("\(name).schema.json")
    }
    let names = kept + ExtractTable.allCases.map(\.rawValue)
    let paths =
      names.map { "schemas/\($0).schema.json" } + published.map { "schemas/published/\($0).schema.json" }
    let read: [Result<Schema, RunError>] = WorkQueue.map(paths, jobs: jobs) { path in
      Result { () throws(RunError) in try Self.schema(at: path, in: folder) }
    }
    // Report the first invalid schema in this order.
    let schemas = try read.map { schema throws(RunError) in try schema.get() }
    byName = Self.byName(names, schemas.prefix(names.count))
    publishedByName = Self.byName(published, schemas.dropFirst(names.count))
    files = schemas.map(\.file)
  }

  /// A schema and the file that it was read from.
  private typealias Schema = (table: TableSchema, file: ReferenceFile)

  private static func byName(_ names: [String], _ schemas: ArraySlice<Schema>) -> [String: TableSchema] {
    Dictionary(zip(names, schemas.map(\.table))) { first, _ in first }
  }

  private static func schema(at file: String, in folder: DataFolder) throws(RunError) -> Schema {
    let bytes = try Self.bytes(of: file, in: folder)
    do throws(SchemaFault) {
      return (try TableSchema(json: bytes, file: file), ReferenceFile(path: file, bytes: bytes))
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

  /// The schema of a received table, or of a table of the office.
  package subscript(name: String) -> TableSchema? { byName[name] }

  package subscript(table: ExtractTable) -> TableSchema? { byName[table.rawValue] }

  /// Returns the schema of a published table.
  ///
  /// Three of them have the same name as a received table or one of the office.
  package func published(_ name: String) -> TableSchema? { publishedByName[name] }

  /// Returns the title of a table for letters, followed by its name.
  package func text(of table: ExtractTable) -> Bilingual {
    let name = table.rawValue
    guard let text = byName[name]?.text else { return Bilingual(same: name) }
    return Bilingual("\(text.thai) (\(name))", "\(text.english) (\(name))")
  }

  /// The other columns of the tables in which each measure or item has a column named by its code.
  ///
  /// The schemas of published tables list the columns of the measures too. Only those have capitals, and are left out.
  var namesBesideMeasures: Set<String> {
    let received = [ExtractTable.scores, .iit, .eit, .oit].compactMap { self[$0] }
    let published = ["ranking", "indicators", "groups"].compactMap { self.published($0) }
    return Set((received + published).flatMap { $0.fields.map(\.name) }.filter { $0 == $0.lowercased() })
  }

  package var extracts: [TableSchema] { ExtractTable.allCases.compactMap { self[$0] } }
}

extension TableSchema {
  /// The table of the extracts that the schema describes; nil for another table.
  package var extractTable: ExtractTable? { ExtractTable(rawValue: name) }
}
