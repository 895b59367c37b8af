import Tabular

/// The received files that inputs are made of: small ones of every table, encoding and separator.
enum Seeds {
  struct Seed: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  /// The greatest size of a seed in bytes; larger files would only be slower.
  private static let largest = 6000

  /// All small files below folders named `extracts`, by path.
  static func read(under folders: [String]) throws(ListFault) -> [Seed] {
    var seeds: [Seed] = []
    for folder in folders { try collect(folder, isInbox: folder.hasSuffix("/extracts"), into: &seeds) }
    var known: Set<[UInt8]> = []
    return seeds.filter { known.insert($0.bytes).inserted }
  }

  private static func collect(_ folder: String, isInbox: Bool, into seeds: inout [Seed]) throws(ListFault) {
    for entry in try FolderListing.entries(of: folder) {
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: try collect(path, isInbox: isInbox || entry.name == "extracts", into: &seeds)
      case .file:
        guard isInbox, let bytes = try? FileBytes.read(path, limit: largest), !bytes.isEmpty else { continue }
        seeds.append(Seed(name: entry.name, bytes: bytes))
      case .link, .other: continue
      }
    }
  }
}
