import Consolidation
import Glibc
import Tabular
import Testing

/// A temporary data folder for one season: the office's files overlaid with the files of the season.
struct SeasonFolder: ~Copyable {
  let path: String

  /// Overlays the folders of `Seasons` in `layers`; a file of a later one replaces that of an earlier one.
  init(layers: [String]) throws {
    path = try Self.filled(with: Self.sources(of: layers))
  }

  deinit {
    try? FolderListing.removeTree(path)
  }

  private static func filled(with sources: [String: String]) throws -> String {
    var template = Array("/tmp/ita-season-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (file, source) in sources { try OutputFile.create(FileBytes.read(source), at: "\(path)/\(file)") }
    return path
  }

  /// Source path of each file of the folder.
  private static func sources(of layers: [String]) throws -> [String: String] {
    var sources: [String: String] = [:]
    for part in Repository.officeFiles {
      try collect(part, under: "\(Repository.root)/data", into: &sources)
    }
    for layer in layers {
      for part in Repository.officeFiles + ["extracts"] {
        try collect(part, under: "\(Repository.seasons)/\(layer)", into: &sources)
      }
    }
    return sources
  }

  /// Collects the file `part` of `root`, or all files below that folder; nothing if neither exists.
  private static func collect(_ part: String, under root: String, into sources: inout [String: String]) throws {
    do throws(ListFault) {
      for entry in try FolderListing.entries(of: "\(root)/\(part)") {
        try Self.collect(entry, in: part, under: root, into: &sources)
      }
    } catch {
      switch error {
      case .notFound: return
      case .notADirectory: sources[part] = "\(root)/\(part)"
      case .permissionDenied, .other: throw error
      }
    }
  }

  private static func collect(
    _ entry: FolderListing.Entry, in part: String, under root: String, into sources: inout [String: String]
  ) throws(ListFault) {
    let path = "\(part)/\(entry.name)"
    guard entry.kind == .folder else {
      sources[path] = "\(root)/\(path)"
      return
    }
    for inner in try FolderListing.entries(of: "\(root)/\(path)") {
      try collect(inner, in: path, under: root, into: &sources)
    }
  }
}

/// Paths in this repository.
enum Repository {
  /// The folder above `Sources` and `Tests`.
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  static let seasons = "\(root)/Tests/ConsolidationTests/Seasons"
  /// Files and folders that the office keeps in its data folder.
  static let officeFiles = [
    "units.csv", "strategy.csv", "calendar.csv", "methodology", "schemas", "office.csv", "withdrawn.csv",
  ]
}
