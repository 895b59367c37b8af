/// What somebody who wrote a word that is not known may have meant: the one known word that is nearly the same.
///
/// For a question to the writer only, never to be read in the place of what stands there.
package struct NearMiss<Meaning: Hashable & Sendable>: Sendable {
  /// The letters of all words, one word behind the other: of a nation's units there are a million.
  private var letters: [Unicode.Scalar] = []
  /// Of each word, the place behind its last letter, which kinds of letters it has, and what it means.
  private var ends: [Int] = []
  private var kinds: [UInt64] = []
  private var meanings: [Meaning] = []

  /// Longer texts are no misspelt words.
  private static var longest: Int { 80 }

  /// `words`: what is known, each with what it means; several words may mean the same.
  package init(_ words: [(word: String, meaning: Meaning)]) {
    for (word, meaning) in words {
      let start = letters.count
      letters.append(contentsOf: FoldedKey(word).folding.unicodeScalars)
      ends.append(letters.count)
      kinds.append(Self.kinds(of: letters[start...]))
      meanings.append(meaning)
    }
  }

  /// The meaning that is nearer to the text than every other, within a slip or so for every four letters.
  ///
  /// Nil where none is near, where two are equally near, and for words of less than three letters.
  package func meaning(of text: String) -> Meaning? {
    guard text.utf8.count <= Self.longest * 4 else { return nil }
    let letters = Array(FoldedKey(text).folding.unicodeScalars)
    guard letters.count >= 2, letters.count <= Self.longest else { return nil }
    var best = Int.max
    var meant: Set<Meaning> = []
    let written = Self.kinds(of: letters[...])
    var start = 0
    for (place, end) in ends.enumerated() {
      let word = start..<end
      start = end
      let limit = Self.slips(in: word.count)
      // A slip takes away one kind of letter at most, and brings in another.
      guard abs(word.count - letters.count) <= limit, (kinds[place] ^ written).nonzeroBitCount <= 2 * limit else {
        continue
      }
      let slips = Self.distance(letters, Array(self.letters[word]))
      guard slips > 0, slips <= limit, slips <= best else { continue }
      if slips < best { meant = [] }
      best = slips
      meant.insert(meanings[place])
    }
    return meant.count == 1 ? meant.first : nil
  }

  /// Which letters there are, told apart by their last six bits.
  private static func kinds(of letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
  }

  private static func slips(in length: Int) -> Int {
    switch length {
    case ..<3: 0
    case ..<8: 1
    case ..<12: 2
    default: 3
    }
  }

  /// How many letters are added, left out, changed, or swapped with their neighbour.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      next.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1], next[column]) + 1
        cost = min(cost, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      before = last
      last = next
    }
    return last[right.count]
  }
}
