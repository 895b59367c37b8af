import Glibc

/// A path from the root of the file system, whatever the working folder of the program.
package enum AbsolutePath {
  /// The names of the folders in a path, the outermost first.
  ///
  /// `.` and `..` are resolved in the text alone, so that a folder that is a link keeps the name that people know.
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

  /// The working folder; empty when it was removed meanwhile, so that no relative path exists.
  private static var workingFolder: String {
    guard let text = unsafe getcwd(nil, 0) else { return "" }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }
}
