import Tabular
import Testing

/// What a run hands back to each unit.
struct CommandLetterTests {
  private static let scores = "data/extracts/2566/5026/2023-09-06/scores.csv"

  private static let plan = "data/extracts/2566/5026/2023-10-05/kpi.csv"

  /// A KPI that says it is attained, which Chatuchak's score contradicts; its narrative is nobody's.
  private static let claim = """
    unit_code,fiscal_year,kpi_code,title,measure,threshold,target,attained,goal,strategy,note
    5026,2566,5026-901,ระดับคุณธรรมและความโปร่งใส,ITA,95.00,100,100,7.3.1,7.3.1.3,โทร 02-000-0000

    """

  /// Chatuchak's own total contradicts the announced one; its row holds what nobody may see.
  private static func stated(_ total: String, above lines: String = "") -> String {
    """
    unit_code,fiscal_year,measure,score,reason,โทรศัพท์,ผู้ประสานงาน
    \(lines)5026,2566,ITA,\(total),<script>alert(1)</script>,โทร 02-000-0000,ไม่ควรเห็น

    """
  }

  private func letters(_ files: [String: String], unit: String = "5026") throws -> (
    html: String, text: String, csv: String
  ) {
    let folder = try CommandFolder(CommandFolder.announced.merging(files) { _, given in given })
    _ = try folder.ita("consolidate")
    let unit = "out/2566/internal/units/\(unit)"
    return (
      try folder.text(of: "\(unit)/letter.html"), try folder.text(of: "\(unit)/letter.txt"),
      try folder.text(of: "\(unit)/findings.csv")
    )
  }

