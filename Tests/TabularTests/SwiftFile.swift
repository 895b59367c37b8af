import Tabular

/// The types that a file of Swift declares and names; comments and strings of one line do not count.
struct SwiftFile {
  let folder: String
  let name: String
  /// The types that other files can use too.
  let types: Set<String>
  /// The types that the file names and does not declare.
  let names: Set<String>

  init(folder: String, name: String, text: String) {
    self.folder = folder
    self.name = name
    let lines = text.split(separator: "\n").map(Line.init)
    types = Set(lines.filter(\.isVisible).compactMap(\.declared))
    names = Set(lines.flatMap(\.names)).subtracting(lines.compactMap(\.declared))
  }

  /// The files in a folder and in those below it.
  static func all(in path: String, folder: String) throws -> [Self] {
    try FolderListing.entries(of: path).flatMap { entry in
      let entryPath = path + "/" + entry.name
      if entry.kind == .folder { return try all(in: entryPath, folder: folder + "/" + entry.name) }
      guard entry.name.hasSuffix(".swift") else { return [] }
      let text = String(decoding: try FileBytes.read(entryPath), as: UTF8.self)
      return [Self(folder: folder, name: entry.name, text: text)]
    }
  }
}

/// A line of Swift as its words; `Row.Cell` gives the word `Row`, and `.text` gives none.
private struct Line {
  private let words: [Substring]
  private let isIndented: Bool

  init(_ line: Substring) {
    let code = line.replacing(#/"(?:\\.|[^"\\])*"/#, with: "").replacing("...", with: " ")
    words = code[..<(code.firstRange(of: "//")?.lowerBound ?? code.endIndex)]
      .split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }.map { $0.prefix { $0 != "." } }
    isIndented = line.first == " "
  }

  /// Whether other files see a type that the line declares by its name alone.
  var isVisible: Bool { !isIndented && !words.contains("private") && !words.contains("fileprivate") }

  /// The type that the line declares.
  var declared: String? {
    let keywords: Set<Substring> = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    let declaration = zip(words, words.dropFirst()).first { keywords.contains($0) && $1.first?.isUppercase == true }
    return declaration.map { String($1) }
  }

  var names: [String] { words.filter { $0.first?.isUppercase == true }.map(String.init) }
}
