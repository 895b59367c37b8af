import Findings
import Office
import Testing

/// "Did you mean": a finding on an unknown code or word names the most similar one.
struct CommandSuggestionTests {
  private static let scores = "unit_code,fiscal_year,measure,score"

  @Test(arguments: [
    ("scores", scores, "50266,2566,ITA,87.83", "5026 Chatuchak District Office"),
    ("scores", scores, "จตุจกร,2566,ITA,87.83", "5026 Chatuchak District Office"),
    ("scores", scores, "5026,2566,EI,84.10", "EIT"),
    ("scores", scores + ",stage", "5026,2566,EIT,84.10,anounced", "announced"),
    ("scores", scores + ",level", "5026,2566,ITA,87.83,ผ่านดีเยียม", "ผ่านดีเยี่ยม"),
    ("scores", scores + ",stage", "5026,2566,EIT,84.10,ผลหลังอุธรณ์", "after appeal"),
    ("scores", scores, "5026,2566,EIT,841.0", "84.10"),
    ("scores", scores, "5026,2566,EIT,8410", "84.10"),
    ("oit", "unit_code,fiscal_year,item,score", "5026,2566,oo12,100", "o12"),
    ("oit", "unit_code,fiscal_year,item,score", "5026,2566,๑๒,100", "o12"),
    ("oit", "unit_code,fiscal_year,item,score", "5026,2566,o12,ผ่าน", "100"),
    ("oit", "unit_code,fiscal_year,item,score", "5026,2566,o12,ไม่ ผ่าน", "0"),
    ("oit", "unit_code,fiscal_year,item,score", "5026,2566,1,100", "o1"),
    ("scores", scores + ",anounced_on", "5026,2566,ITA,87.83,", "Announced on"),
  ])
  func `the remedy names the probable value, and the cell is not read as that value`(
    file: String, header: String, row: String, meant: String
  ) throws {
    let path = "data/extracts/2566/office/2023-09-06/\(file).csv"
    let run = try CommandFolder([path: "\(header)\n\(row)\n"]).ita("check", path, "--language", "en")
    #expect(run.output.contains("  mend: did you mean '\(meant)'? if not: "), "\(run.output)")
    let thai = try CommandFolder([path: "\(header)\n\(row)\n"]).ita("check", path)
    #expect(thai.output.contains("  แก้ไข: หากหมายถึง “"))
  }

  private static let participation = "unit_code,fiscal_year,instrument,as_of,required,answered,rate"

  @Test(arguments: [
    ("scores", scores, "50266,2566,ITA,87.83", "register: the right code of Chatuchak District Office is 5026"),
    ("scores", scores, "1031,2566,ITA,87.83", "instead: the right code of Chatuchak District Office is 5026"),
    ("scores", scores, ",2566,ITA,87.83", "fill in Unit code: 5026"),
    ("scores", scores, "5026,,ITA,87.83", "fill in Fiscal year: 2566"),
    ("scores", scores, "5026,66,ITA,87.83", "write the year of the Buddhist era in four digits: 2566"),
    ("scores", scores, "5026,25666,ITA,87.83", "in four digits: 2566"),
    ("scores", scores, "5026,2565,ITA,87.83", "if the row is for 2566, change its fiscal year to 2566"),
    ("scores", scores, "5030,2566,ITA,97.21", "if the row is for Chatuchak District Office, change the code to 5026"),
    ("scores", scores, "5026,2566,EIT1,84.10", "ITA, IIT, EIT, OIT, I1, I2, I3, I4, I5, I6, I7, I8, I9, I10"),
    (
      "kpi", "unit_code,fiscal_year,kpi_code", "5026,2566,5030-1087",
      "codes of Chatuchak District Office begin with 5026"
    ),
    ("kpi", "unit_code,fiscal_year,kpi_code", "5026,2566,5026/1087", "such as 5026-XXXX"),
    ("kpi", "unit_code,fiscal_year,kpi_code,strategy", "5026,2566,5026-1087,7.3.1.l", "such as 7.3.1.3"),
    (
      "projects", Example.projectsHeader + ",kpi_code", "5026,2566,50260000-6648,1,5030-1087",
      "codes of Chatuchak District Office begin with 5026"
    ),
    ("projects", Example.projectsHeader + ",budget_spent", "5026,2566,50260000-6648,1,ไม่มี", "such as 18000.00"),
    ("projects", Example.projectsHeader, "5026,2566,50260000-6648,ครั้งที่หนึ่ง", "such as 2,"),
    ("participation", participation, "5026,2566,IIT,30/06/66,450,480,106.67", "did you mean '30/06/2566'?"),
    ("participation", participation, "5026,2566,IIT,30/06/23,450,480,106.67", "did you mean '30/06/2566'?"),
    ("participation", participation, "5026,2566,IIT,2023-06-30,450,480,106.89", "correct the rate to 106.67"),
  ])
  func `the remedy names the right value if it is known`(
    file: String, header: String, row: String, right: String
  ) throws {
    let path = "data/extracts/2566/5026/2023-09-06/\(file).csv"
    let run = try CommandFolder([path: "\(header)\n\(row)\n"]).ita("check", path, "--language", "en")
    let remedies = run.output.split(separator: "\n").filter { $0.hasPrefix("  mend: ") }
    #expect(remedies.contains { $0.contains(right) }, "\(run.output)")
  }

  @Test func `the remedy for a repeated key names the columns of the key that can be changed`() throws {
    let path = "data/extracts/2566/5026/2023-09-06/participation.csv"
    let rows = "5026,2566,IIT,2023-06-30,450,480,\n5026,2566,IIT,2023-06-30,450,481,\n"
    let run = try CommandFolder([path: "\(Self.participation)\n\(rows)"]).ita("check", path)
    #expect(run.output.contains("โปรดแก้ เครื่องมือการประเมิน, กลุ่มผู้ตอบ, ข้อมูล ณ วันที่ ไม่ให้ซ้ำกัน"), "\(run.output)")
  }

  @Test func `a whole number above 100 with too few digits is not taken for a missing decimal point`() throws {
    let path = "data/extracts/2566/office/2023-09-06/scores.csv"
    let run = try CommandFolder([path: "\(Self.scores)\n5026,2566,IIT,150\n"]).ita("check", path, "--language", "en")
    #expect(run.output.contains("'150'") && !run.output.contains("did you mean"), "\(run.output)")
  }

  @Test func `an unknown title is never quoted`() throws {
    let path = "data/extracts/2566/office/2023-09-06/scores.csv"
    let text = "\(Self.scores),anounced_on,0812345678\n5026,2566,ITA,87.83,,\n"
    let run = try CommandFolder([path: text]).ita("check", path, "--language", "en")
    #expect(run.output.split(separator: "\n").count { $0.hasSuffix("[column-unknown]") } == 2)
    #expect(!run.output.contains("anounced_on") && !run.output.contains("0812345678"))
  }

  @Test(arguments: [
    "5099,2566,ITA,87.83", "5026,2566,XYZ,84.10", "5026,2566,EIT,-5", "5026,2566,EIT,100.004",
  ])
  func `no guess is made if several values are equally similar or none is`(row: String) throws {
    let path = "data/extracts/2566/office/2023-09-06/scores.csv"
    let run = try CommandFolder([path: "\(Self.scores)\n\(row)\n"]).ita("check", path, "--language", "en")
    #expect(run.exit == 1)
    #expect(!run.output.contains("did you mean"))
  }
}
