import Testing

/// The words of the report, without a browser.
struct CommandReportTests {
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
