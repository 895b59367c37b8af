/// The admissible values of a column, with one rule for reading them from records and from answers of a survey.
struct ListedValues: Sendable {
  let values: [String]
  /// The index of each value by its name and its synonyms.
  private let indices: [FoldedKey: Int]
  /// The index of each value that is a whole number, by its digits.
  private let wholeNumbers: [String: Int]

  /// Makes a list; `synonyms` are further names with the index of their value, after all the values' own names.
  init(_ values: [String], synonyms: [(name: String, index: Int)] = []) {
    self.values = values
    let names = values.enumerated().map { (FoldedKey($1), $0) } + synonyms.map { (FoldedKey($0.name), $0.index) }
    indices = Dictionary(names) { first, _ in first }
    let whole = values.enumerated().filter { Self.isWhole($1) }.map { ($1, $0) }
    wholeNumbers = Dictionary(whole) { first, _ in first }
  }

  /// The index of the value that a cell means, and whether its text had to be repaired; nil for any other text.
  ///
  /// A whole number may have added zeros, as spreadsheets and survey programs write them: 4.0 and 04 are 4.
  func reading(_ text: String) -> (index: Int, isRepaired: Bool)? {
    if let index = indices[FoldedKey(text)] { return (index, false) }
    guard !wholeNumbers.isEmpty else { return nil }
    let whole = text.withoutZeroFraction ?? ThaiDigits.folded(text.trimmedCell)
    guard Self.isWhole(whole) else { return nil }
    let bare = whole.drop { $0 == "0" }
    return (wholeNumbers[whole] ?? wholeNumbers[bare.isEmpty ? "0" : String(bare)]).map { ($0, true) }
  }

  private static func isWhole(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
