import Findings
import Intake
import Office
import Tabular

/// A place in an inbox: a year's folder of extracts, or something below it.
///
/// Only a folder directly below one of the name `extracts` says of what year a file is.
struct InboxPlace: Sendable {
  /// The folder in which `extracts` stands.
  let folder: DataFolder
  /// What comes before `extracts` where findings name a file; empty or with a slash at its end.
  let prefix: String
  let year: Int
  /// The names below the year's folder, the outermost first; empty for that folder itself.
  let trail: [String]

  /// Nil for a path that lies in no inbox.
  ///
  /// A path that leaves out what is above the working folder is looked at as a whole.
  init?(at path: String) {
    let names = path.split(separator: "/").map(String.init).filter { $0 != "." }
    if !names.contains(".."), let place = Self(names: names, root: path.hasPrefix("/") ? "/" : "") {
      self = place
    } else if let place = Self(names: AbsolutePath.names(of: path), root: "/") {
      self = place
    } else {
      return nil
    }
  }

  /// `root`: what stands before the first name, a slash or nothing.
  private init?(names: [String], root: String) {
    let folders = zip(names, names.dropFirst()).map { $0 == "extracts" ? Self.year($1) : nil }
    guard let place = folders.lastIndex(where: { $0 != nil }), let year = folders[place] else { return nil }
    prefix = root + names[..<place].map { $0 + "/" }.joined()
    folder = DataFolder(path: prefix.isEmpty ? "." : prefix == "/" ? "/" : String(prefix.dropLast()))
    self.year = year
    trail = Array(names[(place + 2)...])
  }

  /// Four ASCII digits, as the job takes its years.
  private static func year(_ name: String) -> Int? {
    name.utf8.count == 4 && name.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(name) : nil
  }

  /// As findings name it.
  var path: String { prefix + (["extracts", String(year)] + trail).joined(separator: "/") }

  /// What the job would make of it.
  func inbox(of office: Office) throws(RunError) -> Inbox {
    try Inbox(in: folder, for: office, asOf: nil, along: trail, prefix: prefix)
  }
}
