import Findings
import Intake
import Office
import Tabular

/// A path in an inbox: the folder of a year's extracts, or a file or folder below it.
///
/// The fiscal year of a file is known only from a folder directly below a folder named `extracts`.
struct InboxPath: Sendable {
  /// The folder that contains `extracts`.
  let folder: DataFolder
  /// The part of the path before `extracts`, as findings name a file; empty, or with a slash at its end.
  let prefix: String
  let year: Int
  /// The names below the year's folder, the outermost first; empty for that folder itself.
  let subpath: [String]

  /// Fails for a path outside of every inbox.
  ///
  /// A relative path that does not include the inbox itself is made absolute first.
  init?(at path: String) {
    let names = path.split(separator: "/").map(String.init).filter { $0 != "." }
    if !names.contains(".."), let inboxPath = Self(names: names, root: path.hasPrefix("/") ? "/" : "") {
      self = inboxPath
    } else if let inboxPath = Self(names: AbsolutePath.names(of: path), root: "/") {
      self = inboxPath
    } else {
      return nil
    }
  }

  /// - Parameters:
  ///   - names: The names in the path.
  ///   - root: The text before the first name: a slash or nothing.
  private init?(names: [String], root: String) {
    let folders = zip(names, names.dropFirst()).map { $0 == "extracts" ? Self.year($1) : nil }
    guard let yearIndex = folders.lastIndex(where: { $0 != nil }), let year = folders[yearIndex] else { return nil }
    prefix = root + names[..<yearIndex].map { $0 + "/" }.joined()
    folder = DataFolder(path: prefix.isEmpty ? "." : prefix == "/" ? "/" : String(prefix.dropLast()))
    self.year = year
    subpath = Array(names[(yearIndex + 2)...])
  }

  /// The year in a name of four ASCII digits, the form in which a run reads its years.
  private static func year(_ name: String) -> Int? {
    name.utf8.count == 4 && name.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(name) : nil
  }

  /// The path as findings name it.
  var path: String { prefix + (["extracts", String(year)] + subpath).joined(separator: "/") }

  /// The inbox that a run would read at this path.
  func inbox(of office: Office) throws(RunError) -> Inbox {
    try Inbox(in: folder, for: office, asOf: nil, along: subpath, prefix: prefix)
  }
}
