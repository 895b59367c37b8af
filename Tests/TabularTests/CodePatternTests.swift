import Testing

@testable import Tabular

/// Codes in the forms that typing and spreadsheets give them.
@Suite struct CodePatternTests {
  private static let kpi = "[0-9]{4}-[0-9]{3,4}"

  @Test(arguments: [
    ("5030-1087", CodePattern.Reading.exact("5030-1087")), ("๕๐๓๐-๑๐๘๗", .exact("5030-1087")),
    ("5030–1087", .exact("5030-1087")), ("5030 - 1087", .exact("5030-1087")), ("5030\u{2212}108", .exact("5030-108")),
    ("5030?1087", .repaired("5030-1087")), ("50301087", .hyphenMissing(likely: "5030-1087")),
    ("5030108", .hyphenMissing(likely: "5030-108")), ("503010", .broken), ("5030??1087", .broken),
    ("5030/1087", .broken), ("5-Oct", .damaged(.date)), ("Oct-05", .damaged(.date)), ("October 5", .damaged(.date)),
    ("5 ต.ค. 66", .damaged(.date)), ("10/5/2023", .damaged(.date)), ("2023-10-05 00:00:00", .damaged(.date)),
    ("5.03E+07", .damaged(.exponent)), ("Oct", .broken), ("5-Octo", .broken), ("99/99/9999", .broken),
  ])
  func `a code is read by its pattern`(text: String, expected: CodePattern.Reading) throws {
    #expect(try #require(CodePattern(Self.kpi)).read(text) == expected)
  }

  @Test(arguments: [("5030.0", "5030"), ("๐.๐๐", "0"), (" 12.0 ", "12")])
  func `trailing zeros after a point are removed`(text: String, whole: String) {
    #expect(text.withoutZeroFraction == whole)
  }

  @Test(arguments: ["5030", "5030.", ".0", "7.3.0", "5030.1", "-1.0", "x.0", ""])
  func `a text without such zeros is left unchanged`(text: String) {
    #expect(text.withoutZeroFraction == nil)
  }

  @Test func `a pattern that allows several positions for the hyphen suggests none`() throws {
    #expect(try #require(CodePattern("[0-9]+-[0-9]+")).read("1234") == .broken)
    #expect(CodePattern(nil) == nil)
  }
}
