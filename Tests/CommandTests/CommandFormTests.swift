import Tabular
import Testing

/// The form that `ita template` hands out beside the CSV, as it is made.
struct CommandFormTests {
  @Test func `a form is the same bytes whenever it is made, and never overwritten`() throws {
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

  /// A spreadsheet deletes no row of a protected sheet that has a locked cell, and all cells beyond the table are locked.
  @Test func `rows of the tables can be deleted, and their titles are kept by a rule`() throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", "5026", "--out", "form").exit == 0)
    let opened = try OpenedWorkbook.opened(["form.xlsx": FileBytes.read("\(folder.path)/form/form-5026.xlsx")])
    for number in 2...8 {
      let sheet = String(decoding: try #require(opened["form.xlsx!xl/worksheets/sheet\(number).xml"]), as: UTF8.self)
      #expect(!sheet.contains("<sheetProtection"), "sheet \(number)")
      #expect(sheet.contains("sqref=\"A1:") && sheet.contains("<formula1>FALSE</formula1>"), "sheet \(number)")
    }
  }

  @Test func `a row of a form that is left as it was handed out is passed over with a note`() throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", "5026", "--out", "form", "--language", "en").exit == 0)
    let form = try folder.text(of: "form/scores.csv")
    try folder.put(form.replacing("5026,2566,ITA,", with: "5026,2566,ITA,87.83"), at: "sent/scores.csv")
    let check = try folder.ita("check", "sent", "--language", "en")
    #expect(
      (check.exit, check.error) == (
        0, "checked files 1, rows 4: nothing to mend, notes 3; scores not compared with the announcement\n"
      ), "\(check.output)")
    #expect(check.output.contains("scores.csv:3: note: rows 3-5: nothing but what the form came with"))
  }

  @Test(arguments: ["5030,2566,IIT,", "9999,2566,IIT,", "5026,2565,IIT,"])
  func `a blank row of another unit or year is none of the form`(row: String) throws {
    let path = "data/extracts/2566/5026/2023-09-06/scores.csv"
    let folder = try CommandFolder([path: "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n\(row)\n"])
    let check = try folder.ita("check", path, "--language", "en")
    #expect(check.exit == 1, "\(check.output)")
    #expect(check.output.contains("scores.csv:3:") && !check.output.contains("rows-not-filled-in"), "\(check.output)")
  }
}
