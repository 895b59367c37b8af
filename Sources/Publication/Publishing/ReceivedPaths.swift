import Findings
import Office
import Tabular

/// Everything that lies under a folder of the data folder, by its path there.
struct ReceivedPaths: Sendable {
  /// Links are followed down to the folder of a day: deeper ones may lead back to where they stand.
  private static let deepestLink = 4

  private let folder: DataFolder
  /// Files and links, folder by folder.
  private(set) var files: [String] = []
  /// Files, links and folders.
  private(set) var all: Set<String> = []
  /// The links with where they lead in the end; empty where that cannot be told.
  private(set) var links: [(path: String, target: String)] = []
  /// The real paths that links must not leave: the data folder's, and those of the years, which may be on other disks.
  private var roots: [String] = []
  private let staysInside: Bool

  /// Lists a folder and those below it.
  ///
  /// - Parameters:
  ///   - folder: The data folder.
  ///   - top: The name of the folder in it.
  ///   - staysInside: Whether links that lead out of the data folder are listed and not followed.
  /// - Throws: `unreadable` where the machine cannot list a folder now.
  init(in folder: DataFolder, below top: String = "extracts", staysInside: Bool = false) throws(RunError) {
    self.folder = folder
    self.staysInside = staysInside
    roots = ["", top].compactMap { RealPath.of(folder.absolute($0)) }
    try list(top, depth: 1)
  }

  private mutating func list(_ path: String, depth: Int) throws(RunError) {
    for entry in try folder.names(in: path) ?? [] {
      let inner = "\(path)/\(entry.name)"
      all.insert(inner)
      guard entry.kind != .link || follows(inner, isYear: depth == 1) else { continue }
      if entry.kind == .folder || (entry.kind == .link && depth < Self.deepestLink) {
        try list(inner, depth: depth + 1)
      }
      if entry.kind == .file || entry.kind == .link { files.append(inner) }
    }
  }

  /// Whether a link is followed; that of a whole year always is.
  private mutating func follows(_ link: String, isYear: Bool) -> Bool {
    let target = RealPath.of(folder.absolute(link)) ?? ""
    links.append((link, target))
    if isYear { roots.append(target) }
    return !staysInside || roots.contains { target == $0 || target.hasPrefix($0 + "/") }
  }

  /// Reads files; what is not a file that may be read is left out.
  ///
  /// - Parameter files: Their paths in the data folder.
  /// - Returns: The path by the digest of the bytes, hexadecimal; of several files with the same bytes the first.
  /// - Throws: `unreadable` where the machine cannot read a file now.
  func digests(of files: [String]) throws(RunError) -> [String: String] {
    var found: [String: String] = [:]
    for file in files {
      guard let digest = try folder.digest(of: file) else { continue }
      found[digest] = found[digest] ?? file
    }
    return found
  }
}
