import Glibc

/// A path as the names that lead to it from the root, wherever the program was started.
package enum AbsolutePath {
  /// The names, the outermost first; `.` and `..` are taken by the text alone, so that a folder keeps the name that
  /// people know it by where it is a link.
  package static func names(of path: String) -> [String] {
    let start = path.hasPrefix("/") ? "" : workingFolder
    var names: [String] = []
    for name in "\(start)/\(path)".split(separator: "/") {
      switch name {
      case ".": continue
      case "..": names = names.dropLast()
      case _: names.append(String(name))
      }
    }
    return names
  }

  /// Empty where the folder was removed meanwhile: then no relative path leads anywhere.
  private static var workingFolder: String {
    guard let text = unsafe getcwd(nil, 0) else { return "" }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }
}
