import Tabular
import Testing

/// `ita check` and `ita template`, which a clerk uses before sending files.
struct CommandCheckTests {
  private static let folder = "data/extracts/2566/5026/2023-09-06"
  private static let right = [
    "\(folder)/scores.csv": """
    unit_code,fiscal_year,measure,score
    5026,2566,IIT,86.20
    5026,2566,EIT,84.10
    5026,2566,OIT,91.85
    5026,2566,ITA,87.83

    """
  ]
  private static let wrong = ["\(folder)/scores.csv": "unit_code,fiscal_year,measure,score\n5026,2566,ITA,878.3\n"]

  @Test(arguments: [
    "\(folder)/scores.csv", "\(folder)", "data/extracts/2566/5026", "data/extracts/2566/5026/", "data/extracts/2566",
  ])
  func `a file, a folder or a year without faults has no finding`(path: String) throws {
    let run = try CommandFolder(Self.right).ita("check", path, "--language", "en")
    #expect((run.exit, run.output) == (0, ""), "\(run.error)")
    #expect(run.error == "checked files 1, rows 4: nothing to mend; scores not compared with the announcement\n")
  }

  @Test(arguments: ["\(folder)/scores.csv", "\(folder)", "data/extracts/2566/5026", "data/extracts/2566"])
  func `a cell to mend is reported with its place, its rule and its remedy`(path: String) throws {
    let folder = try CommandFolder(Self.wrong)
    let run = try folder.ita("check", path, "--language", "en")
    #expect(run.exit == 1)
    #expect(
      run.output.hasPrefix(
        """
        \(Self.folder)/scores.csv:2:score: must mend: Score must be from 0 to 100, but '878.3' is not [out-of-range]
          mend: did you mean '87.83'? if not: compare the cell with the original document and correct it
        """))
    #expect(try folder.contents(of: "out").isEmpty)
  }

  /// Outside an inbox the date of a folder has no meaning: the file has not been received.
  @Test(arguments: ["mine/5030/2023-12-20", "mine/5030/2123-12-20", "mine/anywhere"])
  func `a file outside an inbox is never late, and rows of a second unit are reported once`(path: String) throws {
    let scores = """
      unit_code,fiscal_year,measure,score
      5030,2566,ITA,97.21
      5030,2566,OIT,100
      5026,2566,ITA,87.83

      """
    let folder = try CommandFolder(["\(path)/scores.csv": scores])
    let run = try folder.ita("check", "mine", "--language", "en")
    let summary = "checked files 1, rows 3: nothing to mend, notes 1; scores not compared with the announcement\n"
    #expect((run.exit, run.error) == (0, summary), "\(run.output)")
    #expect(run.output.contains("note: the file has rows of several units (2): 5030, 5026 [several-units]"))
  }

  @Test(arguments: ["mine", "mine/scores.xls"])
  func `an old spreadsheet must be saved anew, named by file or folder`(path: String) throws {
    let oldWorkbook: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let folder = try CommandFolder()
    try folder.put(oldWorkbook, at: "mine/scores.xls")
    let run = try folder.ita("check", path)
    #expect(run.exit == 1)
    #expect(run.error.contains("ต้องแก้ไข 1 รายการ"))
    #expect(run.output.contains("[spreadsheet-refused]") && !run.output.contains("เปลี่ยนนามสกุล"))
  }

  @Test func `findings are in Thai unless English is asked for`() throws {
    let run = try CommandFolder(Self.wrong).ita("check", Self.folder)
    #expect(run.exit == 1)
    #expect(run.output.contains("scores.csv:2:score (คะแนน): ต้องแก้ไข: "))
    #expect(run.error == "ตรวจ 1 ไฟล์ 1 แถว: ต้องแก้ไข 1 รายการ (ยังไม่ได้เทียบกับผลที่สำนักงาน ก.ก. ประกาศ)\n")
  }

  @Test func `an explained finding is a note for the check, as it is for the job`() throws {
    let claim = """
      unit_code,fiscal_year,kpi_code,measure,threshold,target,attained
      5026,2566,5026-901,ITA,95.00,100,100

      """
    let folder = try CommandFolder(Self.right.merging(["\(Self.folder)/kpi.csv": claim]) { $1 })
    let path = "data/extracts/2566/5026"
    let before = try folder.ita("check", path, "--language", "en")
    #expect(before.exit == 0)
    #expect(before.error.hasPrefix("checked files 2, rows 5: nothing to mend, must explain 1"), "\(before.error)")
    #expect(try folder.ita("consolidate").exit == 1)
    let csv = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
    let reply = csv.split(separator: "\r\n").map { line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard line.contains("ต้องชี้แจง") else { return String(line) }
      cells[cells.count - 3] = "ผู้อำนวยการเขต"
      cells[cells.count - 1] = "ตัวเลขเป็นความก้าวหน้าของงาน"
      return cells.joined(separator: ",")
    }
    try folder.put(reply.joined(separator: "\r\n") + "\r\n", at: "\(path)/2023-10-11/reply.csv")
    let after = try folder.ita("check", path, "--language", "en")
    #expect(after.exit == 0)
    #expect(
      after.error.hasSuffix(": nothing to mend, notes 1; scores not compared with the announcement\n"), "\(after.error)"
    )
    #expect(after.output.contains("kpi.csv:2:attained: note: "))
    #expect(after.output.contains("explained on 2023-10-11 by the ผู้อำนวยการเขต"))
  }

  @Test func `paths of two years are refused without an option for the year`() throws {
    let folder = try CommandFolder(Self.right)
    try folder.put("x\n", at: "data/extracts/2565/5026/2022-09-06/scores.csv")
    let run = try folder.ita("check", "data/extracts/2566", "data/extracts/2565", "--language", "en")
    #expect((run.exit, run.output) == (64, ""))
    #expect(run.error.contains("choose one with --year"))
  }

  @Test(arguments: ["th", "en"], [("5026", "5026"), ("0", "0000"), ("เขตบางคอแหลม", "5030")])
  func `the check recognises every column of a template`(
    language: String, unit: (typed: String, code: String)
  ) throws {
    let folder = try CommandFolder()
    let run = try folder.ita("template", unit.typed, "--out", "blank", "--language", language)
    #expect((run.exit, run.error) == (0, ""))
    let tables = ["scores", "iit", "eit", "oit", "participation", "kpi", "projects"]
    let files = tables.map { "blank/\($0).csv" } + ["blank/form-\(unit.code).xlsx"]
    #expect(run.output == files.map { "\($0)\n" }.joined())
    #expect(try folder.contents(of: "blank").keys.sorted() == files.sorted())
    let check = try folder.ita("check", "blank", "--language", "en")
    for code in ["not-a-table", "column-missing", "column-unknown", "column-repeated", "item-column-missing"] {
      #expect(!check.output.contains("[\(code)]"))
    }
    // Each table has one finding, that it is not filled in, and no other; and the workbook as a whole has a note.
    let findings = check.output.split(separator: "\n").filter { !$0.hasPrefix("  ") }
    let first = findings.filter { $0.contains(".csv: must mend: ") && $0.hasSuffix("[form-not-filled-in]") }
    #expect((first.count, findings.count) == (tables.count, tables.count + 1))
    #expect(findings.contains { $0.contains(".xlsx: note: ") && $0.hasSuffix("[workbook-passed-over]") })
    #expect(check.exit == 1)
  }

  @Test func `a file is judged by its content, not by what else the unit has to send`() throws {
    let folder = try CommandFolder(["kpi.csv": "unit_code,fiscal_year,kpi_code\n5026,2566,5026-901\n"])
    let run = try folder.ita("check", "kpi.csv", "--language", "en")
    #expect((run.exit, run.output) == (0, ""))
  }

  @Test func `a template that may have been filled in is never overwritten`() throws {
    let folder = try CommandFolder(["template-5026/kpi.csv": "filled in"])
    let run = try folder.ita("template", "จตุจักร")
    #expect((run.exit, run.output) == (73, ""))
    #expect(run.error.contains("template-5026"))
    #expect(try folder.text(of: "template-5026/kpi.csv") == "filled in")
  }
}
