/// A plain pattern matches the same codes as the regular expression, or leaves the pattern to it.
import Testing

@testable import Tabular

@Suite struct PlainPatternTests {
  private static let texts = [
    "", "5030", "5030-1087", "5030-108", "5030-10", "5030-10871", "50300000-664", "50300000-6648", "50300000-664812",
    "50300000-6648123", "x0123456789a", "x0123456789ab", "x0123456789aB", "X0123456789ab", "5030_1087", "๕๐๓๐-๑๐๘๗",
    "503é",
    "a", "ab", "a-", "-", "5030-1087 ",
  ]

  @Test(
    arguments: [
      "[0-9]{4}", "[0-9]{4}-[0-9]{3,4}", "[0-9]{8}-[0-9]{3,6}", "x[0-9a-f]{12}", "[0-9]+-[0-9]+", "[a-z]", "ab", "a+",
      "",
    ])
  func `a plain pattern matches what the regular expression matches`(pattern: String) throws {
    let plain = try #require(PlainPattern(pattern))
    let regex = try Regex(pattern)
    for text in Self.texts {
      #expect(plain.matches(text) == (try regex.wholeMatch(in: text) != nil), "\(text)")
    }
  }

  @Test(
    arguments: [
      "[0-9]{2}([0-9]{2})?", "[A-Za-z][A-Za-z0-9_]*", "[0-9]+([.][0-9]+)*", "[0-9]+[0-9]", "[0-9]{1,2}[0-9]", "[^a]",
      "a?",
      "a|b", #"\d"#, ".", "a{2}?", "a{,2}", "a{2,1}", "[z-a]", "[a", "a{2", "[-a]", "^a$", "ก",
    ])
  func `any other pattern is left to the regular expression`(pattern: String) {
    #expect(PlainPattern(pattern) == nil)
  }
}
