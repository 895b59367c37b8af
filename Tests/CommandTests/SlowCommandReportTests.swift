import Tabular
import Testing

/// The report in a browser: on a screen, on a telephone and on paper.
struct SlowCommandReportTests {
  /// The sample's report, of 51 units.
  private static let sample = Result { try CommandReport(of: "sample") }

  /// The report of three units with all kinds of data, and with texts that must not become markup.
  private static let short = Result { try CommandReport(of: "short") }

  @Test(
    arguments: [
      ("silence", "it breaks no policy, writes nothing to the console, and requests no other file"),
      ("sorting-by-click", "a click on a heading sorts the ranking, a second one the other way"),
      ("sorting-by-keyboard", "Enter and Space on a heading do what a click does"),
      ("filtering", "a code or a group shows its units alone, and their number"),
      ("deep-link", "a link to a unit leads to its block, even if a filter hid it"),
      ("language", "one language is visible at a time, and the title of the page is in it"),
      ("theme", "the switch overrides the light or dark theme of the system"),
      ("without-script", "without script everything except sorting and filtering works"),
      ("paper", "on A4 no row and no finding is cut, and a heading stands on each page of its table"),
      ("accessibility-at-length", "the accessibility rules find nothing"),
      ("links", "every link leads to an element of the page or to a published file"),
      ("width", "the page fits the width of every screen from a telephone to a desk"),
      ("sticky", "headings and names stay in sight"),
      ("telephone", "a telephone shows the level and the status of a unit"),
      ("pages", "it prints on eight pages of A4 at most, which are numbered"),
      ("accessibility-of-units", "the accessibility rules find nothing on the page of the units"),
    ])
  func `the report of the sample passes every check`(check: String, rule: String) throws {
    #expect(try Self.sample.get().wrong[check] == "", "\(rule)")
  }

  @Test(
    arguments: [
      ("silence", "it breaks no policy, writes nothing to the console, and requests no other file"),
      ("accessibility", "the accessibility rules find nothing in either language, theme and width"),
      ("markup", "nothing that was received becomes an element of the page"),
      ("links", "every link leads to an element of the page or to a published file"),
      ("telephone", "a telephone shows the level and the status of a unit"),
    ])
  func `a short report with all kinds of data passes every check`(check: String, rule: String) throws {
    #expect(try Self.short.get().wrong[check] == "", "\(rule)")
  }

  /// The argument names a check and a change of the page that it must report.
  ///
  /// The changed page has no content security policy, which would block some changes.
  @Test(
    arguments: CommandReport.spoils.keys.sorted())
  func `every check of the report can fail`(check: String) throws {
    #expect(try Self.short.get().wrong["spoilt " + check]?.isEmpty == false)
  }

  @Test func `the sample's report stays below 400 kilobytes`() throws {
    #expect(try Self.sample.get().size < 400_000)
  }
}
