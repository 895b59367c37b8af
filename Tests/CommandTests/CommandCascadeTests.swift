import Testing

/// One fault is one finding: rules that depend on a wrong or missing cell are not applied.
struct CommandCascadeTests {
  private static let header = "unit_code,fiscal_year,measure,score"

  @Test(arguments: [
    ("\(header)\n5026,2566,ITA\n", "row-too-short"),
    ("\(header)\n,2566,ITA,87.83\n", "cell-missing"),
    ("\(header)\n5026,,ITA,87.83\n", "cell-missing"),
    ("\(header)\n5026,2566,,87.83\n", "cell-missing"),
    ("\(header),score\n5026,2566,ITA,87.83,87.83\n", "column-repeated"),
    (
      "\(header),basis\n5026,2566,IIT,25.86,contributed\n5026,2566,EIT,84.10,\n5026,2566,OIT,91.85,\n5026,2566,ITA,87.83,\n",
      "not-in-list"
    ),
  ])
  func `one fault raises one finding`(text: String, code: String) throws {
    let path = "data/extracts/2566/office/2023-09-06/scores.csv"
    let run = try CommandFolder([path: text]).ita("check", path, "--language", "en")
    let findings = run.output.split(separator: "\n").filter { !$0.hasPrefix("  ") }
    #expect(findings.count == 1, "\(run.output)")
    #expect(findings.first?.hasSuffix("[\(code)]") == true, "\(run.output)")
  }

  private static let items = (1...15).map { "e\($0)" }.joined(separator: ",")
  private static let answers = "4,4,3,1,4,4,3,1,4,1,4,4,1,3,4"
  private static let wide = "unit_code,fiscal_year,IIT,EIT,OIT,ITA,level,stage,basis"
  private static let rates = "unit_code,fiscal_year,instrument,category,as_of,required,answered,rate"

  @Test(arguments: [
    ("scores", "\(header)\n5026,2566,ITA,87.83\nหมายเหตุ: ข้อมูล ณ วันที่ 30 มิ.ย. 2566,,,\n", "remark-row"),
    ("scores", "\(header)\n5026,2566,ITA,87.83\n,,ลงชื่อ,นางสมมติ\n", "remark-row"),
    ("scores", "\(header)\n5026,2566,ITA,87.83\n\(header)\n5026,2566,IIT,86.20\n", "header-repeated"),
    ("scores", "\(header)\n5026,2566,ITA,87.83\nunit_code,fiscal_year,item,score\n5026,2566,o1,100\n", "table-below"),
    ("scores", "\(header),\n5026,2566,ITA,87.83,a\n5026,2566,IIT,86.20,b\n", "column-untitled"),
    ("scores", "\(header),\n5026,2566,ITA,87.83,\n5026,2566,IIT,86,20\n", "row-too-long"),
    ("scores", "\(header),basis,level,stage\n5026,2566,IIT,86,20,,A,\n", "row-too-long"),
    ("scores", "\(wide)\n5026,2566,97,64,84.10,91.85,87.83,,,\n", "row-too-long"),
    ("eit", "unit_code,fiscal_year,response,\(items)\n5026,2566\n5026,2566,1,\(answers)\n", "row-too-short"),
    ("eit", "unit_code,fiscal_year,response,\(items)\n5026\n5026,2566,1,\(answers)\n", "row-too-short"),
    (
      "eit", "unit_code,fiscal_year,response,\(items),\n5026,2566,1,\(answers),x\n5026,2566,2,\(answers),y\n",
      "column-untitled"
    ),
    ("eit", "unit_code,,fiscal_year,response,\(items)\n5026,x,2566,1,\(answers)\n", "column-untitled"),
    ("eit", "unit_code,fiscal_year,response,\(items)\n5026,2566,1,\(answers)\nหมายเหตุ ไม่นับผู้ไม่ตอบ,,,\n", "remark-row"),
    (
      "participation", "\(rates)\n5026,2566,IIT,ก,2023-06-01,139,999,71.94\n5026,2566,IIT,ก,2023-06-30,139,152,\n",
      "rate-misstated"
    ),
    ("participation", "\(rates)\n5026,2566,IIT,,2023-06-01,-,100,\n", "cell-marked-blank"),
  ])
  func `one cause raises one finding`(table: String, text: String, code: String) throws {
    let path = "data/extracts/2566/office/2023-06-30/\(table).csv"
    let run = try CommandFolder([path: text]).ita("check", path, "--language", "en")
    let findings = run.output.split(separator: "\n").filter { !$0.hasPrefix("  ") }
    #expect(findings.count == 1, "\(run.output)")
    #expect(findings.first?.hasSuffix("[\(code)]") == true, "\(run.output)")
    #expect(!run.output.contains("สมมติ"))
  }

  @Test(arguments: [
    (kpi: "5026,2566,50261088,ITA,95", project: "5026,2566,50260000-6648,1,5026-1088", code: "hyphen-missing"),
    (kpi: "5026,2566,5030-1088,ITA,95", project: "5026,2566,50260000-6648,1,5026-1088", code: "code-of-another-unit"),
    (kpi: "5026,2566,5026-1087,ITA,95", project: "5026,2566,50260000-6648,1,x", code: "pattern-broken"),
    (kpi: "5026,2566,5026-1087,ITA,95", project: "5026,2566,50260000-6648,x,5026-1087", code: "integer-malformed"),
  ])
  func `a link to an unreadable row is not reported as missing`(kpi: String, project: String, code: String) throws {
    let folder = "data/extracts/2566/office/2023-06-30"
    let run = try CommandFolder([
      "\(folder)/kpi.csv":
        "unit_code,fiscal_year,kpi_code,measure,threshold\n5026,2566,5026-1001,,\n\(kpi)\n",
      "\(folder)/projects.csv":
        "unit_code,fiscal_year,project_code,round,kpi_code\n5026,2566,50260000-6600,1,\n\(project)\n",
    ]).ita("check", folder, "--language", "en")
    let findings = run.output.split(separator: "\n").filter { !$0.hasPrefix("  ") }
    #expect(findings.count == 1, "\(run.output)")
    #expect(findings.first?.hasSuffix("[\(code)]") == true, "\(run.output)")
  }

  @Test func `a finding cuts every long text that it quotes from a file`() throws {
    let path = "data/extracts/2566/office/2023-06-30/participation.csv"
    let category = String(repeating: "ก", count: 5000)
    let run = try CommandFolder([
      path: "\(Self.rates)\n5026,2566,IIT,\(category),2023-06-01,139,99,\n"
    ]).ita("check", path, "--language", "en")
    #expect(run.output.contains("[quota-short]") && run.output.contains("…"))
    #expect(run.output.utf8.count < 1500)
  }
}
