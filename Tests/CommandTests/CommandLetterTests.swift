import Tabular
import Testing

/// What a run hands back to each unit.
struct CommandLetterTests {
  private static let scores = "data/extracts/2566/5026/2023-09-06/scores.csv"

  /// Chatuchak's own total contradicts the announced one; its row holds what nobody may see.
  private static func stated(_ total: String, above lines: String = "") -> String {
    """
    unit_code,fiscal_year,measure,score,reason,note,ผู้ประสานงาน
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

  private static func bindings(in csv: String) -> Set<String> {
    Set(
      csv.split(separator: "\r\n").dropFirst().filter { $0.contains("ต้องชี้แจง") }
        .compactMap { $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().last.map(String.init) })
  }
}
