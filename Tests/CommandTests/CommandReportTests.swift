import Testing

/// The texts of the report, without a browser.
struct CommandReportTests {
  @Test func `a report has the same bytes in every run, and is marked provisional until all is final`() throws {
    let reports = try (0..<2).map { _ in
      let folder = try CommandFolder(CommandDeterminismTests.season)
      _ = try folder.ita("consolidate")
      return try folder.text(of: "out/2566/internal/report.html")
    }
    #expect(reports[0] == reports[1])
    #expect(reports[0].contains("ผลเบื้องต้น"))
  }

  @Test func `an announcement alone is enough for a report`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate").exit == 0)
    let report = try folder.text(of: "out/2566/internal/report.html")
    #expect(report.contains("units.html#unit-5030") && report.contains("ไม่มีคะแนนปีก่อนที่เทียบกันได้"))
    #expect(try folder.text(of: "out/2566/internal/units.html").contains("id=unit-5030"))
  }

  /// The announced rows besides the centre's, and texts that the first screen must and must not contain.
  static let headlines: [(rows: String, texts: [String], absent: [String])] = [
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
  func `the first screen gives the number of districts with a score, and the reason for a lower level`(
    rows: String, texts: [String], absent: [String]
  ) throws {
    let announced = "unit_code,fiscal_year,IIT,EIT,OIT,ITA\n0000,2566,82.44,80.82,100,88.98\n\(rows)"
    let folder = try CommandFolder(["data/extracts/2566/office/2023-08-15/announced.csv": announced])
    _ = try folder.ita("consolidate", "--format", "html")
    let report = try folder.text(of: "out/2566/internal/report.html")
    for text in texts { #expect(report.contains(text), "\(text)") }
    for text in absent { #expect(!report.contains(text), "\(text)") }
  }

  /// The report of one announcement with further files of the office.
  private static func report(_ files: [String: String], _ arguments: String...) throws -> String {
    let folder = try CommandFolder(CommandFolder.announced.merging(files) { _, own in own })
    _ = try CommandProgram.run(["consolidate"] + arguments, in: folder.path)
    return try folder.text(of: "out/2566/internal/report.html")
  }

  @Test func `units are on the map where the office places them, or listed beside it`() throws {
    let report = try Self.report(["data/tiles.csv": "unit_code,column,row\n5026,5,3\n"])
    let beside = try #require(report.firstRange(of: "หน่วยงานที่ไม่อยู่ในแผนผัง")?.lowerBound)
    #expect(report[..<beside].contains(" c1 r1\"><a href=units.html#unit-5026>"))
    #expect(report[beside...].contains("<a href=units.html#unit-5030>"))
    #expect(!(try Self.report([:])).contains("id=map-h"))
  }

  @Test func `the report gives the contact of the office`() throws {
    let report = try Self.report([
      "data/office.csv": "key,value\noffice,กองวินัย\ntelephone,0 0000 0000\nchannel,ita@example.org\n"
    ])
    for text in ["กองวินัย", "โทร. 0 0000 0000", "ita@example.org"] { #expect(report.contains(text), "\(text)") }
    #expect(!(try Self.report([:])).contains("ติดต่อ"))
  }

  @Test(arguments: [("html", []), ("csv,html", ["../tables/ranking.csv"]), ("xlsx,html", ["../workbook.xlsx"])])
  func `the report links to the files that are published with it`(formats: String, files: [String]) throws {
    let report = try Self.report([:], "--format", formats)
    for file in ["../tables/ranking.csv", "../workbook.xlsx"] {
      #expect(report.contains("<a href=\(file)>") == files.contains(file), "\(file)")
    }
  }

  @Test func `while due dates are ahead the strip of dates comes first, with the states of submissions`() throws {
    let files = [
      "data/extracts/2566/5026/2023-08-20/scores.csv": "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n"
    ]
    let folder = try CommandFolder(files)
    _ = try folder.ita("consolidate", "--as-of", "2023-08-20")
    let report = try folder.text(of: "out/2566/internal/report.html")
    let strip = try #require(report.firstRange(of: "id=deadlines-h")?.lowerBound)
    #expect(strip < (try #require(report.firstRange(of: "id=how-h")?.lowerBound)))
    for text in ["30 กันยายน 2566", "อีก 41 วัน", "✓ 1", "○ 1", "✗ 1"] { #expect(report.contains(text), "\(text)") }
  }

  @Test func `a report of many units stays small and names what it leaves out`() throws {
    let codes = (1...400).map { String(6000 + $0) }
    let units = codes.map { "\($0),,bangkok,หน่วยงานที่ \($0),Unit \($0),กลุ่ม,Group,,\n" }.joined()
    let scores = codes.enumerated().map { "\($1),2566,90,90,90,\(90 + $0 % 9).00\n" }.joined()
    let folder = try CommandFolder([
      "data/units.csv": "unit_code,geo_code,edition,name_th,name_en,group_th,group_en,from_year,to_year\n\(units)",
      "data/calendar.csv": "fiscal_year,edition,unit_code,table,due_on,reason\n2566,bangkok,,scores,2023-09-30,x\n",
      "data/extracts/2566/office/2023-08-15/announced.csv": "unit_code,fiscal_year,IIT,EIT,OIT,ITA\n\(scores)",
    ])
    _ = try folder.ita("consolidate", "--format", "html")
    let report = try folder.text(of: "out/2566/internal/report.html")
    #expect(report.utf8.count < 500_000)
    #expect(report.contains("และอีก 200 แถวใน ranking.csv"))
    #expect(!report.contains("<a href=units.html"))
    let blocks = try folder.text(of: "out/2566/internal/units.html").split(separator: "<article").count - 1
    #expect(blocks == 200)
  }
}
