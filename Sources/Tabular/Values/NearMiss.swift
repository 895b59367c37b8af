/// Finds the one known word that a misspelt word probably means.
///
/// Only for a question to the author of the text. The reader never reads the known word instead of the text.
package struct NearMiss<Meaning: Hashable & Sendable>: Sendable {
  /// The letters of all words, sorted and joined into one array: the units of the nation have a million letters.
  private var letters: [Unicode.Scalar] = []
  /// For each word: the end of its letters, the number of first letters shared with the word before, and its meaning.
  private var ends: [Int] = []
  private var shared: [Int32] = []
  private var meanings: [Meaning] = []

  /// A longer text is not a misspelt word.
  private static var longest: Int { 80 }

  /// Makes a value for a list of words.
  ///
  /// - Parameter words: The known words, each with its meaning; several may mean the same.
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

  /// The meaning of the word nearest to the text, within about one slip for every four letters.
  ///
  /// Nil when no word is near, when words of two meanings are equally near, and for words of less than three letters.
  package func meaning(of text: String) -> Meaning? {
    guard text.utf8.count <= Self.longest * 4 else { return nil }
    let written = Array(FoldedKey(text).folding.unicodeScalars)
    guard written.count >= 2, written.count <= Self.longest else { return nil }
    var best = Int.max
    var meant: Set<Meaning> = []
    var distances = LetterDistances(written, most: Self.distances(in: written.count + Self.distances(in: .max)))
    var index = 0
    while let next = distances.nextWithin(shared, from: index) {
      index = next + 1
      let word = (next > 0 ? ends[next - 1] : 0)..<ends[next]
      let limit = Self.distances(in: word.count)
      guard abs(word.count - written.count) <= limit,
        let count = distances.count(in: letters[word]), count > 0, count <= limit, count <= best
      else { continue }
      if count < best { meant = [] }
      best = count
      meant.insert(meanings[next])
    }
    return meant.count == 1 ? meant.first : nil
  }

  private static func distances(in length: Int) -> Int {
    switch length {
    case ..<3: 0
    case ..<8: 1
    case ..<12: 2
    default: 3
    }
  }
}

/// Counts the letters of a text that are added, left out, changed, or swapped with a neighbour, against sorted words.
///
/// The table of distances (optimal string alignment) has a row for each letter of the word. Words that begin with the
/// same letters share those rows, so only the rows after the shared letters are computed again.
private struct LetterDistances {
  private let written: [Unicode.Scalar]
  private let most: Int
  /// The table of distances: a row before the first letter of the word and one for each letter, `width` distances each.
  private var rows: [UInt8]
  private let width: Int
  /// Number of letters whose rows are valid for the current word.
  private var known = 0
  /// Words that share this many first letters with the last word differ by more than `most`, whatever follows.
  private var tooFar = Int32.max

  init(_ written: [Unicode.Scalar], most: Int) {
    self.written = written
    self.most = most
    width = written.count + 1
    rows = (0...written.count).map { UInt8($0) }
  }

  /// The index of the next word that the letters shared with the word before do not rule out; nil when there is none.
  ///
  /// - Parameters:
  ///   - shared: For each word, the number of letters that it shares with the word before.
  ///   - index: The first index to look at.
  /// - Returns: The index of the word.
  mutating func nextWithin(_ shared: [Int32], from index: Int) -> Int? {
    // Words that begin like a word that is too far are too far as well.
    guard let next = shared[index...].firstIndex(where: { $0 < tooFar }) else { return nil }
    known = min(known, Int(shared[next]))
    tooFar = .max
    return next
  }

  /// Number of slips in a word; nil when there are more than `most`.
  mutating func count(in word: ArraySlice<Unicode.Scalar>) -> Int? {
    while known < word.count {
      let row = known + 1
      let least = computeRow(row, word)
      known = row
      // A swap refers to the row before the last.
      guard least > most, leastBefore(row) >= most else { continue }
      tooFar = Int32(row)
      return nil
    }
    return Int(rows[word.count * width + written.count])
  }

  /// Computes the row of a letter, counted from 1, from the rows before it, and returns its smallest distance.
  private mutating func computeRow(_ row: Int, _ word: ArraySlice<Unicode.Scalar>) -> Int {
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
