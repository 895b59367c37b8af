import Tabular
import Testing

/// Sealed years: every later night proves them, and a late correction is a revision of its own.
struct CommandSealTests {
  private static let scores = "data/extracts/2565/office/2022-08-15/announced.csv"

  /// Two years, of which the older one is sealed and both are published.
  private static func sealed() throws -> CommandFolder {
    let folder = try CommandNightTests.twoYears()
    let seal = try folder.ita("seal", "2565", "--reason", "ประกาศผลแล้ว")
    #expect(seal.exit == 0, "\(seal.error)")
    #expect(seal.error.contains("fiscal year 2565 is sealed (revision 1)"))
    #expect(try folder.ita("consolidate").exit == 0)
    return folder
  }

  @Test func `a sealed year is proved and not published again`() throws {
    let folder = try Self.sealed()
    let published = try folder.contents(of: "out/2565")
    let night = try folder.ita("consolidate")
    #expect((night.exit, night.error) == (0, ""))
    #expect(try folder.contents(of: "out/2565") == published)
    let again = try folder.ita("seal", "2565", "--reason", "อีกครั้ง")
    #expect(again.exit == 0)
    #expect(again.error.contains("sealed already (revision 1), and nothing has changed"))
  }

  /// A change of a sealed year, and the messages of the next night.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The file, and the text in it that is replaced; without a text the byte in its middle is changed.
    let file: String
    var old = ""
    var new = ""
    let texts: [String]
  }

  @Test(arguments: [
    Case(
      testDescription: "a figure in an extract", file: scores, old: "87.83", new: "87.84",
      texts: [
        "extracts/2565/office/2022-08-15/announced.csv differs from its seal",
        "figures or items of 5026 differ from the seal: ITA",
      ]),
    Case(
      testDescription: "a line end in an extract", file: scores, old: "ITA\n", new: "ITA\r\n",
      texts: ["extracts/2565/office/2022-08-15/announced.csv differs from its seal"]),
    Case(
      testDescription: "the rounding of totals", file: "data/methodology/2565/bangkok/settings.csv",
      old: "contributions",
      new: "once",
      texts: ["methodology/2565/bangkok/settings.csv differs from its seal"]),
    Case(
      testDescription: "a published table", file: "out/2565/tables/ranking.csv",
      texts: ["out/2565/tables/ranking.csv differs from the file that was published"]),
    Case(
      testDescription: "the workbook", file: "out/2565/workbook.xlsx",
      texts: ["out/2565/workbook.xlsx differs from the file that was published"]),
    Case(
      testDescription: "the manifest", file: "out/2565/manifest.json",
      texts: ["out/2565/manifest.json differs from the file that was published"]),
    Case(
      testDescription: "the day of the seal", file: "data/seals/2565.csv", old: ",20", new: ",19",
      texts: ["the seal seals/2565.csv was edited by hand"]),
  ])
  func `a change of a sealed year is reported with its file and figure`(change: Case) throws {
    let folder = try Self.sealed()
    if change.old.isEmpty {
      var bytes = try FileBytes.read("\(folder.path)/\(change.file)")
      bytes[bytes.count / 2] ^= 1
      try folder.put(bytes, at: change.file)
    } else {
      let text = try folder.text(of: change.file)
      try #require(text.contains(change.old))
      try folder.put(text.replacing(change.old, with: change.new), at: change.file)
    }
    for _ in 0..<2 {
      let night = try folder.ita("consolidate")
      #expect(night.exit == 1, "\(night.error)")
      for text in change.texts { #expect(night.error.contains(text), "\(night.error)") }
      #expect(night.error.contains("fiscal year 2565 differs from its seal"))
    }
  }

  @Test func `a late file is reported until the year is sealed again, and is then marked`() throws {
    let folder = try Self.sealed()
    let late = "data/extracts/2565/office/2022-12-01/corrected.csv"
    try folder.put("unit_code,fiscal_year,IIT,EIT,OIT,ITA\n5026,2565,88.20,84.10,91.85,88.43\n", at: late)
    let night = try folder.ita("consolidate")
    #expect(night.exit == 1)
    #expect(night.error.contains("2022-12-01/corrected.csv was added after the year was sealed"), "\(night.error)")
    let again = try folder.ita("seal", "2565", "--reason", "แก้ไขตามหนังสืออุทธรณ์")
    #expect(again.exit == 0, "\(again.error)")
    #expect(again.error.contains("is sealed (revision 2)"))
    #expect(try folder.text(of: "data/seals/2565.csv").contains("\r\n1,"))
    let revisions = try folder.text(of: "out/2565/internal/revisions.csv")
    #expect(revisions.contains("5026,ITA,87.83,88.43"), "\(revisions)")
    #expect(revisions.contains(",sealed,,แก้ไขตามหนังสืออุทธรณ์"), "\(revisions)")
    #expect(try folder.text(of: "out/2565/internal/report.html").contains("(R)"))
    #expect(try folder.ita("consolidate").exit == 0)
    #expect(try FolderListing.entries(of: "\(folder.path)/out/.history/2565").count == 2)
  }

  @Test func `a workbook that was received before the seal is no late correction`() throws {
    let folder = try CommandNightTests.twoYears()
    try folder.put("key,value\nworkbooks_from,2022-01-01\n", at: "data/office.csv")
    for (day, score) in [("2022-10-20", "87.83"), ("2022-10-25", "88.43")] {
      let sheet = MinimalWorkbook.Sheet(
        "scores",
        [["unit_code", "fiscal_year", "measure", "score"], ["5026", "2565", "ITA", .number(score)]])
      try folder.put(MinimalWorkbook([sheet]).bytes, at: "data/extracts/2565/office/\(day)/corrected.xlsx")
    }
    #expect(try folder.ita("seal", "2565", "--reason", "ประกาศผลแล้ว").exit == 0)
    let revisions = try folder.text(of: "out/2565/internal/revisions.csv")
    #expect(revisions.contains("5026,ITA,87.83,88.43"), "\(revisions)")
    #expect(!revisions.contains(",sealed,"), "\(revisions)")
  }

  @Test func `a publication that differs from the seal is reported, and sealing again publishes it`() throws {
    let folder = try CommandNightTests.twoYears()
    #expect(try folder.ita("consolidate").exit == 0)
    #expect(try folder.ita("seal", "2565", "--reason", "ประกาศผลแล้ว", "--out", "other").exit == 0)
    let night = try folder.ita("consolidate")
    #expect(night.exit == 1)
    #expect(night.error.contains("out/2565 is not the publication that was made with this seal"), "\(night.error)")
    let again = try folder.ita("seal", "2565", "--reason", "ประกาศผลแล้ว")
    #expect(again.exit == 0)
    #expect(again.error.contains("sealed already (revision 1)"))
    #expect(try folder.ita("consolidate").exit == 0)
    #expect(try folder.contents(of: "out/2565")["out/2565/method/seals/2565.csv"] != nil)
  }

  @Test func `a sealed publication that is deleted is reported`() throws {
    let folder = try Self.sealed()
    try FolderListing.removeTree("\(folder.path)/out/2565")
    let night = try folder.ita("consolidate")
    #expect(night.exit == 1)
    #expect(night.error.contains("out/2565/manifest.json differs from the file that was published"), "\(night.error)")
    #expect(night.error.contains("publish it again with ita consolidate --year 2565"))
    #expect(try folder.ita("consolidate", "--year", "2565").exit == 0)
    #expect(try folder.ita("consolidate").exit == 0)
  }

  @Test func `a sealed year is not published as of another day or with other figures`() throws {
    let folder = try Self.sealed()
    let published = try folder.contents(of: "out/2565")
    #expect(try folder.ita("consolidate", "--year", "2565", "--as-of", "2022-08-01").exit == 64)
    try folder.put(
      "unit_code,fiscal_year,IIT,EIT,OIT,ITA\n5026,2565,88.20,84.10,91.85,88.43\n",
      at: "data/extracts/2565/office/2022-12-01/late.csv")
    let run = try folder.ita("consolidate", "--year", "2565")
    #expect(run.exit == 1)
    #expect(
      run.error.contains("figures or items of 5026 differ from the seal: ITA"),
      "\(run.error)")
    #expect(try folder.contents(of: "out/2565") == published)
  }

  @Test func `sealing a year that is not final, or before the year it is compared with, gives a warning`() throws {
    let folder = try CommandNightTests.twoYears()
    let seal = try folder.ita("seal", "2566", "--reason", "ปิดผล")
    #expect(seal.exit == 0)
    #expect(seal.error.contains("fiscal year 2565, which it is compared with, is still open"))
    #expect(!seal.error.contains("although not every unit is final"))
    try folder.put(
      "unit_code,fiscal_year,measure,score,stage\n5026,2565,ITA,87.00,preliminary\n",
      at: "data/extracts/2565/office/2022-12-01/earlier.csv")
    #expect(try folder.ita("seal", "2565", "--reason", "ปิดผล").error.contains("although not every unit is final"))
  }

  @Test func `a new column or a later year is not a change of a sealed year`() throws {
    let folder = try Self.sealed()
    let score = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,88.88\n"
    try folder.put(score, at: "data/extracts/2566/office/2023-10-10/revised.csv")
    let run = try folder.ita("consolidate")
    #expect(run.exit == 0, "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1)
  }

  @Test func `a lost seal does not open the year again`() throws {
    let folder = try Self.sealed()
    try FolderListing.removeTree("\(folder.path)/data/seals")
    let night = try folder.ita("consolidate")
    #expect(night.exit == 66)
    #expect(night.error.contains("seals/2565.csv"), "\(night.error)")
  }

  @Test(arguments: ["", "  ", "=1+1", "@x"]) func `a blank reason or a formula is refused`(reason: String) throws {
    let folder = try CommandNightTests.twoYears()
    #expect(try folder.ita("seal", "2565", "--reason", reason).exit == 64)
    #expect(try folder.contents(of: "data/seals").isEmpty)
  }

  @Test func `the status lists what is published, what changed since and what is sealed`() throws {
    let folder = try Self.sealed()
    #expect(try folder.ita("status", "--language", "en").output.contains("nothing changed since it was published"))
    let score = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,88.88\n"
    try folder.put(score, at: "data/extracts/2566/office/2023-10-10/revised.csv")
    let status = try folder.ita("status", "--language", "en")
    #expect(status.exit == 0)
    for text in [
      "Last run: ", "exit code 0", "Fiscal year 2565: sealed on ", "revision 1",
      "Fiscal year 2566: data as of 2023-10-10",
      "published in out/2566 as of 2023-10-01", "new: extracts/2566/office/2023-10-10/revised.csv",
    ] {
      #expect(status.output.contains(text), "\(status.output)")
    }
  }
}