  @Test func `every expected unit gets its findings and its letters, named in the manifest`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    #expect(try folder.ita("consolidate").exit == 0)
    let manifest = try folder.text(of: "out/2566/manifest.json")
    for unit in ["0000", "5026", "5030"] {
      for file in ["findings.csv", "letter.html", "letter.txt"] {
        let path = "internal/units/\(unit)/\(file)"
        #expect(try !folder.text(of: "out/2566/\(path)").isEmpty)
        #expect(manifest.contains("\"\(path)\""))
      }
    }
  }

  @Test func `a letter quotes the offending row by its Thai titles, and nothing of notes or unknown columns`() throws {
    let (html, text, csv) = try letters([Self.scores: Self.stated("88.83")])
    for print in [html, text] {
      #expect(print.contains("เรียน"))
      #expect(print.contains("ผู้อำนวยการเขตจตุจักร"))
      #expect(print.contains("88.83"))
      #expect(print.contains("บรรทัดที่ 2 คอลัมน์ คะแนน"))
      #expect(!print.contains("02-000-0000"))
      #expect(!print.contains("ไม่ควรเห็น"))
    }
    #expect(html.contains("<span class=\"cell meant\"><i>คะแนน</i> 88.83</span>"))
    #expect(!csv.contains("02-000-0000") && !csv.contains("ไม่ควรเห็น"))
  }

  @Test func `a narrative is quoted nowhere, also where its row is`() throws {
    let (html, text, csv) = try letters([Self.plan: Self.claim])
    for print in [html, text] {
      #expect(print.contains("5026-901"))
      #expect(print.contains("เกณฑ์คะแนน"))
      #expect(!print.contains("02-000-0000"))
    }
    #expect(csv.contains("claim-contradicted") && !csv.contains("02-000-0000"))
  }

  @Test func `a letter runs nothing and fetches nothing`() throws {
    let html = try letters([Self.scores: Self.stated("88.83")]).html
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    for word in ["<script", "http://", "https://", "src=", "@import", "url(", "<link", "<iframe"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("default-src 'none'"))
  }

  @Test func `a unit of which nothing came gets a letter that says so`() throws {
    let announced = """
      unit_code,fiscal_year,IIT,EIT,OIT,ITA
      5026,2566,86.20,84.10,91.85,87.83

      """
    let files = ["data/extracts/2566/office/2023-08-15/announced.csv": announced]
    let folder = try CommandFolder(files)
    #expect(try folder.ita("consolidate", "--as-of", "2023-12-31").exit == 1)
    let letter = try folder.text(of: "out/2566/internal/units/5030/letter.txt")
    #expect(letter.contains("ผลเบื้องต้น"))
    #expect(letter.contains("ยังไม่ได้รับคะแนนหรือคำตอบแบบวัดของหน่วยงานซึ่งพ้นกำหนดส่งแล้ว"))
    #expect(letter.contains("(โดยเร็ว)"))
  }

  @Test func `the findings of a unit open in a spreadsheet and end with what is to be filled in`() throws {
    let csv = try letters([Self.scores: Self.stated("88.83")]).csv
    let lines = csv.split(separator: "\r\n").map(String.init)
    #expect(Array(csv.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(lines[0].hasSuffix(",ตำแหน่งผู้ชี้แจง,รหัสกำกับ,คำชี้แจง"))
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",") })
    #expect(Self.bindings(in: csv).allSatisfy { $0.first == "x" && $0.count == 13 })
  }

  @Test func `the binding code follows its row to another line, and lapses with the value`() throws {
    let first = try Self.bindings(in: letters([Self.scores: Self.stated("88.83")]).csv)
    let moved = try Self.bindings(
      in: letters([Self.scores: Self.stated("88.83", above: "5026,2566,OIT,91.85,,,\n")]).csv)
    let changed = try Self.bindings(in: letters([Self.scores: Self.stated("88.84")]).csv)
    #expect(!first.isEmpty)
    #expect(moved.isSuperset(of: first))
    #expect(changed.isDisjoint(with: first))
  }

  /// The list of findings with every one that must be explained, and names the check, explained by somebody.
  private static func filled(_ csv: String, by position: String, check: String = "") -> String {
    csv.split(separator: "\r\n").map { line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard line.contains("ต้องชี้แจง"), check.isEmpty || line.contains(check) else { return String(line) }
      cells[cells.count - 3] = position
      cells[cells.count - 1] = "ตัวเลขเป็นไปตามที่หน่วยงานบันทึกไว้"
      return cells.joined(separator: ",")
    }
    .map { $0 + "\r\n" }.joined()
  }

  /// What a second run makes of the explanations: must explain, and the rows of the register of submissions.
  private func explained(
    by position: String, before: String = "88.83", after: String = "88.83"
  ) throws -> (run: CommandProgram.Run, findings: String, submissions: String) {
    let folder = try CommandFolder(
      CommandFolder.announced.merging([Self.scores: Self.stated(before)]) { _, given in given })
    #expect(try folder.ita("consolidate").error.contains("must explain 1"))
    let csv = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
    try folder.put(Self.filled(csv, by: position), at: "data/extracts/2566/5026/2023-10-01/reply.csv")
    try folder.put(Self.stated(after), at: Self.scores)
    let run = try folder.ita("consolidate")
    return (
      run, try folder.text(of: "out/2566/internal/findings.csv"),
      try folder.text(of: "out/2566/internal/submissions.csv")
    )
  }

  @Test func `a finding that was explained is a note, which names the position and quotes no words`() throws {
    let (run, findings, submissions) = try explained(by: "หัวหน้าฝ่ายปกครอง")
    #expect(run.exit == 0, "\(run.error)")
    #expect(run.error.contains("must explain 0"))
    #expect(
      findings.contains("ชี้แจงแล้วเมื่อวันที่ 01/10/2566 โดยหัวหน้าฝ่ายปกครอง ดูที่ extracts/2566/5026/2023-10-01/reply.csv:4"))
    #expect(!findings.contains("ตามที่หน่วยงานบันทึกไว้"))
    #expect(submissions.contains("explanations,5026,counted,2023-10-01,,,extracts/2566/5026/2023-10-01/reply.csv"))
    #expect(submissions.contains(",0,0,1,0,\r\n"))
  }

  @Test func `what was explained asks for nothing more, in the letter, the lists and the check`() throws {
    let folder = try CommandFolder(
      CommandFolder.announced.merging([Self.scores: Self.stated("88.83")]) { _, given in given })
    _ = try folder.ita("consolidate")
    let csv = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
    #expect(!csv.contains("ไม่ต้องดำเนินการ (ชี้แจงแล้ว)"))
    try folder.put(Self.filled(csv, by: "หัวหน้าฝ่ายปกครอง"), at: "data/extracts/2566/5026/2023-10-01/reply.csv")
    #expect(try folder.ita("consolidate").exit == 0)
    for file in ["findings.csv", "units/5026/findings.csv", "units/5026/letter.txt", "units/5026/letter.html"] {
      let text = try folder.text(of: "out/2566/internal/\(file)")
      #expect(text.contains("ไม่ต้องดำเนินการ (ชี้แจงแล้ว)"), "\(file)")
      #expect(!text.contains("หรือชี้แจง"), "\(file)")
    }
    let check = try folder.ita("check", "data/extracts/2566", "--language", "en")
    #expect(check.output.contains("mend: nothing to do: explained"))
  }

  /// What was wrong with an explanation is told until the finding is explained or gone.
  @Test(arguments: [true, false])
  func `an explanation by nobody is forgotten once it matters no more`(isSignedLater: Bool) throws {
    let folder = try CommandFolder(
      CommandFolder.announced.merging([Self.scores: Self.stated("88.83")]) { _, given in given })
    _ = try folder.ita("consolidate")
    let csv = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
    try folder.put(Self.filled(csv, by: ""), at: "data/extracts/2566/5026/2023-10-01/reply.csv")
    #expect(try folder.ita("consolidate").exit == 1)
    #expect(try folder.text(of: "out/2566/internal/findings.csv").contains("explainer-unclear"))
    if isSignedLater {
      try folder.put(Self.filled(csv, by: "หัวหน้าฝ่ายปกครอง"), at: "data/extracts/2566/5026/2023-10-02/reply.csv")
    } else {
      try folder.put(Self.stated("87.83"), at: "data/extracts/2566/5026/2023-10-02/scores.csv")
    }
    let run = try folder.ita("consolidate")
    #expect(run.exit == 0, "\(run.error)")
    #expect(try !folder.text(of: "out/2566/internal/findings.csv").contains("explainer-unclear"))
  }

  @Test func `answers that the office has to export are no unit's to mend`() throws {
    let calendar = """
      fiscal_year,edition,unit_code,table,due_on,reason
      2566,bangkok,,scores,2023-09-30,สิ้นปีงบประมาณ
      2566,bangkok,,iit,2023-09-15,ส่งออกจาก BANGKOK-ITA
      2566,bangkok,,participation,2023-09-15,สรุปจำนวนผู้ตอบ
      2566,national,,scores,2023-08-15,ประกาศก่อนสำนักงานเขต

      """
    let (_, text, csv) = try letters(["data/calendar.csv": calendar])
    #expect(csv.split(separator: "\r\n").count { $0.contains("table-missing") } == 1)
    #expect(csv.contains("participation") && !csv.contains("BANGKOK-ITA"))
    #expect(text.contains("รายการที่ต้องแก้ไข (1 รายการ)") && !text.contains("BANGKOK-ITA"))
  }

  @Test func `a spreadsheet for a table is to be mended, and the letter names the day on which it came`() throws {
    let (_, text, _) = try letters([
      "data/extracts/2566/5026/2023-09-06/scores.xlsx": "PK\u{3}\u{4}xl/workbook.xml"
    ])
    #expect(text.contains("ไฟล์ scores.xlsx ที่ได้รับเมื่อวันที่ 06/09/2566"))
    #expect(text.contains("รายการที่ต้องแก้ไข (1 รายการ)") && !text.contains("เปลี่ยนนามสกุล"))
  }

  @Test func `an explanation lapses with the value that it explains`() throws {
    let (run, _, submissions) = try explained(by: "หัวหน้าฝ่ายปกครอง", after: "88.93")
    #expect(run.error.contains("must explain 1"))
    #expect(submissions.contains(",0,1,0,1,\r\n"))
    #expect(submissions.contains(",0,0,,,1\r\n"))
  }

  @Test(arguments: ["", "นางสาวตัวอย่าง สมมติ", "Mr. Example"])
  func `an explanation without a position, or by a name, does not count and repeats no name`(position: String) throws {
    let (run, findings, _) = try explained(by: position)
    #expect(run.exit == 1)
    #expect(run.error.contains("must mend 1, must explain 1"))
    #expect(findings.contains("explainer-unclear,must mend,5026,"))
    #expect(position.isEmpty || !findings.contains(position))
  }

  @Test func `explanations in several files add up`() throws {
    let folder = try CommandFolder(
      CommandFolder.announced.merging([Self.scores: Self.stated("88.83"), Self.plan: Self.claim]) { _, given in given })
    #expect(try folder.ita("consolidate").error.contains("must explain 2"))
    for (day, check, left) in [("2023-10-11", "claim-contradicted", 1), ("2023-10-12", "", 0)] {
      let csv = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
      let reply = Self.filled(csv, by: "ผู้อำนวยการเขต", check: check)
      try folder.put(reply, at: "data/extracts/2566/5026/\(day)/reply.csv")
      #expect(try folder.ita("consolidate").error.contains("must explain \(left)"))
    }
  }

  @Test func `no template asks for explanations`() throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", "5026", "--year", "2566", "--out", "forms").exit == 0)
    let forms = try folder.contents(of: "forms").keys
    #expect(forms.contains { $0.hasSuffix("scores.csv") } && !forms.contains { $0.contains("explanations") })
  }

  private static func bindings(in csv: String) -> Set<String> {
    Set(
      csv.split(separator: "\r\n").dropFirst().filter { $0.contains("ต้องชี้แจง") }
        .compactMap { $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().last.map(String.init) })
  }
}
