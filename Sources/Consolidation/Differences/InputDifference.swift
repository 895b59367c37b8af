import Publication

/// The received files that one of two publications was made from, and the other was not.
struct InputDifference: Sendable {
  /// The paths of the files that came, in the order of the later publication.
  let new: [String]
  /// The paths of those that no longer count among the received files.
  let gone: [String]
  /// The paths of those with other bytes.
  let altered: [String]

  init(from before: [NamedFiles.Named], to after: [NamedFiles.Named]) {
    let old = Dictionary(before.map { ($0.file, $0.sha256) }) { first, _ in first }
    let paths = Set(after.map(\.file))
    new = after.map(\.file).filter { old[$0] == nil }
    gone = before.map(\.file).filter { !paths.contains($0) }
    altered = after.filter { old[$0.file] != nil && old[$0.file] != $0.sha256 }.map(\.file)
  }

  var isEmpty: Bool { new.isEmpty && gone.isEmpty && altered.isEmpty }

  /// Whether a unit itself sent something new; `unit`: its code, by which its folder is named.
  func hasNews(of unit: String, in fiscalYear: Int) -> Bool {
    (new + altered).contains { $0.hasPrefix("extracts/\(fiscalYear)/\(unit)/") }
  }
}
