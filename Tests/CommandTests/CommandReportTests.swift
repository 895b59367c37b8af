import Tabular
import Testing

/// What a director opens: looked at with a browser, on a screen, on a telephone and on paper.
struct CommandReportTests {
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

  @Test func `a report is the same from run to run, and says that it is provisional until all is final`() throws {
    let reports = try (0..<2).map { _ in
      let folder = try CommandFolder(CommandDeterminismTests.season)
      _ = try folder.ita("consolidate")
      return try folder.text(of: "out/2566/internal/report.html")
    }
    #expect(reports[0] == reports[1])
    #expect(reports[0].contains("ผลเบื้องต้น"))
  }

  @Test func `a report of nothing but an announcement is made too`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate").exit == 0)
    let report = try folder.text(of: "out/2566/internal/report.html")
    #expect(report.contains("id=unit-5030") && report.contains("ไม่มีคะแนนปีก่อนที่เทียบกันได้"))
  }

  /// The rows that are announced beside the centre's, and what the first screen says and does not say.
  static let headlines: [(rows: String, says: [String], saysNot: [String])] = [
    (
      "5026,2566,86.20,84.10,91.85,87.83\n5030,2566,97.64,93.08,100,97.21\n",
      ["จาก 2 เขต<", "ขาดอีก 24 เขต", "ค่าเฉลี่ย (2 เขต)", "EIT 84.10 &lt; 85.00"], ["เขตที่มีคะแนนแล้ว"]
    ),
    (
      "5030,2566,97.64,93.08,100,97.21\n",
      ["จาก 1 เขตที่มีคะแนนแล้ว (ทั้งหมด 2 เขต)", "ค่าเฉลี่ย (1 เขต)"], ["ขาดอีก", "84.10"]
    ),
    ("", ["ยังไม่มีคะแนน"], ["ขาดอีก", "จาก 2 เขต<"]),
  ]

  @Test(arguments: headlines)
  func `the first screen says of how many districts it speaks, and why a level is not the one of its total`(
    rows: String, says: [String], saysNot: [String]
  ) throws {
    let announced = "unit_code,fiscal_year,IIT,EIT,OIT,ITA\n0000,2566,82.44,80.82,100,88.98\n\(rows)"
    let folder = try CommandFolder(["data/extracts/2566/office/2023-08-15/announced.csv": announced])
    _ = try folder.ita("consolidate", "--format", "html")
    let report = try folder.text(of: "out/2566/internal/report.html")
    for words in says { #expect(report.contains(words), "\(words)") }
    for words in saysNot { #expect(!report.contains(words), "\(words)") }
  }
}
