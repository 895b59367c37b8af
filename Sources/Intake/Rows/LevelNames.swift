import Tabular

/// The names of an edition's levels, found by the texts that people write for them.
final class LevelNames: Sendable {
  /// The names, each once; of names that differ only in letter case, the first.
  private let names: [String]
  private let byKey: [FoldedKey: String]

  /// Collects the names of the levels.
  ///
  /// - Parameter levels: The levels with their Thai and English titles, in the order of the level schemes.
  init(_ levels: [(name: String, titles: [String])]) {
    let names = levels.map(\.name)
    let titles = levels.flatMap { level in level.titles.map { (FoldedKey($0), level.name) } }
    let byKey = Dictionary(names.map { (FoldedKey($0), $0) } + titles) { first, _ in first }
    self.byKey = byKey
    self.names = names.filter { byKey[FoldedKey($0)] == $0 }
  }

  /// The name of a level as its scheme spells it, found by its name or a title in any letter case; nil for other texts.
  func name(called text: String) -> String? {
    // Nearly all cells have the exact name, so it is compared before the text is folded.
    names.first { $0 == text } ?? byKey[FoldedKey(text)]
  }
}
