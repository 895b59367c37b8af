import Testing

@testable import Tabular

struct ReceivedWorkbookTests {
  /// The text of the first sheet of a workbook.
  private static func text(_ bytes: [UInt8]) throws -> String {
    var workbook = try ReceivedWorkbook(bytes)
    let sheet = try #require(workbook.sheets.first)
    return String(decoding: try workbook.content(of: sheet).text.bytes, as: UTF8.self)
  }

  @Test func `each row of a sheet is a line, and a line break of a cell is a carriage return in quotes`() throws {
    let sheet = MinimalWorkbook.Sheet(
      "s", [["a", "b,c"], [], ["x\ny", .blank, "say \"no\""], [.number("97.21000000000001")]])
    #expect(try Self.text(MinimalWorkbook([sheet]).bytes) == "a,\"b,c\",\n\n\"x\ry\",,\"say \"\"no\"\"\"\n97.21,,\n")
  }

  @Test func `percents, dates, errors and formulas are read by their meaning`() throws {
    let cells: [MinimalWorkbook.Cell] = [
      .percent("0.9721"), .date("45175"), .error("#N/A"), .formula("A1", result: "5"), .formula("A1", result: nil),
    ]
    var workbook = try ReceivedWorkbook(MinimalWorkbook([.init("s", [cells])]).bytes)
    let content = try workbook.content(of: try #require(workbook.sheets.first))
    #expect(String(decoding: content.text.bytes, as: UTF8.self) == "97.21%,2023-09-06,\u{FFFD},5,\u{FFFD}\n")
    #expect(content.text.faults.compactMap { LostCell($0) } == [.missingError, .formula])
    #expect(content.formulas == [3: RowRanges([1])])
  }

  @Test func `hidden sheets, hidden rows and merged cells are noted`() throws {
    let sheet = MinimalWorkbook.Sheet("s", [["a"], ["b"], ["c"]], merges: ["A1:A2"], hiddenRows: [2], isHidden: true)
    var workbook = try ReceivedWorkbook(MinimalWorkbook([sheet]).bytes)
    let found = try #require(workbook.sheets.first)
    let content = try workbook.content(of: found)
    #expect(found.isHidden && content.hiddenRows == RowRanges([2]) && content.filledRows == 3)
    #expect(content.merges == [SheetContent.MergedRange(rows: 1...2, columns: 0...0)])
  }

  @Test func `a workbook that is cut off anywhere is refused, or reads as the whole one`() throws {
    let whole = MinimalWorkbook([.init("s", [["a", "b"], [.number("1"), "ข้อความ"]])]).bytes
    let text = try Self.text(whole)
    for end in 0..<whole.count {
      do throws(WorkbookReadFault) {
        var workbook = try ReceivedWorkbook(Array(whole[..<end]))
        guard let sheet = workbook.sheets.first else { continue }
        let content = try workbook.content(of: sheet)
        #expect(String(decoding: content.text.bytes, as: UTF8.self) == text)
      } catch {
        #expect(error == .damaged)
      }
    }
  }

  /// A workbook whose parts are those of the minimal one, with some replaced.
  private static func workbook(_ parts: [String: String]) -> [UInt8] {
    let kinds = "http://schemas.openxmlformats.org"
    let main = "\(kinds)/spreadsheetml/2006/main"
    let office = "\(kinds)/officeDocument/2006/relationships"
    let all = [
      "[Content_Types].xml": "<Types xmlns='\(kinds)/package/2006/content-types'/>",
      "_rels/.rels":
        "<Relationships xmlns='\(kinds)/package/2006/relationships'><Relationship Id='r' Type='\(office)/officeDocument' Target='/xl/workbook.xml'/></Relationships>",
      "xl/workbook.xml":
        "<workbook xmlns='\(main)' xmlns:r='\(office)'><sheets><sheet name='s' r:id='r1'/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships xmlns='\(kinds)/package/2006/relationships'><Relationship Id='r1' Type='\(office)/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='\(office)/sharedStrings' Target='../xl/texts.xml'/></Relationships>",
      "xl/texts.xml": "<sst xmlns='\(main)'/>",
      "xl/worksheets/sheet1.xml": "<worksheet xmlns='\(main)'><sheetData/></worksheet>",
    ].merging(parts) { _, other in other }
    return ZipArchive.packing(
      all.sorted { $0.key < $1.key }.map { name, text in
        ZipArchive.File(name: name, bytes: Array(text.split(separator: "MAIN").joined(separator: main).utf8))
      })
  }

  private static func sheet(_ data: String) -> [UInt8] {
    workbook(["xl/worksheets/sheet1.xml": "<worksheet xmlns='MAIN'><sheetData>\(data)</sheetData></worksheet>"])
  }

  @Test(arguments: [
    ("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "1,2\n3,\n"),
    ("<row r='3'><c r='B3'><v>1</v></c></row>", "\n\n,1\n"),
    ("<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c></row>", "1,,3\n"),
    (
      "<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='d'><v>2023-09-06T00:00:00</v></c></row>",
      "TRUE,FALSE,2023-09-06\n"
    ),
    (
      "<row><c t='str'><f>A1</f><v></v></c><c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c></row>",
      ",ab\n"
    ),
    ("<row><c t='inlineStr'><is><t>a_x000D_b_x005F_c_x12_</t></is></c></row>", "\"a\rb_c_x12_\"\n"),
    ("<row><c/><c><v/></c><c t='s'/></row>", ""),
    ("<row hidden='true' xmlns:x='http://example.org'><x:c><x:v>9</x:v></x:c><c><v>1</v></c></row>", "1\n"),
  ])
  func `cells are read as other programs write them`(data: String, text: String) throws {
    #expect(try Self.text(Self.sheet(data)) == text)
  }

  @Test func `a prefix, the strict namespace and none at all are the same`() throws {
    for (open, close, space) in [
      ("x:", "x:", " xmlns:x='MAIN'"), ("", "", " xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'"), ("", "", ""),
    ] {
      let part =
        "<\(open)worksheet\(space)><\(open)sheetData><\(open)row><\(open)c><\(open)v>7</\(close)v></\(close)c></\(close)row></\(close)sheetData></\(close)worksheet>"
      #expect(try Self.text(Self.workbook(["xl/worksheets/sheet1.xml": part])) == "7\n")
    }
  }

  @Test func `shared texts join their runs, and an index without a text is a broken cell`() throws {
    let texts = "<sst xmlns='MAIN'><si><t>ก</t></si><si><r><t>ข</t></r><r><t xml:space='preserve'> ค</t></r></si></sst>"
    let data = "<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c><c t='s'><v>2</v></c></row>"
    let bytes = Self.workbook([
      "xl/texts.xml": texts,
      "xl/worksheets/sheet1.xml": "<worksheet xmlns='MAIN'><sheetData>\(data)</sheetData></worksheet>",
    ])
    #expect(try Self.text(bytes) == "ข ค,ก,\u{FFFD}\n")
  }

  @Test(arguments: [
    "<row r='2'/><row r='1'/>", "<row r='1048577'/>", "<row r='x'/>", "<row r='1'><c r='XFE1'/></row>",
    "<c r='A1'/>", "<row r='1'><row r='2'/></row>", "<row r='1'><c r='A2'/></row>",
    "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>", "<row><c></row>",
  ])
  func `a sheet that contradicts itself is damaged`(data: String) {
    #expect(throws: WorkbookReadFault.damaged) { try Self.text(Self.sheet(data)) }
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><worksheet xmlns='MAIN'><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>",
    "<!DOCTYPE x SYSTEM 'file:///etc/hostname'><worksheet xmlns='MAIN'/>",
  ])
  func `a document type is refused, so that no entity expands and none reads a file`(part: String) {
    #expect(throws: WorkbookReadFault.damaged) { try Self.text(Self.workbook(["xl/worksheets/sheet1.xml": part])) }
  }

  @Test func `a sheet outside of the package, and one that is missing, are damage`() {
    for target in [
      "Target='../../../etc/passwd'", "Target='http://example.org/s.xml' TargetMode='External'",
      "Target='worksheets/none.xml'",
    ] {
      let relationships =
        "<Relationships><Relationship Id='r1' Type='http://x/worksheet' \(target)/></Relationships>"
      #expect(throws: WorkbookReadFault.damaged) {
        try Self.text(Self.workbook(["xl/_rels/workbook.xml.rels": relationships]))
      }
    }
  }

