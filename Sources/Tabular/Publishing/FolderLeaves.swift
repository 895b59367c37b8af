/// All entries in a folder and below it, by their paths relative to the folder.
enum FolderLeaves {
  /// A file, a link, or an empty folder.
  struct Leaf: Hashable, Sendable {
    let path: String
    let kind: FolderListing.Kind
  }

  /// Lists all leaves, folder by folder, sorted by the bytes of their names.
  static func of(_ folder: String) throws(OutputFault) -> [Leaf] {
    var leaves: [Leaf] = []
    try add(to: &leaves, of: folder, below: "")
    return leaves
  }

  private static func add(to leaves: inout [Leaf], of folder: String, below prefix: String) throws(OutputFault) {
    for entry in try OutputFolder.entries(of: folder + "/" + prefix) {
      let count = leaves.count
      if entry.kind == .folder { try add(to: &leaves, ofInner: folder, below: "\(prefix)\(entry.name)/") }
      if entry.kind != .folder || leaves.count == count {
        leaves.append(Leaf(path: prefix + entry.name, kind: entry.kind))
      }
    }
  }

  /// Adds the leaves of an inner folder; a folder that may not be listed counts as a leaf itself.
  private static func add(to leaves: inout [Leaf], ofInner folder: String, below prefix: String) throws(OutputFault) {
    do throws(OutputFault) {
      try add(to: &leaves, of: folder, below: prefix)
    } catch {
      guard case .unwritable(_, let errno) = error, OutputFault.isRefusal(errno) else { throw error }
      leaves.append(Leaf(path: String(prefix.dropLast()), kind: .other))
    }
  }
}
