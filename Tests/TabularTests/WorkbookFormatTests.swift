import Glibc
import Testing

@testable import Tabular

/// Workbooks of tables with any content.
struct WorkbookFormatTests {
  private static func workbook(_ texts: [String], titles: [String] = ["ตาราง"]) -> Workbook {
    let name = Workbook.Text("ปก", "Cover")
    let page = Workbook.Page(name: name, widths: [20], rows: [Workbook.Row(.title, [.text("ปก")])])
    let table = Table(
      name: "things", rows: texts,
      columns: [
        .text("text") { $0 }, .number("number") { Numeral(coefficient: Int128($0.utf8.count), fractionDigits: 2) },
      ])
    return Workbook(
      title: name, notice: nil, created: nil, cover: page,
      notes: Workbook.Page(name: Workbook.Text("คำอธิบาย", "Notes"), widths: [20], rows: []),
      sheets: titles.map { title in
        Workbook.Sheet(
          table: DescribedTable(table, schema: TableSchema(name: "things", title: title, fields: [])) { _ in nil },
          naming: "text")
      }, charts: [])
  }

  private static func bytes(of workbook: Workbook) throws -> [UInt8] {
    let folder = try TestFolder()
    return try WorkbookFormat.bytes(of: workbook, named: "things.xlsx", in: folder.path)
  }

  @Test(arguments: [
    [], [""], ["\u{0}", "\u{FFFF}", "\u{202E}"], ["_x000D_", "=1+1", "<&>\"'"], [String(repeating: "ที่", count: 40_000)],
    ["a\nb\r\nc\td"], ["\u{1F600}\u{E0001}"],
  ])
  func `a workbook is complete, whatever text its table holds`(texts: [String]) throws {
    #expect(try Self.bytes(of: Self.workbook(texts)).count > 4000)
  }

  @Test func `the same workbook has the same bytes`() throws {
    let workbook = Self.workbook(["ก", "ข"])
    #expect(try Self.bytes(of: workbook) == Self.bytes(of: workbook))
  }

  @Test func `a truncated workbook is not an archive`() throws {
    let bytes = try Self.bytes(of: Self.workbook(["ก", "ข"]))
    _ = try ZipFile(bytes, most: 100)
    for end in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: WorkbookReadFault.damaged, "\(end)") { _ = try ZipFile(Array(bytes[..<end]), most: 100) }
    }
  }

  @Test func `a part with a changed byte is refused`() throws {
    let bytes = try Self.bytes(of: Self.workbook(["ก", "ข"]))
    let archive = try ZipFile(bytes, most: 100)
    for entry in archive.entries { _ = try archive.bytes(of: entry) }
    var damaged = bytes
    let first = archive.entries[0]
    // The first part's packed bytes begin after its header of 30 bytes and its name.
    damaged[30 + first.name.utf8.count + 20] ^= 0x10
    let other = try ZipFile(damaged, most: 100)
    #expect((try? other.bytes(of: first)) == nil)
  }

  @Test func `the list of sheets names the file of a table that is too long for a sheet`() throws {
    for (rows, sheets) in [(WorkbookFormat.longestSheet, 4), (WorkbookFormat.longestSheet + 1, 3)] {
      let archive = try ZipFile(Self.bytes(of: Self.workbook(Array(repeating: "ก", count: rows))), most: 100)
      let entries = archive.entries
      #expect(entries.count { $0.name.hasPrefix("xl/worksheets/sheet") } == sheets)
      let strings = try #require(entries.first { $0.name == "xl/sharedStrings.xml" })
      let text = String(decoding: try archive.bytes(of: strings), as: UTF8.self)
      #expect(text.contains("things.csv") == (sheets == 3))
    }
  }

  @Test(arguments: [(0, false), (1, true), (100, true), (101, false)])
  func `a bar chart is drawn for one to a hundred rows`(rows: Int, isDrawn: Bool) {
    let chart = Workbook.Chart(
      of: "things", .bars, title: Workbook.Text("แผนภูมิ", "Chart"), category: "text", series: ["number"])
    let sheets = Self.workbook(Array(repeating: "ก", count: rows)).sheets
    #expect((PlacedChart(chart, among: sheets) != nil) == isDrawn)
  }

  @Test func `the error of a missing folder names its path`() {
    #expect(throws: WorkbookFault.unwritable(path: "/nowhere/at/all/.things.xlsx", errno: ENOENT)) {
      try WorkbookFormat.bytes(of: Self.workbook(["ก"]), named: "things.xlsx", in: "/nowhere/at/all")
    }
  }

  @Test(arguments: [
    (["อันดับ", "อันดับ"], ["อันดับ", "อันดับ (2)"]), (["a/b:c*?[d]"], ["a b c d"]),
    (["", "History"], ["Sheet", "Sheet (2)"]),
    ([String(repeating: "ก", count: 40)], [String(repeating: "ก", count: 31)]), (["Sum", "SUM"], ["Sum", "SUM (2)"]),
  ])
  func `sheets have names that spreadsheets allow`(titles: [String], names: [String]) {
    #expect(SheetNames.of(titles) == names)
  }

  @Test(arguments: [("ที่", 1), ("สำนักงานเขต", 10), ("abc\nabcd", 4), ("", 0)])
  func `marks above and below a letter add no width`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: Field.Tone.allCases)
  func `coloured text has enough contrast for readers who see no colour`(tone: Field.Tone) {
    let light = { (colour: UInt32) in
      let parts = [16, 8, 0].map { shift -> Double in
        let part = Double(colour >> UInt32(shift) & 0xFF) / 255
        return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let colours = Colours(tone)
    #expect((light(colours.ground) + 0.05) / (light(colours.ink) + 0.05) >= 7)
  }
}
