import Office
import Testing

/// "Did you mean": a finding about an unknown code or word names the one that is nearly the same.
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
    ("oit", "unit_code,fiscal_year,item,score", "5026,2566,1,100", "o1"),
    ("scores", scores + ",anounced_on", "5026,2566,ITA,87.83,", "Announced on"),
  ])
  func `the remedy names what was probably meant, and nothing is read so`(
    file: String, header: String, row: String, meant: String
  ) throws {
    let path = "data/extracts/2566/office/2023-09-06/\(file).csv"
    let run = try CommandFolder([path: "\(header)\n\(row)\n"]).ita("check", path, "--language", "en")
    #expect(run.output.contains("  mend: did you mean '\(meant)'? if not: "), "\(run.output)")
    let thai = try CommandFolder([path: "\(header)\n\(row)\n"]).ita("check", path)
    #expect(thai.output.contains("  แก้ไข: หากหมายถึง “"))
  }

  @Test func `a whole number that too few digits make no score of is no slip of a point`() throws {
    let path = "data/extracts/2566/office/2023-09-06/scores.csv"
    let run = try CommandFolder([path: "\(Self.scores)\n5026,2566,IIT,150\n"]).ita("check", path, "--language", "en")
    #expect(run.output.contains("'150'") && !run.output.contains("did you mean"), "\(run.output)")
  }

  @Test func `a title that nobody knows is not told, whatever it is`() throws {
    let path = "data/extracts/2566/office/2023-09-06/scores.csv"
    let text = "\(Self.scores),anounced_on,0812345678\n5026,2566,ITA,87.83,,\n"
    let run = try CommandFolder([path: text]).ita("check", path, "--language", "en")
    #expect(run.output.split(separator: "\n").count { $0.hasSuffix("[column-unknown]") } == 2)
    #expect(!run.output.contains("anounced_on") && !run.output.contains("0812345678"))
  }

  @Test(arguments: [
    "5099,2566,ITA,87.83", "5026,2566,XYZ,84.10", "5026,2566,EIT,-5", "5026,2566,EIT,100.004",
  ])
  func `where several are as near, or none, no guess is made`(row: String) throws {
    let path = "data/extracts/2566/office/2023-09-06/scores.csv"
    let run = try CommandFolder([path: "\(Self.scores)\n\(row)\n"]).ita("check", path, "--language", "en")
    #expect(run.exit == 1)
    #expect(!run.output.contains("did you mean"))
  }
}
