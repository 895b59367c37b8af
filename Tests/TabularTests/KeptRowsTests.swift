import Glibc
import Testing

@testable import Tabular

/// Rows are kept as they were received without being stored as Strings.
struct KeptRowsTests {
  private static let schema = TableSchema(
    name: "t",
    fields: [
      Field(name: "unit_code", constraints: .init(required: true)),
      Field(name: "title"), Field(name: "score", type: .number), Field(name: "note"),
    ], primaryKey: ["unit_code", "title"])
  private static let tables = TableRecogniser([schema], extraColumns: ["t": ["i1"]], narratives: ["note"])

  private static func opened(_ text: String) -> OpenedText {
    ExtractReader.open(DecodedText(decoding: Array(text.utf8)), fileName: "t.csv", tables: tables)
  }

  /// Texts of the cells by line and column.
  private static func cells(_ rows: KeptRows?, _ lines: Set<Int>) -> [Int: [String: String]] {
    (rows?.rows(on: lines) ?? [:]).mapValues { row in
      Dictionary(uniqueKeysWithValues: row.cells.map { ($0.column, $0.text) })
    }
  }

  private static let text = [
    "note,i1,score,unit_code,title,other", "secret,1,9.5,5026,การจัดซื้อ,x", "secret,2,9.5,5026,การจัดซื้อ,y", ",,,,,",
    "secret,,\"\u{A0} 7 \",\" 5030\u{200B}\"", "secret,3,8,5026,\"two\r\nlines\",z", "s,4,\"\",5030,\(text300),z",
  ].joined(separator: "\n")
  private static let text300 = String(repeating: "ยาว", count: 100)

  @Test func `a kept row has the trimmed cells of the known columns and no narrative`() {
    let rows = Self.cells(ExtractReader.read(Self.opened(Self.text), keepsRows: true).kept, [2, 3, 4, 5, 6, 8, 9])
    #expect(rows.keys.sorted() == [2, 3, 5, 6, 8])
    #expect(rows[2] == ["unit_code": "5026", "title": "การจัดซื้อ", "score": "9.5", "i1": "1"])
    #expect(rows[3] == ["unit_code": "5026", "title": "การจัดซื้อ", "score": "9.5", "i1": "2"])
    #expect(rows[5] == ["unit_code": "5030", "score": "7", "i1": ""])
    #expect(rows[6] == ["unit_code": "5026", "title": "two\nlines", "score": "8", "i1": "3"])
    #expect(rows[8] == ["unit_code": "5030", "title": Self.text300, "score": "", "i1": "4"])
  }

  @Test func `rows found by their lines equal the rows kept while reading`() {
    let opened = Self.opened(Self.text)
    let all = Set(1...9)
    let kept = Self.cells(ExtractReader.read(opened, keepsRows: true).kept, all)
    let found = Self.cells(opened.rows(on: all.subtracting([1, 4])), all)
    #expect(found == kept)
    #expect(opened.rows(on: []) == nil && ExtractReader.read(opened).kept == nil)
  }

  @Test func `no more than 8 MiB of rows are kept of a file`() {
    let title = String(repeating: "x", count: 1 << 16)
    let rows = (1...200).map { ",,\($0),5026,\($0)\(title)" }
    let opened = Self.opened((["note,i1,score,unit_code,title"] + rows).joined(separator: "\n"))
    let found = Self.cells(ExtractReader.read(opened, keepsRows: true).kept, Set(2...201))
    #expect(found.keys.max() == 129)
    #expect(found.count == 128)
  }

  @Test func `a survey read one piece at a time has the rows of the whole text`() throws {
    let rows = (1...400).map { "\($0 % 7),5026,name \($0)" }
    let bytes = Array((["i1,unit_code,title"] + rows).joined(separator: "\r\n").utf8)
    let path = "/tmp/ita-kept-\(getpid()).csv"
    try #require(Self.write(bytes, to: path))
    defer { unsafe unlink(path) }
    let large = try #require(try LargeText(path, headSize: 1 << 9, pieceSize: 1 << 8))
    let nature = try #require(try large.properties())
    let opened = ExtractReader.open(large.head, fileName: "t.csv", tables: Self.tables)
    let whole = Self.opened(String(decoding: bytes, as: UTF8.self))
    let lines: Set = [2, 3, 57, 58, 200, 401]
    let found = Self.cells(SurveyText.large(large, nature).rows(on: lines, below: opened), lines)
    #expect(found == Self.cells(SurveyText.whole(DecodedText(decoding: bytes)).rows(on: lines, below: whole), lines))
    #expect(found.count == 6)
    #expect(found[401]?["title"] == "name 400")
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = unsafe fopen(path, "w") else { return false }
    defer { unsafe fclose(file) }
    return unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count
  }
}
