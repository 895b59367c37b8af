import Publication

/// The received files that differ between two publications.
struct InputDifference: Sendable {
  /// The paths of the files that only the later publication names, in its order.
  let new: [String]
  /// The paths of the files that only the earlier publication names.
  let gone: [String]
  /// The paths of the files with different content.
  let altered: [String]

  init(from before: [NamedFiles.Named], to after: [NamedFiles.Named]) {
    let old = Dictionary(before.map { ($0.file, $0.sha256) }) { first, _ in first }
    let paths = Set(after.map(\.file))
    new = after.map(\.file).filter { old[$0] == nil }
    gone = before.map(\.file).filter { !paths.contains($0) }
    altered = after.filter { old[$0.file] != nil && old[$0.file] != $0.sha256 }.map(\.file)
  }

  var isEmpty: Bool { new.isEmpty && gone.isEmpty && altered.isEmpty }

  /// Whether a unit sent a new or altered file in a fiscal year.
  ///
  /// - Parameters:
  ///   - unit: The code of the unit, which names its folder.
  ///   - fiscalYear: The fiscal year, Buddhist era.
  /// - Returns: True when one of the unit's files is new or altered.
  func hasNews(of unit: String, in fiscalYear: Int) -> Bool {
    (new + altered).contains { $0.hasPrefix("extracts/\(fiscalYear)/\(unit)/") }
  }
}
