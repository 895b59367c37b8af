import Testing

/// `marked.xlsx`, as a program of others reads it.
struct SlowMarkedRowsTests {
  @Test func `a faulty cell is framed, coloured and commented, and its remedy ends the row`() throws {
    let folder = try CommandMarkedRowsTests.published("xlsx")
    let cells = try SlowWorkbookTests.read(
      "marked_cells.py", "out/2566/internal/units/5026/marked.xlsx", in: folder.path)
    let lines = cells.split(separator: "\n")
    #expect(
      lines.first
        == "คะแนน | แถวที่ | สิ่งที่พบ | วิธีแก้ไข | รหัสหน่วยงาน | ปีงบประมาณ | ตัววัด | คะแนน | เลขที่อ้างอิง | ไฟล์")
    let heavy = lines.first { $0.hasPrefix("G2 | 878.3 | thick | FFFDE2E0 | ต้องแก้ไข: ") }
    #expect(heavy?.contains(" วิธีแก้ไข: ") == true, "\(cells)")
    #expect(lines.contains { $0.hasPrefix("said: | ต้องแก้ไข คอลัมน์ D (คะแนน): ") && $0.hasSuffix("2023-09-06/scores.csv") })
    // A row that nothing is to be said of is not sent back.
    #expect(!cells.contains("88.00"), "\(cells)")
    #expect(lines.contains { $0.contains("5030-1087 | thick") }, "\(cells)")
  }
}
