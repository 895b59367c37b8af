import CPlatform
import Glibc

/// The switch from one publication to the next.
enum Publication {
  /// The file that describes all others: while it is the old one, readers can tell that the others are not complete.
  static let seal = "manifest.json"

  /// Puts the staged folder in the place of the published one, which may be missing.
  ///
  /// Afterwards the staged path holds what is no longer published, or nothing.
  static func replace(_ published: String, with staged: String) throws(OutputFault) {
    var status = stat()
    guard unsafe lstat(published, &status) == 0 else {
      guard errno == ENOENT, unsafe rename(staged, published) == 0 else {
        throw .unwritable(path: published, errno: errno)
      }
      return
    }
    // To exchange a link or a file would publish, but leave behind whatever the office keeps under that name.
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .unwritable(path: published, errno: ENOTDIR) }

    let reason = unsafe cplatform_exchange(staged, published)
    switch reason {
    case 0: return
    // EXDEV is how overlays refuse to move a folder of a lower layer; both paths have one parent.
    case EINVAL, ENOSYS, ENOTSUP, EXDEV: try moveFiles(of: staged, into: published)
    default: throw .unwritable(path: published, errno: reason)
    }
  }

  /// For file systems that exchange no folders: renames file by file, then removes what is no longer published, and
  /// renames the seal last.
  ///
  /// Each file is the old one or the new one at any time, never half of one.
  static func moveFiles(of staged: String, into published: String) throws(OutputFault) {
    let isSealed = try entries(of: staged).contains { entry in entry.name == seal }
    try moveTree(staged, into: published, except: isSealed ? [seal] : [])
    if isSealed { try move("\(staged)/\(seal)", to: "\(published)/\(seal)") }
    try OutputFolder.flush(published)
  }

  static func entries(of path: String) throws(OutputFault) -> [FolderListing.Entry] {
    do throws(ListFault) {
      return try FolderListing.entries(of: path)
    } catch {
      throw .unwritable(path: path, errno: error.number)
    }
  }

  private static func moveTree(_ staged: String, into published: String, except kept: [String]) throws(OutputFault) {
    let coming = try entries(of: staged)
    for entry in coming where !kept.contains(entry.name) {
      let target = published + "/" + entry.name
      switch entry.kind {
      case .folder:
        if !isFolder(target) { try remove(target) }
        try OutputFolder.make(target)
        try moveTree(staged + "/" + entry.name, into: target, except: [])
      case .file, .link, .other:
        try move(staged + "/" + entry.name, to: target)
      }
    }
    let names = Set(coming.map(\.name))
    for entry in try entries(of: published) where !names.contains(entry.name) {
      try remove(published + "/" + entry.name)
    }
    try OutputFolder.flush(published)
  }

  private static func move(_ file: String, to target: String) throws(OutputFault) {
    if isFolder(target) { try remove(target) }
    guard unsafe rename(file, target) == 0 else { throw .unwritable(path: target, errno: errno) }
  }

  static func remove(_ path: String) throws(OutputFault) {
    do throws(ListFault) {
      try FolderListing.removeTree(path)
    } catch {
      throw .unwritable(path: path, errno: error.number)
    }
  }

  /// A link to a folder is none: what is published stands in one place.
  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
