import Testing

@testable import Tabular

/// Received tables, read by their schema.
@Suite struct ExtractTests {
  private struct Units: ReferenceResolver {
    func resolve(_ text: String, in resource: String, field: Field) -> ReferenceResult {
      switch text.prefix(4) {
      case "5030": .key("5030")
      case "1030": .problem(ReferenceProblem(code: "geocode", detail: ["right": "5026"]))
      default: .notChecked
      }
    }
  }

  private static let schema = TableSchema(
    name: "t",
    fields: [
      Field(name: "unit_code", constraints: .init(required: true, pattern: "[0-9]{4}")),
      Field(name: "year", type: .year),
      Field(
        name: "score", type: .number,
        constraints: .init(minimum: .init("0", for: .number), maximum: .init("100", for: .number))),
      Field(name: "count", type: .integer, constraints: .init(minimum: .init("1", for: .integer))),
      Field(name: "day", type: .date, constraints: .init(maximum: .init("2023-09-30", for: .date))),
      Field(name: "yes", type: .boolean),
      Field(name: "stage", constraints: .init(list: ["preliminary", "after appeal"])),
      Field(name: "serial", constraints: .init(unique: true)),
    ], primaryKey: ["unit_code", "year"],
    foreignKeys: [.init(fields: ["unit_code"], resource: "units", reference: ["unit_code"])])

  private static let header = "unit_code,year,score,count,day,yes,stage,serial"

  private func read(_ rows: String..., header: String = header) -> Extract {
    let text = ([header] + rows).map { $0 + "\n" }.joined()
    return ExtractReader.read(
      text: DecodedText(decoding: Array(text.utf8)), fileName: "t.csv",
      tables: TableRecogniser([Self.schema], resolver: Units()))
  }

  @Test func `a correct row has typed values and no fault`() throws {
    let extract = read("50300000,๒๕๖๖,97.20,๑๒,28/10/2565,ใช่,After  Appeal,a")
    let row = try #require(extract.rows.first)
    #expect(extract.faults.isEmpty)
    #expect(row.key("unit_code") == "5030")
    #expect(row.year("year") == 2566)
    #expect(row.number("score")?.description == "97.20")
    #expect(row.integer("count") == 12)
    #expect(row.date("day")?.description == "2022-10-28")
    #expect(row.boolean("yes") == true)
    #expect(row.text("stage") == "after appeal")
    #expect(row.raw("stage") == "After  Appeal")
    #expect((row.line, row.record) == (2, 1))
  }

  @Test(arguments: [
    (",2566,,,,,,", "unit_code", Fault.Kind.missingValue, true),
    ("77,2566,,,,,,", "unit_code", .patternMismatch("[0-9]{4}"), true),
    (
      "1030,2566,,,,,,", "unit_code",
      .reference(resource: "units", problem: .init(code: "geocode", detail: ["right": "5026"])), true
    ),
    ("5030,1480,,,,,,", "year", .doubleConvertedYear(likely: 2566), true),
    ("5030,พ.ศ. 3109,,,,,,", "year", .doubleConvertedYear(likely: 2566), true),
    ("5030,66,,,,,,", "year", .twoDigitYear, true), ("5030,256,,,,,,", "year", .notAYear, true),
    ("5-Oct,2566,,,,,,", "unit_code", .codeBecameDate, true),
    ("5.03E+03,2566,,,,,,", "unit_code", .codeBecameNumber, true),
    (
      "5030,2566,\"97,64\",,,,,", "score", .repairedNumber(understood: .init(coefficient: 9764, fractionDigits: 2)),
      false
    ),
    (
      "5030,2566,\"97,640\",,,,,", "score",
      .ambiguousNumber([.init(97640), .init(coefficient: 97640, fractionDigits: 3)]), true
    ),
    ("5030,2566,1.03E+3,,,,,", "score", .digitsLost, true),
    ("5030,2566,,,28/10/66,,,", "day", .twoDigitYear, true),
    ("5030,2566,,,28 ต.ค. 66,,,", "day", .twoDigitYear, true),
    ("5030,2566,,,28/10/3109,,,", "day", .doubleConvertedYear(likely: 2566), true),
    ("5030,2566,,,1480-10-28,,,", "day", .doubleConvertedYear(likely: 2566), true),
    ("5030,2566,,,29/02/2566,,,", "day", .dayAfterMonth(last: CalendarDate(daysSinceEpoch: 19_416)!), true),
    ("5030,2566,,,29/13/66,,,", "day", .notADate, true),
    ("5030,2023,,,,,,", "year", .gregorianYear(understood: 2566), false),
    ("5030,2566,878.3,,,,,", "score", .aboveMaximum("100"), true),
    ("5030,2566,-0.01,,,,,", "score", .belowMinimum("0"), true),
    ("5030,2566,9x,,,,,", "score", .notANumber, true),
    ("5030,2566,97.21%,,,,,", "score", .repairedNumber(understood: .init(coefficient: 9721, fractionDigits: 2)), false),
    ("5030,2566,,120.0,,,,", "count", .repairedNumber(understood: .init(120)), false),
    ("5030,2566,,120.5,,,,", "count", .notAnInteger, true), ("5030,2566,,\"120,0\",,,,", "count", .notAnInteger, true),
    ("5030,2566,,0,,,,", "count", .belowMinimum("1"), true),
    ("5030,2566,,99999999999999999999,,,,", "count", .tooLong, true),
    ("5030,2566,,\"1,200\",,,,", "count", .repairedNumber(understood: .init(1200)), false),
    ("5030,2566,,,31/02/2566,,,", "day", .dayAfterMonth(last: CalendarDate(daysSinceEpoch: 19_416)!), true),
    ("5030,2566,,,2023-10-01,,,", "day", .aboveMaximum("2023-09-30"), true),
    ("5030,2566,,,,maybe,,", "yes", .notABoolean, true),
    ("5030,2566,,,,,final,", "stage", .notInList(["preliminary", "after appeal"]), true),
  ])
  func `a fault names its cell, and a faulty cell counts as missing`(
    row: String, column: String, kind: Fault.Kind, isFaulty: Bool
  ) {
    let extract = read(row)
    #expect(extract.faults.map(\.kind) == [kind])
    #expect(extract.faults.map(\.column) == [column])
    #expect(extract.rows[0].cell(column).isFaulty == isFaulty)
    #expect((extract.rows[0].cell(column).value == nil) == isFaulty)
  }

