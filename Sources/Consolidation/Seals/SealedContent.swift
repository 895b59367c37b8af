import Findings
import Office
import Publication
import Tabular

/// Everything that the seal of a fiscal year is about, as it is now: the year's own files, and its figures.
struct SealedContent {
  /// Files by path, then figures by unit and measure.
  let entries: [YearSeal.Entry]

  /// - Parameters:
  ///   - year: The fiscal year.
  ///   - state: The files of the data folder.
  ///   - withdrawn: Files that the office has taken back, which are no part of it.
  ///   - figures: The figures; empty where only files are looked at.
  init(of year: Int, _ state: InputState, without withdrawn: WithdrawnFiles, figures: [YearSeal.Entry]) {
    let files = state.files.filter { path, _ in Self.isPart(path, of: year) && !withdrawn.contains(path) }
    entries = files.map { YearSeal.Entry(what: $0, digest: $1) }.sorted { $0.what < $1.what } + figures
  }

  /// Whether a file is one that was received for a year, or its methodology.
  private static func isPart(_ path: String, of year: Int) -> Bool {
    let isIn = path.hasPrefix("extracts/\(year)/") || path.hasPrefix("methodology/\(year)/")
    return isIn && !FolderListing.isOfTheSystem(String(path.split(separator: "/").last ?? ""))
  }

  /// Whether an entry of a seal names a file, and not a figure.
  static func isFile(_ entry: YearSeal.Entry) -> Bool { entry.what.contains("/") }
}
