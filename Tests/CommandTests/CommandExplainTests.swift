import Office
import Testing

/// `ita explain`: the promises about a figure, and the answers where there is no figure.
struct CommandExplainTests {
  private static let kpi = "data/extracts/2566/5030/2023-10-05/kpi.csv"
  private static let projects = "data/extracts/2566/5030/2023-10-05/projects.csv"
  /// A long narrative on two lines, with an escape sequence that a terminal would obey.
  private static let narrative = "ดำเนินการแล้ว\n\u{1B}[31mครบถ้วน " + String(repeating: "ก", count: 400)

  private static let plan = CommandFolder.announced.merging([
    kpi: """
    unit_code,fiscal_year,kpi_code,title,measure,threshold,target,attained,note
    5030,2566,5030-1087,ระดับคุณธรรม,ITA,95.00,100,100,"\(narrative)"
    5030,2566,5030-1088,การเปิดเผยข้อมูล,OIT,,100,100,

    """,
    projects: """
    unit_code,fiscal_year,project_code,print,round,kpi_code,measure,threshold,on_target,note
    5030,2566,50300000-6648,,1,5030-1087,ITA,98.00,ไม่ใช่,รอบแรก
    5030,2566,50300000-6648,,2,5030-1087,ITA,98.00,ใช่,รอบสอง

    """,
  ]) { old, _ in old }

  @Test func `each promise about a figure is listed below it, with verdict, source and narrative`() throws {
    let folder = try CommandFolder(Self.plan)
    let english = try folder.ita("explain", "5030", "--language", "en")
    #expect((english.exit, english.error) == (0, ""))
    let cut = #"ดำเนินการแล้ว \u{001B}[31mครบถ้วน "# + String(repeating: "ก", count: 272)
    let lines = english.output.split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("  KPI ") })
    #expect(
      lines.dropFirst(first).prefix(4) == [
        "  KPI 5030-1087 promises at least 95.00: supported  extracts/2566/5030/2023-10-05/kpi.csv:2",
        lines[first + 1],
        "  project 50300000-6648 promises at least 98.00: contradicted  extracts/2566/5030/2023-10-05/projects.csv:3",
        "    note: รอบสอง",
      ])
    #expect(lines[first + 1].hasPrefix(#"    note: ดำเนินการแล้ว \u{001B}[31mครบถ้วน กกก"#))
    #expect(lines[first + 1].hasSuffix("กกก…"))
    #expect(lines[first + 1].count < cut.count + 40)
    let thai = try folder.ita("explain", "5030")
    #expect(thai.output.contains("  ตัวชี้วัด 5030-1087 กำหนดคะแนนไม่น้อยกว่า 95.00: ผลยืนยัน  extracts/"))
    #expect(thai.output.contains("  โครงการ 50300000-6648 กำหนดคะแนนไม่น้อยกว่า 98.00: ผลขัดกับที่รายงาน  extracts/"))
    #expect(thai.output.contains("เป็นไปได้ตั้งแต่ 97.21 ถึง 97.22"))
  }

  @Test func `only the promises about the measure that was asked for are listed`() throws {
    let run = try CommandFolder(Self.plan).ita("explain", "5030", "OIT", "--language", "en")
    #expect(run.output.contains("  KPI 5030-1088 promises it without a threshold: cannot tell  extracts/"))
    #expect(!run.output.contains("5030-1087"))
  }

  @Test func `a finding group with several measures is listed for each of them`() throws {
    let measures = [
      "ITA", "IIT", "I1", "I2", "I3", "I4", "I5", "EIT", "I6", "I7", "I8", "OIT", "I9", "I9_1", "I9_2", "I9_3", "I9_4",
      "I9_5", "I10", "I10_1", "I10_2", "i18",
    ]
    let rows = measures.map { "5026,2566,\($0),87.831\n" }.joined()
    let folder = try CommandFolder([
      "data/extracts/2566/5026/2023-09-06/scores.csv": "unit_code,fiscal_year,measure,score\n" + rows
    ])
    for measure in ["I10_2", "i18"] {
      let run = try folder.ita("explain", "5026", measure, "--language", "en")
      #expect(run.output.contains("scores.csv:22:score: note: 2 more of the same kind"), "\(measure)")
    }
  }

  @Test func `the answers below a figure are counted`() throws {
    let item = ["data/extracts/2566/5026/2023-06-30/oit.csv": "unit_code,fiscal_year,item,score\n5026,2566,o1,100\n"]
    let run = try CommandFolder(item).ita("explain", "5026", "OIT")
    #expect(run.output.contains("  จำนวนคำตอบของข้อย่อยทั้งหมด: 1\n"))
  }

  @Test func `a figure that cannot be computed names the items that are missing`() throws {
    let item = ["data/extracts/2566/5026/2023-06-30/oit.csv": "unit_code,fiscal_year,item,score\n5026,2566,o2,100\n"]
    let run = try CommandFolder(CommandFolder.announced.merging(item) { $1 }).ita("explain", "5026", "OIT")
    #expect(
      run.output.contains("คำนวณไม่ได้ เพราะยังไม่มีข้อมูล 29 ข้อ (o1, o3, o4, o5, o6, o7, o8, o9, o10, o11, …)\n"),
      "\(run.output)")
  }

  @Test(arguments: ["5030-1087", "50300000-6648", "๕๐๓๐-๑๐๘๗", "บางคอแหลม", "50300000"])
  func `a unit can be named by any of its codes, and by those of its KPIs and projects`(unit: String) throws {
    let run = try CommandFolder(CommandFolder.announced).ita("explain", unit, "--language", "en")
    #expect((run.exit, run.error) == (0, ""))
    #expect(run.output.hasPrefix("Bang Kho Laem District Office (5030), ITA "))
  }

  @Test(arguments: [
    ("kpis", "5030,5030-108", "'5030,5030-1087' or '5030,5030-1088'"), ("kpis", "5030,5030-1O87", "'5030,5030-1087'"),
    ("ranking", "บางคอแหลมม", "'5030'"), ("measures", "บางคอแหลมม,ITA", "'5030,ITA'"),
    ("projects", "5030,50300000-6684", "'5030,50300000-6648'"),
  ])
  func `a key that a table lacks is answered with the most similar keys`(
    table: String, key: String, meant: String
  ) throws {
    let run = try CommandFolder(Self.plan).ita("explain", table, key, "title", "--language", "en")
    let other = try CommandFolder(Self.plan).ita("explain", table, key, "unit_code", "--language", "en")
    #expect([run.error, other.error].contains { $0.contains("did you mean \(meant)?") }, "\(run.error) \(other.error)")
  }

  @Test(arguments: [
    (measure: "ITA", text: "there is no figure to publish"), (measure: "o1", text: "there is no figure to publish"),
    (measure: "rank", text: "not ranked: missing"),
  ])
  func `a unit without a figure is an answer, not an error`(measure: String, text: String) throws {
    let folder = try CommandFolder(["data/extracts/2566/5026/2023-06-30/letter.txt": "x\n"])
    let run = try folder.ita("explain", "5030", measure, "--language", "en")
    #expect((run.exit, run.error) == (0, ""))
    #expect(run.output.contains(text))
  }
}