  @Test func `all faults of a row are reported, not the first alone`() {
    let kinds = read("5030,x,y,z,w,v,u,").faults.map(\.column)
    #expect(kinds == ["year", "score", "count", "day", "yes", "stage"])
  }

  @Test func `a row that is too long is reported without its cells, and blank ends are ignored`() {
    let extract = read("5030,2566,1,1,,,,a,,,", ",,,,,,,,", "77,x,97,21,30/2/2566,,,b,c", "", "   ", "5030,2565,,,,,,b")
    #expect(extract.faults == [Fault(.tooManyCells(expected: 8, found: 9), line: 4, record: 2)])
    #expect(extract.rows.map(\.isMisaligned) == [false, true, false])
    #expect(extract.recordCount == 3)
  }

  @Test(arguments: [
    ("5030,2565", "unit_code,year,score", 2), ("5030", "unit_code,year,score", 1),
    ("2565,1", "year,score,unit_code,count", 2), ("2565,1,5030", "year,score,unit_code,count", 3),
  ])
  func `a row that is shorter than its header is reported and does not count`(
    row: String, header: String, found: Int
  ) {
    var rows = RowRanges()
    rows.insert(2)
    let extract = read(row, header: header)
    let expected = header.split(separator: ",").count
    #expect(extract.faults.map(\.kind) == [.tooFewCells(expected: expected, found: found, rows: rows)])
    #expect(extract.rows.allSatisfy { $0.isMisaligned })
  }

  @Test func `a value that must be unique is faulty where it repeats`() {
    let extract = read("5030,2566,,,,,,a", "5030,2565,,,,,,a ")
    #expect(extract.faults.map(\.kind) == [.duplicateKey(firstLine: 2, identical: false)])
    #expect(extract.rows.map { $0.cell("serial").isFaulty } == [false, true])
  }

