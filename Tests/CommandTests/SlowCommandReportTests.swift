import Tabular
import Testing

/// What a director opens: looked at with a browser, on a screen, on a telephone and on paper.
struct SlowCommandReportTests {
  /// The sample's report, of 51 units.
  private static let sample = Result { try CommandReport(of: "sample") }

  /// The report of three units with something of everything, and of what nobody should be able to put into a page.
  private static let short = Result { try CommandReport(of: "short") }

  @Test(
    arguments: [
      ("silence", "it breaks no policy, says nothing on the console, and asks for no other file"),
      ("sorting-by-click", "a click on a heading sorts the ranking, a second one the other way"),
      ("sorting-by-keyboard", "Enter and Space on a heading do what a click does"),
      ("filtering", "a code or a group shows its units alone, and says how many"),
      ("deep-link", "a link to a unit leads to its block, also where a filter hid it"),
      ("language", "one language is seen at a time, and the page is called by it"),
      ("theme", "the switch wins over the system's light or dark"),
      ("without-script", "without script everything but sorting and filtering is there"),
      ("paper", "on A4 no row and no finding is cut, and a heading stands on each page of its table"),
      ("accessibility-at-length", "the accessibility rules find nothing"),
      ("links", "every link leads to a place in the page or to a published file"),
      ("width", "nothing runs over the edge, from a telephone to a desk"),
      ("sticky", "headings and names stay in sight"),
      ("telephone", "a telephone shows the level and the status of a unit"),
      ("pages", "it prints on eight pages of A4 at most, which are numbered"),
      ("accessibility-of-units", "the accessibility rules find nothing on the page of the units"),
    ])
  func `the sample's report`(check: String, says: String) throws {
    #expect(try Self.sample.get().wrong[check] == "", "\(says)")
  }

  @Test(
    arguments: [
      ("silence", "it breaks no policy, says nothing on the console, and asks for no other file"),
      ("accessibility", "the accessibility rules find nothing in either language, theme and width"),
      ("markup", "nothing that was received becomes an element of the page"),
      ("links", "every link leads to a place in the page or to a published file"),
      ("telephone", "a telephone shows the level and the status of a unit"),
    ])
  func `a short report with everything in it`(check: String, says: String) throws {
    #expect(try Self.short.get().wrong[check] == "", "\(says)")
  }

  /// A change of the page that a check must not let pass; without its policy, for that would stop a change by itself.
  @Test(
    arguments: CommandReport.spoils.keys.sorted())
  func `a check of the report can fail`(check: String) throws {
    #expect(try Self.short.get().wrong["spoilt " + check]?.isEmpty == false)
  }

  @Test func `the sample's report stays below 400 kilobytes`() throws {
    #expect(try Self.sample.get().size < 400_000)
  }
}
