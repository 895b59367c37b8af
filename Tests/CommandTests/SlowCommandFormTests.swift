import Tabular
import Testing

/// The workbook form of `ita template`, filled in with a spreadsheet program.
struct SlowCommandFormTests {
  private static let tables = ["scores", "iit", "eit", "oit", "participation", "kpi", "projects"]

  @Test(arguments: [("5026", "bangkok", "th"), ("0000", "national", "en")])
  func `a form that is filled in and saved sheet by sheet has no finding`(
    unit: String, edition: String, language: String
  ) throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", unit, "--out", "names", "--language", "en").exit == 0)
    #expect(try folder.ita("template", unit, "--out", "blank", "--language", language).exit == 0)
    let filled = try FilledTemplate(of: unit, methodology: "\(folder.path)/data/methodology/2566/\(edition)")
    for table in Self.tables {
      let names =
        RecordText(DecodedText(decoding: Array(try folder.text(of: "names/\(table).csv").utf8)))
        .records(limit: 1).records.first?.fields.compactMap(\.self) ?? []
      try folder.put(
        try filled.text(of: table, from: folder.text(of: "blank/\(table).csv"), columns: names),
        at: "typed/\(table).csv")
    }
    let output = try SlowWorkbookTests.read(
      "form_fill.py", "blank/form-\(unit).xlsx", "filled.xlsx", "typed", in: folder.path)
    #expect(output == "7 sheets\n")
    let others = ["คำแนะนำ", "ตรวจยอด", "รหัสที่ใช้ได้"]
    let sheets = try Spreadsheet.sheets(of: "filled.xlsx", in: folder.path)
    #expect(sheets.count == 10)
    #expect(sheets["ตรวจยอด"]?.contains("ตรงกัน / equal") == true, "\(sheets["ตรวจยอด"] ?? "")")
    for (name, text) in sheets where !others.contains(name) { try folder.put(text, at: "sent/\(name).csv") }
    let check = try folder.ita("check", "sent", "--language", "en")
    #expect((check.exit, check.output) == (0, ""))
    #expect(check.error.hasPrefix("checked files 7, "), "\(check.error)")
    #expect(check.error.contains(": nothing to mend;"), "\(check.error)")
  }

  @Test(arguments: [
    (staff: "97.64,score", citizens: "93.08,", site: "100", total: "97.21", verdict: "ตรงกัน"),
    // 0.30 times 88.35 is 26.505, which has no exact binary fraction.
    (staff: "88.35,", citizens: "88.35,", site: "100", total: "93.02", verdict: "ตรงกัน"),
    (staff: "29.29,contribution", citizens: "93.08,", site: "100", total: "97.21", verdict: "ตรงกัน"),
    (staff: "29.29,CONTRIBUTION", citizens: "93.08,", site: "100", total: "97.21", verdict: "ตรงกัน"),
    (staff: "29.29,คะแนนถ่วงน้ำหนัก", citizens: "93.08,คะแนน", site: "100", total: "97.21", verdict: "ตรงกัน"),
    (staff: "97.64,อื่น", citizens: "93.08,", site: "100", total: "97.21", verdict: "ยังกรอกคะแนนไม่ครบ"),
    (staff: "97.64,", citizens: "93.08,", site: "100", total: "97.22", verdict: "ต่างเล็กน้อย"),
    (staff: "97.64,", citizens: "93.08,", site: "100", total: "97.12", verdict: "ไม่ตรงกัน"),
    (staff: "97.64,", citizens: ",", site: "100", total: "97.21", verdict: "ยังกรอกคะแนนไม่ครบ"),
  ])
  func `a form shows whether the total agrees with the weighted scores`(
    staff: String, citizens: String, site: String, total: String, verdict: String
  ) throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", "5026", "--out", "blank", "--language", "en").exit == 0)
    let header = try #require(folder.text(of: "blank/scores.csv").split(whereSeparator: \.isNewline).first)
    let rows = ["ITA,\(total),", "IIT,\(staff)", "EIT,\(citizens)", "OIT,\(site),"].map { "5026,2566,\($0),,,,,\n" }
    try folder.put(header + "\n" + rows.joined(), at: "typed/scores.csv")
    _ = try SlowWorkbookTests.read("form_fill.py", "blank/form-5026.xlsx", "filled.xlsx", "typed", in: folder.path)
    let check = try Spreadsheet.sheets(of: "filled.xlsx", in: folder.path)["ตรวจยอด"] ?? ""
    let lines = check.split(separator: "\n")
    #expect(lines.last?.hasPrefix("ผลการตรวจ,\(verdict)") == true, "\(check)")
  }

  @Test func `a form that is filled in with the Thai words it offers is read, and its total agrees`() throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", "5026", "--out", "blank").exit == 0)
    let header = try #require(folder.text(of: "blank/scores.csv").split(whereSeparator: \.isNewline).first)
    let rows = [
      "ITA,97.21,คะแนน,,ผลหลังอุทธรณ์", "IIT,29.29,คะแนนถ่วงน้ำหนัก,,ผลเบื้องต้น", "EIT,27.92,คะแนนถ่วงน้ำหนัก,,ผลประกาศ",
      "OIT,40.00,คะแนนถ่วงน้ำหนัก,,ผลประกาศ",
    ]
    try folder.put(header + "\n" + rows.map { "5026,2566,\($0),,,\n" }.joined(), at: "typed/scores.csv")
    _ = try SlowWorkbookTests.read("form_fill.py", "blank/form-5026.xlsx", "filled.xlsx", "typed", in: folder.path)
    let sheets = try Spreadsheet.sheets(of: "filled.xlsx", in: folder.path)
    #expect(sheets["ตรวจยอด"]?.contains("ผลการตรวจ,ตรงกัน") == true, "\(sheets["ตรวจยอด"] ?? "")")
    try folder.put(sheets["คะแนน"] ?? "", at: "sent/scores.csv")
    let check = try folder.ita("check", "sent", "--language", "en")
    #expect((check.exit, check.output) == (0, ""))
  }

  @Test func `every cell of a form describes its content and has the limits of the schema`() throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", "5026", "--out", "blank").exit == 0)
    let rules = try SlowWorkbookTests.read("form_rules.py", "blank/form-5026.xlsx", in: folder.path)
    for line in [
      "คำแนะนำ | no rules | open", "ตรวจยอด | no rules | protected", "รหัสที่ใช้ได้ | no rules | protected",
      "คะแนน | คะแนน | decimal | 0 100 | prompted | open",
      "คะแนน | ฐานคะแนน | list | คะแนน คะแนนถ่วงน้ำหนัก | prompted | open",
      "คะแนน | ตัววัด | list | ITA IIT I1 I2 I3 I4 I5 EIT I6 I7 I8 OIT I9 I10 | prompted | open",
      "คะแนน | วันที่ประกาศ | textLength | 6 30 | prompted | open",
      "ผลตรวจแบบ OIT | คะแนน | list | 0 100 | prompted | open",
      "จำนวนผู้ตอบแบบวัด | จำนวนผู้ตอบ | whole | 0 100000000 | prompted | open",
      "โครงการ | เป็นไปตามแผน | list | ใช่ ไม่ใช่ | prompted | open",
      "โครงการ | กลยุทธ์ | list | 7.3.1.3 | prompted | open",
    ] { #expect(rules.contains(line + "\n"), "\(line) is not among:\n\(rules)") }
    #expect(!rules.contains("silent") && !rules.contains("locked"), "\(rules)")
  }
}
