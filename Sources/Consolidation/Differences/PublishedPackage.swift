import Findings
import FoundationEssentials
import Office
import Publication
import Tabular

/// The tables of a publication in a folder, with the primary keys from its own data packages.
///
/// A publication includes its schemas, so a publication of an older program can be compared.
struct PublishedPackage {
  private let folder: String
  private let files: NamedFiles

  init(in folder: String, _ files: NamedFiles) {
    self.folder = folder
    self.files = files
  }

  /// The tables in the order of the manifest.
  var tables: [ComparedTable] {
    get throws(RunError) {
      let keys = try keys
      return files.outputs.compactMap { output in
        guard let name = Self.table(at: output.file) else { return nil }
        return ComparedTable(name: name, primaryKey: keys[name], at: "\(folder)/\(output.file)")
      }
    }
  }

  /// The name of the table in a file of a publication; nil when the file is not a table.
  static func table(at path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count == 2, ["tables", "internal"].contains(parts[0]), parts[1].hasSuffix(".csv") else { return nil }
    return String(parts[1].dropLast(".csv".count))
  }

  /// The primary keys by table.
  private var keys: [String: [String]] {
    get throws(RunError) {
      var keys: [String: [String]] = [:]
      for path in ["datapackage.json", "internal/datapackage.json"]
      where files.outputs.contains(where: { $0.file == path }) {
        for resource in try description(at: "\(folder)/\(path)").resources {
          keys[resource.name] = resource.schema.primaryKey?.names ?? []
        }
      }
      return keys
    }
  }

  private func description(at path: String) throws(RunError) -> Description {
    do throws(ReadFault) {
      let bytes = try FileBytes.read(path)
      return (try? JSONDecoder().decode(Description.self, from: Data(bytes))) ?? Description(resources: [])
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }
}

/// The members of a `datapackage.json` that the comparison needs.
private struct Description: Decodable {
  let resources: [Resource]

  struct Resource: Decodable {
    let name: String
    let schema: Keyed
  }

  struct Keyed: Decodable {
    let primaryKey: KeyNames?
  }

  /// A list of names, or a single name.
  struct KeyNames: Decodable {
    let names: [String]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      names = try (try? value.decode([String].self)) ?? [value.decode(String.self)]
    }
  }
}
