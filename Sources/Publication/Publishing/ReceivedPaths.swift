import Findings
import Office
import Tabular

/// All entries below a folder of the data folder, by their paths in the data folder.
struct ReceivedPaths: Sendable {
  /// The depth down to which links are followed, the folder of a day: deeper links may lead back to a folder above.
  private static let deepestLink = 4

  private let folder: DataFolder
  /// The files and links, folder by folder.
  private(set) var files: [String] = []
  /// All files, links and folders.
  private(set) var all: Set<String> = []
  /// The links with their final targets; a target is empty when it is unknown.
  private(set) var links: [(path: String, target: String)] = []
  /// The real paths that links must not leave: of the data folder, and of the years, which may be on other disks.
  private var roots: [String] = []
  private let staysInside: Bool

  /// Lists a folder and those below it.
  ///
  /// - Parameters:
  ///   - folder: The data folder.
  ///   - top: The name of the folder in it.
  ///   - staysInside: Whether links that lead out of the data folder are listed but not followed.
  /// - Throws: `unreadable` when the machine cannot list a folder.
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

  /// Whether a link is followed; the link of a whole year always is.
  private mutating func follows(_ link: String, isYear: Bool) -> Bool {
    let target = RealPath.of(folder.absolute(link)) ?? ""
    links.append((link, target))
    if isYear { roots.append(target) }
    return !staysInside || roots.contains { target == $0 || target.hasPrefix($0 + "/") }
  }

  /// Reads files; leaves out everything that is not a readable file.
  ///
  /// - Parameter files: The paths of the files in the data folder.
  /// - Returns: The paths by hexadecimal digest; the first path for several files with the same bytes.
  /// - Throws: `unreadable` when the machine cannot read a file.
  func digests(of files: [String]) throws(RunError) -> [String: String] {
    var found: [String: String] = [:]
    for file in files {
      guard let digest = try folder.digest(of: file) else { continue }
      found[digest] = found[digest] ?? file
    }
    return found
  }
}
