import Findings
import Office
import Publication
import Tabular

/// The current content of a fiscal year that a seal covers: the files of the year, and its figures.
struct SealedContent {
  /// The entries: files by path, then figures by unit and measure.
  let entries: [YearSeal.Entry]

  /// - Parameters:
  ///   - year: The fiscal year.
  ///   - state: The files of the data folder.
  ///   - withdrawn: The files that the office has withdrawn, which are left out.
  ///   - figures: The figures; empty to compare files only.
  init(of year: Int, _ state: InputState, without withdrawn: WithdrawnFiles, figures: [YearSeal.Entry]) {
    let files = state.files.filter { path, _ in Self.isPart(path, of: year) && !withdrawn.contains(path) }
    entries = files.map { YearSeal.Entry(what: $0.path, digest: $0.content.text) } + figures
  }

  /// Whether a file was received for a year, or is part of its methodology.
  private static func isPart(_ path: String, of year: Int) -> Bool {
    let isIn = path.hasPrefix("extracts/\(year)/") || path.hasPrefix("methodology/\(year)/")
    return isIn && !FolderListing.isOfTheSystem(String(path.split(separator: "/").last ?? ""))
  }

  /// Whether an entry of a seal names a file, not a figure.
  static func isFile(_ entry: YearSeal.Entry) -> Bool { entry.what.contains("/") }
}
