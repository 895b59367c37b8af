import Tabular
import Testing

/// The workbook form that `ita template` writes beside the CSV files.
struct CommandFormTests {
  @Test func `a form always has the same bytes, and is never overwritten`() throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", "5026", "--out", "one").exit == 0)
    #expect(try folder.ita("template", "5026", "--out", "two").exit == 0)
    let form = try FileBytes.read("\(folder.path)/one/form-5026.xlsx")
    #expect(form == (try FileBytes.read("\(folder.path)/two/form-5026.xlsx")))
    #expect(try FolderListing.entries(of: "\(folder.path)/one").count == 8)
    try folder.put("filled in", at: "three/form-5026.xlsx")
    #expect(try folder.ita("template", "5026", "--out", "three").exit == 73)
    #expect(try folder.text(of: "three/form-5026.xlsx") == "filled in")
  }

  /// A spreadsheet program deletes no row with a locked cell from a protected sheet.
  ///
  /// All cells outside the table would be locked.
  @Test func `rows of a form can be deleted, and a rule protects the titles`() throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", "5026", "--out", "form").exit == 0)
    let opened = try OpenedWorkbook.opened(["form.xlsx": FileBytes.read("\(folder.path)/form/form-5026.xlsx")])
    for number in 2...8 {
      let sheet = String(decoding: try #require(opened["form.xlsx!xl/worksheets/sheet\(number).xml"]), as: UTF8.self)
      #expect(!sheet.contains("<sheetProtection"), "sheet \(number)")
      #expect(sheet.contains("sqref=\"A1:") && sheet.contains("<formula1>FALSE</formula1>"), "sheet \(number)")
    }
  }

  @Test func `a row of a form that was not filled in is skipped with a note`() throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", "5026", "--out", "form", "--language", "en").exit == 0)
    let form = try folder.text(of: "form/scores.csv")
    try folder.put(form.replacing("5026,2566,ITA,", with: "5026,2566,ITA,87.83"), at: "sent/scores.csv")
    let check = try folder.ita("check", "sent", "--language", "en")
    #expect(
      (check.exit, check.error) == (
        0, "checked files 1, rows 4: nothing to mend, notes 3; scores not compared with the announcement\n"
      ), "\(check.output)")
    #expect(check.output.contains("scores.csv:3: note: nothing was added to the form in rows 3-5"))
  }

  @Test(arguments: ["5030,2566,IIT,", "9999,2566,IIT,", "5026,2565,IIT,"])
  func `a blank row of another unit or year is not a row of the form`(row: String) throws {
    let path = "data/extracts/2566/5026/2023-09-06/scores.csv"
    let folder = try CommandFolder([path: "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n\(row)\n"])
    let check = try folder.ita("check", path, "--language", "en")
    #expect(check.exit == 1, "\(check.output)")
    #expect(check.output.contains("scores.csv:3:") && !check.output.contains("rows-not-filled-in"), "\(check.output)")
  }
}
