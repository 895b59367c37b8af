import Tabular
import Testing

/// A publication of three units, made once for all tests; each test gets a folder of its own.
enum PublishedSeason {
  /// The file that Chatuchak itself sent.
  static let scores = "data/extracts/2566/5026/2023-08-10/scores.csv"

  static let files = CommandFolder.announced.merging([
    scores: "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n"
  ]) { old, _ in old }

  /// The bytes of every file of the publication, by path.
  private static let published = Result {
    let folder = try CommandFolder(files)
    let run = try folder.ita("consolidate")
    try #require(run.exit == 0, "\(run.error)")
    return try folder.contents(of: "out/2566")
  }

  /// A new folder with the season's data and its publication in `out/2566`.
  ///
  /// - Parameter copy: Another folder that gets the same files.
  /// - Returns: The folder.
  /// - Throws: An error if the files cannot be written.
  static func folder(copy: String? = nil) throws -> CommandFolder {
    let folder = try CommandFolder(files)
    for (path, bytes) in try published.get() {
      try folder.put(bytes, at: path)
      if let copy { try folder.put(bytes, at: "\(copy)/\(path.dropFirst("out/2566/".count))") }
    }
    return folder
  }
}
