import Findings
import Testing

/// The explanations of units: `findings.csv` sent back with its last columns filled in.
struct CommandExplanationTests {
  /// The list of findings that the unit gets for the files that it sent.
  private func list(_ files: [String: String]) throws -> String {
    let folder = try CommandFolder(CommandFolder.announced.merging(files) { _, given in given })
    _ = try folder.ita("consolidate")
    return try folder.text(of: "out/2566/internal/units/5026/findings.csv")
  }

  @Test func `the binding code stays the same on another line, and changes with the value`() throws {
    let first = try ChatuchakSeason.bindings(in: list([ChatuchakSeason.scores: ChatuchakSeason.stated("88.83")]))
    let moved = try ChatuchakSeason.bindings(
      in: list([ChatuchakSeason.scores: ChatuchakSeason.stated("88.83", above: "5026,2566,OIT,91.85,,,\n")]))
    let changed = try ChatuchakSeason.bindings(in: list([ChatuchakSeason.scores: ChatuchakSeason.stated("88.84")]))
    #expect(!first.isEmpty)
    #expect(moved.isSuperset(of: first))
    #expect(changed.isDisjoint(with: first))
  }

  /// The list of findings with an explanation of each that must be explained; only of lines that contain `check`.
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

  /// Runs twice, with explanations sent in between, and returns the second run with its findings and submissions.
  private func explained(
    by position: String, before: String = "88.83", after: String = "88.83"
  ) throws -> (run: CommandProgram.Run, findings: String, submissions: String) {
    let folder = try CommandFolder(
      CommandFolder.announced.merging([ChatuchakSeason.scores: ChatuchakSeason.stated(before)]) { _, given in given })
    #expect(try folder.ita("consolidate").error.contains("must explain 1"))
    let csv = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
    try folder.put(Self.filled(csv, by: position), at: "data/extracts/2566/5026/2023-10-01/reply.csv")
    try folder.put(ChatuchakSeason.stated(after), at: ChatuchakSeason.scores)
    let run = try folder.ita("consolidate")
    return (
      run, try folder.text(of: "out/2566/internal/findings.csv"),
      try folder.text(of: "out/2566/internal/submissions.csv")
    )
  }

