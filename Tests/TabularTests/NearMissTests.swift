import Tabular
import Testing

/// The one known word that somebody may have meant.
struct NearMissTests {
  private static let words = NearMiss(
    ["ITA", "IIT", "EIT", "5026", "จตุจักร", "Chatuchak", "announced", "AA", "ผ่านดี", "ผ่านดีเยี่ยม"].map { ($0, $0) })

  @Test(arguments: [
    ("EI", "EIT"), ("eitt", "EIT"), ("EEIT", "EIT"), ("50226", "5026"), ("5062", "5026"), ("จตุจกร", "จตุจักร"),
    ("จตุจัรก", "จตุจักร"), ("Chatuchk", "Chatuchak"), ("anounced", "announced"), ("anuonced", "announced"),
    ("ผ่านดีเยียม", "ผ่านดีเยี่ยม"),
  ])
  func `one slip in a short word and a few in a long one are seen through`(text: String, word: String) {
    #expect(Self.words.meaning(of: text) == word)
  }

  @Test(arguments: ["", "A", "AAA", "XXX", "IT", "TIT", "5999", "โทรศัพท์", "Chat", "announcement of it"])
  func `what is near to nothing or to two words is left alone`(text: String) {
    #expect(Self.words.meaning(of: text) == nil)
  }

  @Test func `two spellings of one thing are one meaning`() {
    let words = NearMiss([("unit", 1), ("units", 1), ("unite", 2)])
    #expect(words.meaning(of: "unitz") == nil)
    #expect(NearMiss([("unit", 1), ("units", 1)]).meaning(of: "unitz") == 1)
  }

  @Test func `a text of megabytes is no misspelt word`() {
    #expect(Self.words.meaning(of: String(repeating: "ก", count: 2_000_000)) == nil)
  }
}
