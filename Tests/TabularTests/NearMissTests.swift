import Tabular
import Testing

/// Suggestions of the known word that a misspelt text probably means.
struct NearMissTests {
  private static let words = NearMiss(
    ["ITA", "IIT", "EIT", "5026", "จตุจักร", "Chatuchak", "announced", "AA", "ผ่านดี", "ผ่านดีเยี่ยม"].map { ($0, $0) })

  @Test(arguments: [
    ("EI", "EIT"), ("eitt", "EIT"), ("EEIT", "EIT"), ("50226", "5026"), ("5062", "5026"), ("จตุจกร", "จตุจักร"),
    ("จตุจัรก", "จตุจักร"), ("Chatuchk", "Chatuchak"), ("anounced", "announced"), ("anuonced", "announced"),
    ("ผ่านดีเยียม", "ผ่านดีเยี่ยม"),
  ])
  func `a short word with one slip and a long word with a few are recognised`(text: String, word: String) {
    #expect(Self.words.meaning(of: text) == word)
  }

  @Test(arguments: ["", "A", "AAA", "XXX", "IT", "TIT", "5999", "โทรศัพท์", "Chat", "announcement of it"])
  func `a text near no word or near two words has no suggestion`(text: String) {
    #expect(Self.words.meaning(of: text) == nil)
  }

  @Test func `two spellings of one thing have one meaning`() {
    let words = NearMiss([("unit", 1), ("units", 1), ("unite", 2)])
    #expect(words.meaning(of: "unitz") == nil)
    #expect(NearMiss([("unit", 1), ("units", 1)]).meaning(of: "unitz") == 1)
  }

  @Test func `a text of megabytes is not taken for a misspelt word`() {
    #expect(Self.words.meaning(of: String(repeating: "ก", count: 2_000_000)) == nil)
  }

  @Test(arguments: 0..<20)
  func `the nearest of many words with the same beginning is found`(seed: UInt64) {
    var dice = Dice(seed: seed)
    func word() -> String {
      let start = ["", "", "50", "สำนักงานเขต"][Int.random(in: 0..<4, using: &dice)]
      return start
        + (0..<Int.random(in: 0..<9, using: &dice)).map { _ in ["1", "2", "a", "ก"].randomElement(using: &dice) ?? "" }
        .joined()
    }
    let words = (0..<60).map { (word: word(), meaning: $0 / 2) }
    let near = NearMiss(words)
    for _ in 0..<200 {
      let text = word()
      #expect(near.meaning(of: text) == Self.nearest(text, words), "\(text) \(words)")
    }
  }

  /// The expected result of `NearMiss`, computed by comparing the text with each word.
  private static func nearest(_ text: String, _ words: [(word: String, meaning: Int)]) -> Int? {
    let written = Array(FoldedKey(text).folding.unicodeScalars)
    guard written.count >= 2 else { return nil }
    let slips = words.map { word in
      let letters = Array(FoldedKey(word.word).folding.unicodeScalars)
      let limit = letters.count < 3 ? 0 : letters.count < 8 ? 1 : letters.count < 12 ? 2 : 3
      let count = distance(written[...], letters[...])
      return (count: count > 0 && count <= limit ? count : Int.max, meaning: word.meaning)
    }
    guard let least = slips.map(\.count).min(), least < .max else { return nil }
    let meant = Set(slips.filter { $0.count == least }.map(\.meaning))
    return meant.count == 1 ? meant.first : nil
  }

  /// The distance of optimal string alignment by its definition; more than three counts as four.
  private static func distance(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>, within: Int = 4
  ) -> Int {
    guard within > 0, abs(left.count - right.count) < within else { return within }
    guard let last = left.last, let other = right.last else { return left.count + right.count }
    if last == other { return distance(left.dropLast(), right.dropLast(), within: within) }
    var least = within
    least = min(least, 1 + distance(left.dropLast(), right, within: least - 1))
    least = min(least, 1 + distance(left, right.dropLast(), within: least - 1))
    least = min(least, 1 + distance(left.dropLast(), right.dropLast(), within: least - 1))
    if left.count > 1, right.count > 1, left.dropLast().last == other, right.dropLast().last == last {
      least = min(least, 1 + distance(left.dropLast(2), right.dropLast(2), within: least - 1))
    }
    return least
  }
}