  @Test func `an explained finding is a note, which names the position and does not quote the explanation`() throws {
    let (run, findings, submissions) = try explained(by: "หัวหน้าฝ่ายปกครอง")
    #expect(run.exit == 0, "\(run.error)")
    #expect(run.error.contains("must explain 0"))
    #expect(
      findings.contains("ชี้แจงแล้วเมื่อวันที่ 01/10/2566 โดยหัวหน้าฝ่ายปกครอง ดูที่ extracts/2566/5026/2023-10-01/reply.csv:4"))
    #expect(!findings.contains("ตามที่หน่วยงานบันทึกไว้"))
    #expect(submissions.contains("explanations,5026,counted,2023-10-01,,,extracts/2566/5026/2023-10-01/reply.csv"))
    #expect(submissions.contains(",0,0,1,0,,2566\r\n"))
  }

  @Test func `an explained finding asks for nothing in the letter, the lists and the check`() throws {
    let folder = try CommandFolder(
      CommandFolder.announced.merging([ChatuchakSeason.scores: ChatuchakSeason.stated("88.83")]) { _, given in given })
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

  /// A finding is settled when it is explained or gone.
  @Test(arguments: [true, false])
  func `an explanation without a position is reported until its finding is settled`(isSignedLater: Bool) throws {
    let folder = try CommandFolder(
      CommandFolder.announced.merging([ChatuchakSeason.scores: ChatuchakSeason.stated("88.83")]) { _, given in given })
    _ = try folder.ita("consolidate")
    let csv = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
    try folder.put(Self.filled(csv, by: ""), at: "data/extracts/2566/5026/2023-10-01/reply.csv")
    #expect(try folder.ita("consolidate").exit == 1)
    #expect(try folder.text(of: "out/2566/internal/findings.csv").contains("explainer-unclear"))
    if isSignedLater {
      try folder.put(Self.filled(csv, by: "หัวหน้าฝ่ายปกครอง"), at: "data/extracts/2566/5026/2023-10-02/reply.csv")
    } else {
      try folder.put(ChatuchakSeason.stated("87.83"), at: "data/extracts/2566/5026/2023-10-02/scores.csv")
    }
    let run = try folder.ita("consolidate")
    #expect(run.exit == 0, "\(run.error)")
    #expect(try !folder.text(of: "out/2566/internal/findings.csv").contains("explainer-unclear"))
  }

  @Test func `an explanation lapses with the value that it explains`() throws {
    let (run, _, submissions) = try explained(by: "หัวหน้าฝ่ายปกครอง", after: "88.93")
    #expect(run.error.contains("must explain 1"))
    #expect(submissions.contains(",0,1,0,1,,2566\r\n"))
    #expect(submissions.contains(",0,0,,,1,2566\r\n"))
  }

  private static let falling = "unit_code,fiscal_year,kpi_code,q1,q2\n"
  private static let plan = "data/extracts/2566/5026/2023-10-05/kpi.csv"

  /// The list of findings after a KPI with falling quarters was sent, explained, and sent again with other rows.
  private static func answered(_ rows: String, then others: String) throws -> String {
    let folder = try CommandFolder(CommandFolder.announced.merging([plan: falling + rows]) { $1 })
    _ = try folder.ita("consolidate")
    let csv = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
    try folder.put(filled(csv, by: "หัวหน้าฝ่ายปกครอง"), at: "data/extracts/2566/5026/2023-10-06/reply.csv")
    try folder.put(falling + others, at: "data/extracts/2566/5026/2023-10-06/kpi.csv")
    _ = try folder.ita("consolidate")
    return try folder.text(of: "out/2566/internal/units/5026/findings.csv")
  }

  @Test(arguments: ["5026/1087", "", "5030-1087"])
  func `an explanation that arrives with the mended code of its row counts`(code: String) throws {
    let after = try Self.answered("5026,2566,\(code),50,40\n", then: "5026,2566,5026-1087,50,40\n")
    #expect(after.contains("ชี้แจงแล้วเมื่อวันที่ 06/10/2566 โดยหัวหน้าฝ่ายปกครอง"), "\(after)")
    #expect(!after.contains("ต้องชี้แจง"))
  }

  @Test func `an explanation lapses if the code of its row is now on another row, and the unit is informed`() throws {
    let after = try Self.answered(
      "5026,2566,5026/1087,50,40\n", then: "5026,2566,5026-1001,1,2\n5026,2566,5026-1087,50,40\n")
    #expect(after.contains("สิ้นผลแล้ว เพราะค่าที่ชี้แจงเปลี่ยนจาก “5026/1087” เป็น “5026-1087” โปรดชี้แจงใหม่"), "\(after)")
    #expect(after.contains("ต้องชี้แจง"))
  }

  @Test func `an explanation of one KPI does not explain another, whatever their rows`() throws {
    let after = try Self.answered(
      "5026,2566,5026-1087,50,40\n", then: "5026,2566,5026-1088,50,40\n5026,2566,5026-1087,50,60\n")
    #expect(!after.contains("ชี้แจงแล้วเมื่อ") && !after.contains("สิ้นผลแล้ว"), "\(after)")
  }

  @Test func `a finding that was never explained has no explanation that lapses`() throws {
    let path = "data/extracts/2566/5026/2023-10-05/kpi.csv"
    let header = "unit_code,fiscal_year,kpi_code,measure,threshold,target,attained\n"
    let claim = { (code: String, attained: String) in "5026,2566,\(code),ITA,95.00,100,\(attained)\n" }
    let folder = try CommandFolder(CommandFolder.announced.merging([path: header + claim("5026-901", "100")]) { $1 })
    _ = try folder.ita("consolidate")
    let csv = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
    try folder.put(Self.filled(csv, by: "หัวหน้าฝ่ายปกครอง"), at: "data/extracts/2566/5026/2023-10-06/reply.csv")
    try folder.put(
      header + claim("5026-901", "50") + claim("5026-902", "100"), at: "data/extracts/2566/5026/2023-10-07/kpi.csv")
    _ = try folder.ita("consolidate")
    let after = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
    #expect(after.contains("5026-902") && !after.contains("สิ้นผลแล้ว"), "\(after)")
  }

  @Test func `a lapsed explanation names the value that changed since`() throws {
    let (_, findings, _) = try explained(by: "หัวหน้าฝ่ายปกครอง", after: "88.93")
    #expect(
      findings.contains(
        "(คำชี้แจงที่ได้รับเมื่อวันที่ 01/10/2566 สิ้นผลแล้ว เพราะค่าที่ชี้แจงเปลี่ยนจาก “88.83” เป็น “88.93” โปรดชี้แจงใหม่)"), "\(findings)")
    #expect(
      findings.contains(
        "(the explanation received on 2023-10-01 has lapsed because the explained value changed from '88.83' to '88.93': "
          + "explain it again)"))
  }

  /// The row of `marked.xlsx` has two findings that must be explained.
  @Test func `one explanation counts for all binding codes of its row`() throws {
    let files = [
      ChatuchakSeason.scores: ChatuchakSeason.stated("88.83"), ChatuchakSeason.plan: ChatuchakSeason.claim,
    ]
    let bindings = try ChatuchakSeason.bindings(in: list(files)).sorted()
    #expect(bindings.count == 2)
    let row = "12,ที่พบ,เหตุผล,หัวหน้าฝ่าย,5026-901,5026,2566,ต้องชี้แจง,\"\(bindings.joined(separator: "\n"))\"\n"
    let reply = "แถวใน Excel,สิ่งที่พบ,คำชี้แจง,ตำแหน่งผู้ชี้แจง,ที่ส่งมา: รหัสตัวชี้วัด,รหัสหน่วยงาน,ปีงบประมาณ,ประเภทรายการ,รหัสกำกับ\n\(row)"
    let folder = try CommandFolder(
      CommandFolder.announced.merging(files) { $1 }.merging(["data/extracts/2566/5026/2023-11-01/a.csv": reply]) { $1 })
    let run = try folder.ita("consolidate")
    #expect(run.exit == 0 && run.error.contains("must mend 0, must explain 0"), "\(run.error)")
    let findings = try folder.text(of: "out/2566/internal/findings.csv").split(separator: "\r\n")
    #expect(!findings.contains { $0.hasPrefix("column-") && $0.contains("2023-11-01") }, "\(findings)")
  }

  @Test(arguments: ["", "นางสาวตัวอย่าง สมมติ", "Mr. Example", "หัวหน้าฝ่ายปกครอง (นายตัวอย่าง สมมติ)"])
  func `an explanation without a position or with a name does not count or repeat the name`(position: String) throws {
    let (run, findings, _) = try explained(by: position)
    #expect(run.exit == 1)
    #expect(run.error.contains("must mend 1, must explain 1"))
    #expect(findings.contains("explainer-unclear,must mend,5026,"))
    #expect(position.isEmpty || !findings.contains(position))
  }

  @Test func `a list of explanations that is checked alone has findings on its own rows`() throws {
    let folder = try CommandFolder()
    let rows = [
      "5026,2566,ต้องชี้แจง,นายตัวอย่าง สมมติ,x000000000001,ตามที่บันทึกไว้",
      "5026,2566,ต้องแก้ไข,หัวหน้าฝ่าย,x000000000002,ตามที่บันทึกไว้",
      "5026,2566,ต้องชี้แจง,,x000000000003,", "5026,2566,ข้อสังเกต,,x000000000004,",
      "5026,2566,ต้องชี้แจง,หัวหน้าฝ่าย,x000000000005,ตามที่บันทึกไว้",
    ]
    let list = "รหัสหน่วยงาน,ปีงบประมาณ,ประเภทรายการ,ตำแหน่งผู้ชี้แจง,รหัสกำกับ,คำชี้แจง\n" + rows.joined(separator: "\n") + "\n"
    for path in ["mine/findings.csv", "data/extracts/2566/5026/2023-10-01/findings.csv"] {
      try folder.put(list, at: path)
      let check = try folder.ita("check", path)
      #expect(check.exit == 1)
      #expect(check.output.split(separator: "\n").count { !$0.hasPrefix("  ") } == 2, "\(check.output)")
      #expect(check.output.contains("\(path):2:position (ตำแหน่งผู้ชี้แจง): ต้องแก้ไข: "), "\(check.output)")
      #expect(check.output.contains("\(path):3:explanation (คำชี้แจง): ข้อสังเกต: "), "\(check.output)")
      #expect(!check.output.contains("สมมติ"))
      #expect(
        check.error == "ตรวจ 1 ไฟล์ 5 แถว: ต้องแก้ไข 1 รายการ ข้อสังเกต 1 รายการ ยังไม่ได้กรอกคำชี้แจง 1 รายการ\n",
        "\(check.error)")
    }
  }

  @Test func `explanations in several files add up`() throws {
    let folder = try CommandFolder(
      CommandFolder.announced.merging([
        ChatuchakSeason.scores: ChatuchakSeason.stated("88.83"), ChatuchakSeason.plan: ChatuchakSeason.claim,
      ]) { _, given in given })
    #expect(try folder.ita("consolidate").error.contains("must explain 2"))
    for (day, check, left) in [("2023-10-11", "claim-contradicted", 1), ("2023-10-12", "", 0)] {
      let csv = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
      let reply = Self.filled(csv, by: "ผู้อำนวยการเขต", check: check)
      try folder.put(reply, at: "data/extracts/2566/5026/\(day)/reply.csv")
      #expect(try folder.ita("consolidate").error.contains("must explain \(left)"))
    }
  }

  @Test func `a template does not ask for explanations`() throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", "5026", "--year", "2566", "--out", "forms").exit == 0)
    let forms = try folder.contents(of: "forms").keys
    #expect(forms.contains { $0.hasSuffix("scores.csv") } && !forms.contains { $0.contains("explanations") })
  }
}
