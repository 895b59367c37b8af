import Tabular
import Testing

/// `ita check` and `ita template`: what a clerk does before sending.
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
  func `a file, a folder or a year without fault prints no finding`(path: String) throws {
    let run = try CommandFolder(Self.right).ita("check", path, "--language", "en")
    #expect((run.exit, run.output) == (0, ""), "\(run.error)")
    #expect(run.error == "files checked: 1, must mend 0, must explain 0, note 0\n")
  }

  @Test(arguments: ["\(folder)/scores.csv", "\(folder)", "data/extracts/2566/5026", "data/extracts/2566"])
  func `a cell to mend is printed with its place, its rule and its cure`(path: String) throws {
    let folder = try CommandFolder(Self.wrong)
    let run = try folder.ita("check", path, "--language", "en")
    #expect(run.exit == 1)
    #expect(
      run.output.hasPrefix(
        """
        \(Self.folder)/scores.csv:2:score: must mend: Score is from 0 to 100, but '878.3' is not [out-of-range]
          mend: compare with the original; a missing decimal point is the usual cause
        """))
    #expect(try folder.contents(of: "out").isEmpty)
  }

  @Test func `findings are Thai unless asked for otherwise`() throws {
    let run = try CommandFolder(Self.wrong).ita("check", Self.folder)
    #expect(run.exit == 1)
    #expect(run.output.contains("scores.csv:2:score: ต้องแก้ไข: "))
    #expect(run.error.hasPrefix("ตรวจ 1 ไฟล์, ต้องแก้ไข "))
  }

  @Test func `paths of two years need a year`() throws {
    let folder = try CommandFolder(Self.right)
    try folder.put("x\n", at: "data/extracts/2565/5026/2022-09-06/scores.csv")
    let run = try folder.ita("check", "data/extracts/2566", "data/extracts/2565", "--language", "en")
    #expect((run.exit, run.output) == (64, ""))
    #expect(run.error.contains("name one by --year"))
  }

  @Test(arguments: ["th", "en"], ["5026", "0", "เขตบางคอแหลม"])
  func `a template is recognised by the check, column for column`(language: String, unit: String) throws {
    let folder = try CommandFolder()
    let run = try folder.ita("template", unit, "--out", "blank", "--language", language)
    #expect((run.exit, run.error) == (0, ""))
    let tables = ["scores", "iit", "eit", "oit", "participation", "kpi", "projects"]
    #expect(run.output == tables.map { "blank/\($0).csv\n" }.joined())
    #expect(try folder.contents(of: "blank").keys.sorted() == tables.map { "blank/\($0).csv" }.sorted())
    let check = try folder.ita("check", "blank", "--language", "en")
    for code in ["not-a-table", "column-missing", "column-unknown", "column-repeated", "item-column-missing"] {
      #expect(!check.output.contains("[\(code)]"))
    }
    // Nothing is filled in yet, and nothing else is wrong; that a season is long over is no fault of a template.
    let others = check.output.split(separator: "\n").filter { !$0.hasPrefix("  ") }
      .filter { !$0.hasSuffix("[cell-missing]") && !$0.hasSuffix("[received-late]") }
    #expect(others == [])
  }

  @Test func `a file is judged by what is in it, not by what else a unit has to send`() throws {
    let folder = try CommandFolder(["oit.csv": "unit_code,fiscal_year,item,score\n5026,2566,o1,100\n"])
    let run = try folder.ita("check", "oit.csv", "--language", "en")
    #expect((run.exit, run.output) == (0, ""))
  }

  @Test func `a template that may be filled in is never overwritten`() throws {
    let folder = try CommandFolder(["template-5026/kpi.csv": "filled in"])
    let run = try folder.ita("template", "จตุจักร")
    #expect((run.exit, run.output) == (73, ""))
    #expect(run.error.contains("template-5026"))
    #expect(try folder.text(of: "template-5026/kpi.csv") == "filled in")
  }
}
