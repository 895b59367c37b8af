import Testing

@testable import Tabular

/// The files that a run makes for each unit.
struct CommandLetterTests {
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

  @Test func `every expected unit gets its findings and its letters, listed in the manifest`() throws {
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

  @Test func `all files for a unit are in one archive, listed in the manifest`() throws {
    let folder = try CommandFolder(
      CommandFolder.announced.merging([ChatuchakSeason.scores: ChatuchakSeason.stated("88.83")]) { _, given in given })
    _ = try folder.ita("consolidate")
    #expect(try folder.text(of: "out/2566/manifest.json").contains("\"internal/units/5026.zip\""))
    for (unit, names) in [
      ("5026", ["letter.html", "letter.txt", "findings.csv", "marked.xlsx"]),
      ("5030", ["letter.html", "letter.txt", "findings.csv"]),
    ] {
      let archive = try ZipFile(FileBytes.read("\(folder.path)/out/2566/internal/units/\(unit).zip"), most: 4)
      let entries = archive.entries
      #expect(entries.map(\.name) == names)
      let loose = try folder.contents(of: "out/2566/internal/units/\(unit)")
      #expect(loose.count == names.count)
      for entry in entries {
        let bytes = try archive.bytes(of: entry)
        #expect(bytes == loose["out/2566/internal/units/\(unit)/\(entry.name)"])
      }
    }
  }

  @Test func `a letter quotes the faulty row by its Thai titles, and no notes or unknown columns`() throws {
    let (html, text, csv) = try letters([ChatuchakSeason.scores: ChatuchakSeason.stated("88.83")])
    for letter in [html, text] {
      #expect(letter.contains("เรียน"))
      #expect(letter.contains("ผู้อำนวยการเขตจตุจักร"))
      #expect(letter.contains("88.83"))
      #expect(letter.contains("แถวที่ 2 คอลัมน์ D (คะแนน)"))
      #expect(!letter.contains("02-000-0000"))
      #expect(!letter.contains("ไม่ควรเห็น"))
    }
    #expect(html.contains("<span class=\"cell meant\"><i>คะแนน</i> 88.83</span>"))
    #expect(!csv.contains("02-000-0000") && !csv.contains("ไม่ควรเห็น"))
  }

  @Test func `a narrative is never quoted, even if its row is`() throws {
    let (html, text, csv) = try letters([ChatuchakSeason.plan: ChatuchakSeason.claim])
    for letter in [html, text] {
      #expect(letter.contains("5026-901"))
      #expect(letter.contains("ชื่อตัวชี้วัด"))
      #expect(!letter.contains("02-000-0000"))
    }
    #expect(csv.contains("claim-contradicted") && !csv.contains("02-000-0000"))
  }

  @Test func `a letter runs no script and fetches no file`() throws {
    let scores = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,<script>alert(1)</script>\n"
    let html = try letters([ChatuchakSeason.scores: scores]).html
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    for word in ["<script", "http://", "https://", "src=", "@import", "url(", "<link", "<iframe"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("default-src 'none'"))
  }

  @Test func `a unit that sent nothing gets a reminder`() throws {
    let announced = """
      unit_code,fiscal_year,IIT,EIT,OIT,ITA
      5026,2566,86.20,84.10,91.85,87.83

      """
    let files = ["data/extracts/2566/office/2023-08-15/announced.csv": announced]
    let folder = try CommandFolder(files)
    #expect(try folder.ita("consolidate", "--as-of", "2023-12-31").exit == 1)
    let letter = try folder.text(of: "out/2566/internal/units/5030/letter.txt")
    #expect(letter.contains("ผลเบื้องต้น"))
    #expect(letter.contains("ด้วยพ้นกำหนดส่งข้อมูลแล้ว สำนักงาน ก.ก. ยังไม่ได้รับข้อมูล"))
    #expect(letter.contains("  - คะแนน: กำหนดส่ง 30/09/2566, ผู้ส่ง หน่วยงาน, การดำเนินการ พ้นกำหนดแล้ว โปรดส่งข้อมูล\r\n"))
    #expect(letter.contains("ส่งข้อมูลทุกตารางที่หน่วยงานเป็นผู้ส่ง ตามข้อ 1 โดยกรอกลงในแบบฟอร์ม"))
    #expect(!letter.contains("ต้นฉบับ") && !letter.contains("โดยเร็ว"))
    #expect(letter.contains("และส่งข้อมูลให้สำนักงาน ก.ก. ภายในกำหนดส่งข้างต้น\r\n"))
  }

  @Test func `the findings of a unit open in a spreadsheet and end with the columns to fill in`() throws {
    let csv = try letters([ChatuchakSeason.scores: ChatuchakSeason.stated("88.83")]).csv
    let lines = csv.split(separator: "\r\n").map(String.init)
    #expect(Array(csv.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(lines[0].hasSuffix(",ตำแหน่งผู้ชี้แจง,รหัสกำกับ,คำชี้แจง"))
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",") })
    #expect(ChatuchakSeason.bindings(in: csv).allSatisfy { $0.first == "x" && $0.count == 13 })
  }

  @Test func `no unit has to mend missing answers that the office exports`() throws {
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
    #expect(
      text.contains("ผู้ส่ง สำนักงาน ก.ก., กำหนดส่ง 15/09/2566, ผลการรับ ยังไม่ได้รับ (สำนักงาน ก.ก. เป็นผู้นำเข้า หน่วยงานไม่ต้องดำเนินการ)"))
    #expect(!text.contains("ต้นฉบับ"))
  }

  @Test func `a letter names the due date that is still ahead, or leaves room for one`() throws {
    let files = CommandFolder.announced.merging([ChatuchakSeason.scores: ChatuchakSeason.stated("88.83")]) { $1 }
    let folder = try CommandFolder(files)
    let own = "ภายในวันที่ซึ่งระบุไว้ในแต่ละรายการ"
    let blank = "ภายในวันที่ ........................"
    for (due, table, line) in [
      ("2023-09-30", "kpi", "กำหนดส่ง: \(blank)\r\n"),
      ("2024-01-31", "oit", "กำหนดส่ง: \(own) ส่วนรายการที่ไม่ได้ระบุวันไว้ \(blank)\r\n"),
      ("2024-01-31", "iit", "กำหนดส่ง: ภายในวันที่ 31 มกราคม 2567\r\n"),
    ] {
      try folder.put(
        """
        fiscal_year,edition,unit_code,table,due_on,reason
        2566,bangkok,,scores,\(due),สิ้นปีงบประมาณ
        2566,bangkok,,\(table),2023-10-10,กำหนดของสำนักงาน
        2566,national,,scores,2023-08-15,ประกาศก่อนสำนักงานเขต

        """, at: "data/calendar.csv")
      _ = try folder.ita("consolidate", "--as-of", "2023-12-01")
      let letter = try folder.text(of: "out/2566/internal/units/5026/letter.txt")
      let csv = try folder.text(of: "out/2566/internal/units/5026/findings.csv")
      #expect(letter.contains(line), "\(letter)")
      #expect(letter.split(separator: blank).count <= 2, "asked for once")
      #expect(letter.contains("ภายในวันที่ 31 มกราคม 2567") == (due == "2024-01-31"))
      #expect(csv.contains("2024-01-31") == (due == "2024-01-31"))
    }
  }

  @Test func `a list without rows is not enclosed in a letter`() throws {
    let (html, text, csv) = try letters([:], unit: "5030")
    #expect(csv.split(separator: "\r\n").count == 1)
    #expect(!text.contains("สิ่งที่ส่งมาด้วย") && !html.contains("สิ่งที่ส่งมาด้วย"))
    #expect(text.contains("(ค่าเป้าหมาย 95.00 คะแนน ถึงค่าเป้าหมาย)"))
  }

  @Test func `a spreadsheet in place of a table must be mended, and the letter names the day it was received`() throws {
    let (_, text, _) = try letters([
      "data/extracts/2566/5026/2023-09-06/scores.xlsx": "PK\u{3}\u{4}xl/workbook.xml"
    ])
    #expect(text.contains("ไฟล์ scores.xlsx ที่ได้รับเมื่อวันที่ 06/09/2566"))
    #expect(text.contains("รายการที่ต้องแก้ไข (1 รายการ)") && !text.contains("เปลี่ยนนามสกุล"))
  }
}