  @Test func `one of identical rows counts, and none of contradictory rows`() {
    let extract = read(
      "5030,2566,97.2,,,,,", "50300000,พ.ศ. 2566,97.20,,,,,", "5030,2565,1,,,,,", "5030,2565,2,,,,,", "5030,x,1,,,,,",
      "5030,x,2,,,,,", "5030,2564,1,,,,,")
    let unique = UniqueRows(extract.rows)
    #expect(unique.rows.map(\.line) == [2, 6, 7, 8])
    #expect(unique.repeated == ["5030", "5030"] && unique.refuted.map { $0.key("unit_code") } == ["5030"])
    #expect(
      unique.faults.map(\.fault) == [
        Fault(.duplicateKey(firstLine: 2, identical: true), line: 3, record: 2),
        Fault(.duplicateKey(firstLine: 4, identical: false), line: 5, record: 4),
      ])
  }

  @Test func `undecodable bytes are reported with their cell`() {
    let bytes = Array("\(Self.header)\n5030,2566,9".utf8) + [0xFF] + Array(",,,,,\n5030,2565,1,,,,,".utf8) + [0xFC]
    let extract = ExtractReader.read(
      text: DecodedText(decoding: bytes), fileName: "t.csv", tables: TableRecogniser([Self.schema]))
    #expect(
      extract.faults.map(\.kind) == [
        .undecodable(byte: 0xFF, offset: 59), .undecodable(byte: 0xFC, offset: 82),
      ])
    #expect(extract.faults.map(\.column) == ["score", "serial"])
    #expect(extract.faults.allSatisfy { $0.value == nil })
    #expect(extract.rows[0].cell("score").isFaulty)
  }

  @Test func `each damaged cell counts as a fault, however many there are`() {
    let rows = (0..<3000).map { _ in "5030,2566,??,?,,,,\"?,?\n?\"" }
    let text = ([Self.header] + rows).joined(separator: "\n").utf8.map { $0 == 0x3F ? 0xFF : $0 }
    let extract = ExtractReader.read(
      text: DecodedText(decoding: text), fileName: "t.csv", tables: TableRecogniser([Self.schema]))
    #expect(extract.rows.count == 3000)
    #expect(extract.rows.allSatisfy { $0.cell("score").isFaulty })
    // Twenty faults of each of the three columns, and one for the rest of each column.
    #expect(extract.faults.map(\.count) == Array(repeating: 1, count: 60) + [2980, 2980, 2980])
    #expect(extract.faults.prefix(3).map(\.column) == ["score", "count", "serial"])
    #expect(extract.faults.prefix(3).map(\.line) == [2, 2, 2])
    #expect(extract.faults.suffix(3).map(\.record) == [21, 21, 21])
  }

  @Test func `a damaged cell is reported with its column, or with its row alone if the column is unknown`() {
    let text = "ชื่อ,score,unit_code\n?,9?,5030\n\n?,1,5030\n?\"\nก,?,5030".utf8.map { $0 == 0x3F ? 0xFF : $0 }
    let extract = ExtractReader.read(
      text: DecodedText(decoding: text), fileName: "t.csv", tables: TableRecogniser([Self.schema]))
    let lost = extract.faults.filter { $0.kind != .strayQuote }
    #expect(lost.map(\.line) == [2, 2, 4, 5, 6])
    #expect(lost.map(\.record) == [1, 1, 2, nil, 3])
    #expect(lost.map(\.column) == [nil, "score", nil, nil, "score"])
  }

  @Test func `a comma in the title does not hide the table below it`() {
    let extract = read("unit_code;year;score", "5030;2566;97,2", header: "ผลการประเมิน, ปี 2566")
    #expect(extract.separator == .semicolon)
    #expect(extract.rows.map { $0.raw("score") } == ["97,2"])
  }

  @Test(arguments: [
    ("", [Fault.Kind.empty]), ("\n\n", [.empty]), ("a,b\n1,2", [.notATable]),
    ("\"unit_code,year\n5030,2566", [.unclosedQuote, .notATable]),
    ("PK\u{3}\u{4}\u{0}\u{0}", [.notATable]),
  ])
  func `a file that is not a table is reported as such`(text: String, kinds: [Fault.Kind]) {
    let extract = ExtractReader.read(
      text: DecodedText(decoding: Array(text.utf8)), fileName: "x.csv",
      tables: TableRecogniser([Self.schema], resolver: Units()))
    #expect(extract.table == nil)
    #expect(extract.faults.map(\.kind) == kinds)
    #expect(extract.rows.isEmpty)
  }

  @Test func `random bytes do not make the reader fail`() {
    var random = Dice(seed: 7)
    let alphabet = Array("\",;\t\r\n 19ก.%x-/".utf8) + [0, 0xFF, 0xE0, 0xB8, 0x81, 0xA1, 0xEF, 0xBB, 0xBF]
    for _ in 0..<2000 {
      let bytes =
        Array("\(Self.header)\n".utf8)
        + (0..<Int.random(in: 0..<80, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }
      let extract = ExtractReader.read(
        text: DecodedText(decoding: bytes), fileName: "t.csv", tables: TableRecogniser([Self.schema], resolver: Units())
      )
      #expect(extract.rows.count == extract.recordCount)
    }
  }

  @Test func `cells are read unchanged and repeated rows are found, however many cells lie between them`() {
    let rows = (2000..<11_000).map { "\($0 % 9000 + 1000),2566,\($0 % 101),,,,,a serial longer than a word \($0)" }
    let repeated = "3000,๒๕๖๖,81.0,,,,,a serial longer than a word 2000"
    let text = ([Self.header] + rows + [repeated]).joined(separator: "\n")
    let extract = ExtractReader.read(
      text: DecodedText(decoding: Array(text.utf8)), fileName: "t.csv", tables: TableRecogniser([Self.schema]))
    let read = extract.rows.dropLast().map { "\($0.raw("unit_code")),2566,\($0.raw("score")),,,,,\($0.raw("serial"))" }
    #expect(read == rows)
    #expect(extract.rows.last?.number("score")?.description == "81.0")
    #expect(UniqueRows(extract.rows).faults.map(\.fault.line) == [9002])
  }
}
