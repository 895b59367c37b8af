import Tabular
import Testing

/// The rules for plain words that a machine can check.
@Suite struct PlainWordsTests {
  private static let sources = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Sources"

  @Test func `no source file breaks a rule for plain words`() throws {
    let files = try Self.files(in: Self.sources)
    #expect(files.count > 700)
    let faults = files.flatMap { file in
      Self.faults(in: file.text).map { "\(file.path.dropFirst(Self.sources.count + 1)):\($0)" }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test(
    arguments: [
      (text: "/// The decimals of the result.\n/// Of a text of nothing.", faults: []),
      (text: "/// Of the result.", faults: ["1: a docstring begins with \"Of\""]),
      (text: "let a = 1\n\n  /// What a unit sends.\n  let b = 2", faults: ["3: a docstring begins with \"What\""]),
      (text: "///   Who asks.", faults: ["1: a docstring begins with \"Who\""]),
      (text: "/// Where a row begins.", faults: ["1: a docstring begins with \"Where\""]),
      (text: "/// Whoever asks.", faults: ["1: \"whoever\""]),
      (
        text: "// Of nearly every unit nobody knows.\nlet a = \"Somebody\"",
        faults: ["1: \"nobody\"", "2: \"somebody\""]
      ),
      (text: "let nobodys = 1 // Office", faults: []),
    ])
  func `a line that breaks a rule is found`(text: String, faults: [String]) {
    #expect(Self.faults(in: text) == faults)
  }

  /// The faults of a text, each with its line.
  private static func faults(in text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.flatMap { index in
      let words = lines[index].split { !$0.isLetter }.map(String.init)
      let isDocstring = { (line: Substring) in line.trimmingPrefix { $0 == " " }.hasPrefix("///") }
      let isFirst = isDocstring(lines[index]) && (index == 0 || !isDocstring(lines[index - 1]))
      let beginning = words.first.flatMap { ["Of", "What", "Who", "Where"].contains($0) && isFirst ? $0 : nil }
      return (beginning.map { ["a docstring begins with \"\($0)\""] } ?? []).map { "\(index + 1): \($0)" }
        + words.map { $0.lowercased() }.filter { ["nobody", "whoever", "somebody"].contains($0) }
        .map { "\(index + 1): \"\($0)\"" }
    }
  }

  /// The files of code and documentation below a folder.
  private static func files(in folder: String) throws -> [(path: String, text: String)] {
    try FolderListing.entries(of: folder).flatMap { entry in
      let path = folder + "/" + entry.name
      if entry.kind == .folder { return try files(in: path) }
      guard [".swift", ".md", ".c", ".h"].contains(where: entry.name.hasSuffix) else { return [] }
      return [(path, String(decoding: try FileBytes.read(path), as: UTF8.self))]
    }
  }
}
