import Testing

/// `marked.xlsx`, read by other programs.
struct SlowMarkedRowsTests {
  @Test func `a faulty cell is framed, coloured and commented, and its remedy ends the row`() throws {
    let folder = try CommandMarkedRowsTests.published("xlsx")
    let cells = try SlowWorkbookTests.read(
      "marked_cells.py", "out/2566/internal/units/5026/marked.xlsx", in: folder.path)
    let lines = cells.split(separator: "\n")
    let titles = """
      คะแนน | แถวใน Excel | สิ่งที่พบ | วิธีแก้ไข | คำชี้แจง | ตำแหน่งผู้ชี้แจง | ที่ส่งมา: ตัววัด | ที่ส่งมา: คะแนน | ที่ส่งมา: เลขที่อ้างอิง | ไฟล์ | \
      รหัสหน่วยงาน | ปีงบประมาณ | ประเภทรายการ | รหัสรายการ | บรรทัด | ข้อความ | รหัสกำกับ
      """
    #expect(lines.first.map(String.init) == titles)
    let heavy = lines.first { $0.hasPrefix("G2 | 878.3 | thick | FFFDE2E0 | ต้องแก้ไข: ") }
    #expect(heavy?.contains(" วิธีแก้ไข: ") == true, "\(cells)")
    #expect(lines.contains { $0.hasPrefix("row: | ต้องแก้ไข คอลัมน์ D (คะแนน): ") }, "\(cells)")
    // A row without findings is not sent back.
    #expect(!cells.contains("88.00"), "\(cells)")
    #expect(lines.contains { $0.contains("5030-1087 | thick") }, "\(cells)")
  }

  @Test func `a sheet that is filled in and saved as CSV counts as explanations, like the list of findings`() throws {
    let folder = try CommandFolder(
      CommandFolder.announced.merging([
        ChatuchakSeason.scores: ChatuchakSeason.stated("88.83"), ChatuchakSeason.plan: ChatuchakSeason.claim,
      ]) { _, given in given })
    #expect(try folder.ita("consolidate").error.contains("must explain 2"))
    for sheet in ["1", "2"] {
      let reply = "data/extracts/2566/5026/2023-11-0\(sheet)/reply.csv"
      try folder.put("", at: reply)
      _ = try SlowWorkbookTests.read(
        "marked_reply.py", "out/2566/internal/units/5026/marked.xlsx", sheet, reply, in: folder.path)
    }
    let run = try folder.ita("consolidate")
    #expect(run.exit == 0 && run.error.contains("must mend 0, must explain 0"), "\(run.error)")
    let findings = try folder.text(of: "out/2566/internal/findings.csv")
    #expect(findings.contains("ชี้แจงแล้วเมื่อวันที่ 01/11/2566 โดยหัวหน้าฝ่ายปกครอง"))
    #expect(findings.contains("ชี้แจงแล้วเมื่อวันที่ 02/11/2566 โดยหัวหน้าฝ่ายปกครอง"))
    let lines = findings.split(separator: "\r\n")
    #expect(!lines.contains { $0.hasPrefix("column-") && $0.contains("reply.csv") }, "\(findings)")
  }

  @Test func `the archive of a unit can be opened by another program`() throws {
    let folder = try CommandMarkedRowsTests.published("csv,xlsx,html")
    let run = try PythonProgram.run(
      "python3", "-m", "zipfile", "-t", "out/2566/internal/units/5026.zip", in: folder.path)
    #expect(run.exit == 0 && run.output == "Done testing\n", "\(run.output)\(run.error)")
  }
}