  @Test(arguments: ["", "a/b", "a:b", "[x]"])
  func `a title that no program accepts is damage`(title: String) {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let workbook =
      "<workbook xmlns='MAIN' xmlns:r='\(kinds)'><sheets><sheet name='\(title)' r:id='r1'/></sheets></workbook>"
    #expect(throws: WorkbookReadFault.damaged) { try Self.text(Self.workbook(["xl/workbook.xml": workbook])) }
  }

  @Test func `cells that share one long text end at the limit of a row`() {
    let text = String(repeating: "x", count: 1_000_000)
    let cells = String(repeating: "<c t='s'><v>0</v></c>", count: 40)
    let bytes = Self.workbook([
      "xl/texts.xml": "<sst xmlns='MAIN'><si><t>\(text)</t></si></sst>",
      "xl/worksheets/sheet1.xml": "<worksheet xmlns='MAIN'><sheetData><row>\(cells)</row></sheetData></worksheet>",
    ])
    do {
      _ = try Self.text(bytes)
      Issue.record("40 MB of text are read")
    } catch {
      guard case .tooLarge(.held)? = error as? WorkbookReadFault else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func `macros and binary sheets are refused by the types of the parts`() {
    for (type, fault) in [
      ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", WorkbookReadFault.macros),
      ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", .binary),
    ] {
      #expect(throws: fault) {
        try Self.text(Self.workbook(["[Content_Types].xml": "<Types><Override ContentType='\(type)'/></Types>"]))
      }
    }
  }

  @Test func `a workbook that asks for a calculation has no results of formulas`() throws {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let bytes = Self.workbook([
      "xl/workbook.xml":
        "<workbook xmlns='MAIN' xmlns:r='\(kinds)'><sheets><sheet name='s' r:id='r1'/></sheets><calcPr fullCalcOnLoad='1'/></workbook>",
      "xl/worksheets/sheet1.xml":
        "<worksheet xmlns='MAIN'><sheetData><row><c><f>1+1</f><v>0</v></c></row></sheetData></worksheet>",
    ])
    #expect(try Self.text(bytes) == "\u{FFFD}\n")
  }

  @Test func `a tag of two megabytes, and texts that fill the memory, end at their limits`() {
    let long = "<row><c t='\(String(repeating: "x", count: 2_000_000))'/></row>"
    #expect(throws: WorkbookReadFault.tooLarge(.token(1 << 20))) { try Self.text(Self.sheet(long)) }
    let row = "<row><c r='XFD1'><v>1</v></c></row>"
    let rows = (1...2000).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined()
    #expect(throws: Never.self) { try Self.text(Self.sheet(row)) }
    do {
      _ = try Self.text(Self.sheet(rows))
      Issue.record("the commas of 2,000 rows are read")
    } catch {
      guard case .tooLarge(.held)? = error as? WorkbookReadFault else {
        Issue.record("\(error)")
        return
      }
    }
  }
}
