import Tabular

/// The names of an edition's levels, found by what people write for them.
final class LevelNames: Sendable {
  /// Those that are not called like one before them.
  private let names: [String]
  private let byKey: [FoldedKey: String]

  /// `levels`: each with what it is called in Thai and in English, in the order of the vocabularies.
  init(_ levels: [(name: String, titles: [String])]) {
    let names = levels.map(\.name)
    let titles = levels.flatMap { level in level.titles.map { (FoldedKey($0), level.name) } }
    let byKey = Dictionary(names.map { (FoldedKey($0), $0) } + titles) { first, _ in first }
    self.byKey = byKey
    self.names = names.filter { byKey[FoldedKey($0)] == $0 }
  }

  /// A level in its own spelling, by its name in any letter case; nil where there is none.
  func name(called text: String) -> String? {
    // Nearly everyone writes a name as it is.
    names.first { $0 == text } ?? byKey[FoldedKey(text)]
  }
}
