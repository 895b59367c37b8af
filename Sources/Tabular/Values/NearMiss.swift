/// What somebody who wrote a word that is not known may have meant: the one known word that is nearly the same.
///
/// For a question to the writer only, never to be read in the place of what stands there.
package struct NearMiss<Meaning: Hashable & Sendable>: Sendable {
  /// The letters of all words in their order, one word behind the other: of a nation's units there are a million.
  private var letters: [Unicode.Scalar] = []
  /// Of each word, the place behind its last letter, how many it begins with that the word before begins with too, and
  /// what it means.
  private var ends: [Int] = []
  private var shared: [Int32] = []
  private var meanings: [Meaning] = []

  /// Longer texts are no misspelt words.
  private static var longest: Int { 80 }

  /// `words`: what is known, each with what it means; several words may mean the same.
  package init(_ words: [(word: String, meaning: Meaning)]) {
    let folded = words.map { (letters: Array(FoldedKey($0.word).folding.unicodeScalars), meaning: $0.meaning) }
    var before: [Unicode.Scalar] = []
    for (word, meaning) in folded.sorted(by: { $0.letters.lexicographicallyPrecedes($1.letters) }) {
      shared.append(Int32(clamping: zip(before, word).prefix { $0 == $1 }.count))
      letters += word
      ends.append(letters.count)
      meanings.append(meaning)
      before = word
    }
  }

  /// The meaning that is nearer to the text than every other, within a slip or so for every four letters.
  ///
  /// Nil where none is near, where two are equally near, and for words of less than three letters.
  package func meaning(of text: String) -> Meaning? {
    guard text.utf8.count <= Self.longest * 4 else { return nil }
    let written = Array(FoldedKey(text).folding.unicodeScalars)
    guard written.count >= 2, written.count <= Self.longest else { return nil }
    var best = Int.max
    var meant: Set<Meaning> = []
    var slips = Slips(written, most: Self.slips(in: written.count + Self.slips(in: .max)))
    var place = 0
    while let next = slips.nextWithin(shared, from: place) {
      place = next + 1
      let word = (next > 0 ? ends[next - 1] : 0)..<ends[next]
      let limit = Self.slips(in: word.count)
      guard abs(word.count - written.count) <= limit,
        let count = slips.count(in: letters[word]), count > 0, count <= limit, count <= best
      else { continue }
      if count < best { meant = [] }
      best = count
      meant.insert(meanings[next])
    }
    return meant.count == 1 ? meant.first : nil
  }

  private static func slips(in length: Int) -> Int {
    switch length {
    case ..<3: 0
    case ..<8: 1
    case ..<12: 2
    default: 3
    }
  }
}

/// How many letters of a text are added, left out, changed, or swapped with their neighbour, beside words in their order.
///
/// What is reckoned of a word's first letters holds for every word behind it that begins with them: a row of the table of
/// distances for each letter, of which only those behind the shared ones are made anew (optimal string alignment).
private struct Slips {
  private let written: [Unicode.Scalar]
  private let most: Int
  /// A row for each letter of the word, and one before the first; `width` distances each.
  private var rows: [UInt8]
  private let width: Int
  /// How many letters have a row that holds.
  private var known = 0
  /// With so many letters the words are farther than `most`, whatever follows.
  private var tooFar = Int32.max

  init(_ written: [Unicode.Scalar], most: Int) {
    self.written = written
    self.most = most
    width = written.count + 1
    rows = (0...written.count).map { UInt8($0) }
  }

  /// The next word that is not too far for the letters alone that it shares with the word before; nil where there is none.
  ///
  /// `shared`: how many those are, of each word; `from`: the place behind the last word that was asked for.
  mutating func nextWithin(_ shared: [Int32], from place: Int) -> Int? {
    // Those that begin as a word that was too far are as far.
    guard let next = shared[place...].firstIndex(where: { $0 < tooFar }) else { return nil }
    known = min(known, Int(shared[next]))
    tooFar = .max
    return next
  }

  /// Nil where there are more than `most`.
  mutating func count(in word: ArraySlice<Unicode.Scalar>) -> Int? {
    while known < word.count {
      let row = known + 1
      let least = reckon(row, word)
      known = row
      // A swap comes from the row before the last.
      guard least > most, leastBefore(row) >= most else { continue }
      tooFar = Int32(row)
      return nil
    }
    return Int(rows[word.count * width + written.count])
  }

  /// Makes the row of a letter, counted from 1, from those before it; the least of its distances.
  private mutating func reckon(_ row: Int, _ word: ArraySlice<Unicode.Scalar>) -> Int {
    if rows.count < (row + 1) * width { rows.append(contentsOf: repeatElement(0, count: width)) }
    let letter = word[word.startIndex + row - 1]
    let before = row > 1 ? word[word.startIndex + row - 2] : letter
    let (this, last) = (row * width, (row - 1) * width)
    rows[this] = UInt8(row)
    var least = UInt8(row)
    for column in 1..<width {
      let other = written[column - 1]
      var cost = min(rows[last + column], rows[this + column - 1]) + 1
      cost = min(cost, rows[last + column - 1] + (letter == other ? 0 : 1))
      if row > 1, column > 1, letter == written[column - 2], before == other {
        cost = min(cost, rows[last - width + column - 2] + 1)
      }
      rows[this + column] = cost
      least = min(least, cost)
    }
    return Int(least)
  }

  private func leastBefore(_ row: Int) -> Int { Int(rows[(row - 1) * width..<row * width].min() ?? 0) }
}
