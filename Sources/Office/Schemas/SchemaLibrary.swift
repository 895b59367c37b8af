package import Assessment
package import Findings
package import Tabular

/// The Table Schemas of the data folder: the one place that says what a column is called, its type and its limits.
package struct SchemaLibrary: Sendable {
  /// The files that the office keeps, beside the extracts.
  package static let officeTables = [
    "units", "strategy", "calendar", "measures", "scales", "levels", "settings", "office", "withdrawn", "tiles",
    "seals",
  ]

  /// Those that it may go without, with their schemas.
  package static let optionalTables: Set = ["office", "withdrawn", "tiles", "seals"]

  private let byName: [String: TableSchema]
  private let publishedByName: [String: TableSchema]
  /// What was read, for the hashes of the manifest.
  package let files: [ReferenceFile]

  /// Reads the schemas.
  ///
  /// - Parameters:
  ///   - folder: The folder that the office keeps.
  ///   - published: The names of the tables that are published, each of which has a schema of its own.
  ///   - jobs: Number of threads that read, at least 1.
  /// - Throws: `invalidSchema` for one that is missing or is not a Table Schema.
  package init(from folder: DataFolder, published: [String], jobs: Int = 1) throws(RunError) {
    let there: Set<String>
    do throws(ListFault) {
      there = Set(try (folder.entries(of: "schemas") + folder.entries(of: "")).map(\.name))
    } catch {
      // Without any schema this is no data folder at all.
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
    // The first that is wrong in their order is the one that is told.
    let schemas = try read.map { schema throws(RunError) in try schema.get() }
    byName = Self.byName(names, schemas.prefix(names.count))
    publishedByName = Self.byName(published, schemas.dropFirst(names.count))
    files = schemas.map(\.file)
  }

  /// A schema and what it was read from.
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

  /// The schema of a table that the office keeps.
  package subscript(name: String) -> TableSchema? { byName[name] }

  package subscript(table: ExtractTable) -> TableSchema? { byName[table.rawValue] }

  /// Of a table that is published: three have the names of tables that are received or kept.
  package func published(_ name: String) -> TableSchema? { publishedByName[name] }

  /// What a table is called in letters, with its name.
  package func words(of table: ExtractTable) -> Bilingual {
    let name = table.rawValue
    guard let words = byName[name]?.words else { return Bilingual(same: name) }
    return Bilingual("\(words.thai) (\(name))", "\(words.english) (\(name))")
  }

  /// The columns, in lower case, of the tables in which each measure or item has a column named by its code.
  ///
  /// The schemas of published tables list the columns of the measures too, which alone have capitals.
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
