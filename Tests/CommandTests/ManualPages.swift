import Tabular
import Testing

/// The manual pages as `scripts/package` makes them, from the program that the tests run.
struct ManualPages {
  /// The text of each page by its name, such as `ita-check`: words separated by spaces, without roff.
  let texts: [String: String]

  init(in folder: borrowing CommandFolder) throws {
    let run = try CommandProgram.run(
      program: [
        "/usr/bin/python3", "\(Repository.root)/scripts/package.d/manual.py", try CommandProgram.path(), "manual",
      ], in: folder.path, environment: ["LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"])
    try #require((run.exit, run.error) == (0, ""), "\(run.error)")
    let files = try FolderListing.entries(of: "\(folder.path)/manual").map(\.name)
    texts = try Dictionary(
      uniqueKeysWithValues: files.map { ($0.replacing(".1", with: ""), Self.text(try folder.text(of: "manual/\($0)"))) }
    )
  }

  /// A line of the help as on a page: without the slash between the languages, which are on separate lines there.
  static func words(_ line: some StringProtocol) -> String {
    line.split(whereSeparator: \.isWhitespace).filter { $0 != "/" }.joined(separator: " ")
  }

  private static func text(_ page: String) -> String {
    let lines = page.split(separator: "\n").map { line in
      // Only the arguments of a request are text.
      line.hasPrefix(".") ? line.drop { $0 != " " } : line
    }
    let escapes = [
      ("\\-", "-"), ("\\&", ""), ("\\(ha", "^"), ("\\(ti", "~"), ("\\(dq", "\""), ("\\(ga", "`"), ("\\(rs", "\\"),
    ]
    return words(escapes.reduce(lines.joined(separator: "\n")) { $0.replacing($1.0, with: $1.1) })
  }
}
