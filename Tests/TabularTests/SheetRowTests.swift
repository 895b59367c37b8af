import Testing

@testable import Tabular

/// Rows and columns of a spreadsheet for the lines and cells of a file.
@Suite struct SheetRowTests {
  private static let recogniser = TableRecogniser([
    TableSchema(
      name: "scores",
      fields: ["unit_code", "measure", "score", "note"].map { name in
        Field(name: name, type: .string, constraints: Field.Constraints(required: name != "note"))
      })
  ])

  /// The sheet row of each data row of a text.
  private static func rows(_ text: String) -> [Int] {
    let extract = ExtractReader.read(
      text: DecodedText(decoding: Array(text.utf8)), fileName: "scores.csv", tables: recogniser)
    return extract.rows.map { extract.sheetRows.row(ofLine: $0.line) }
  }

  private static let header = "unit_code,measure,score,note\n"

  private static let texts: [(text: String, rows: [Int])] = [
    (text: "\(header)5026,ITA,1,\n5026,IIT,2,\n", rows: [2, 3]),
    (text: "\(header)5026,ITA,1,\"a\nb\nc\"\n5026,IIT,2,\n", rows: [2, 3]),
    (text: "\(header)5026,ITA,1,\"a\nb\"\n5026,IIT,2,\"c\nd\"\n5026,EIT,3,", rows: [2, 3, 4]),
    (text: "\(header)5026,ITA,1,\"a\r\nb\"\r\n\r\n5026,IIT,2,x\r\n", rows: [2, 4]),
    (text: "\(header)\n\n5026,ITA,1,\n", rows: [4]),
    (text: "\(header),,,\"\n\"\n5026,ITA,1,\n", rows: [3]),
    (text: "sep=,\n\(header)5026,ITA,1,\n", rows: [2]),
    (text: "sep=;\nunit_code;measure;score;note\n5026;ITA;1;\"a\nb\"\n5026;IIT;2;\n", rows: [2, 3]),
    (text: "ผลการประเมิน\n\n\(header)5026,ITA,1,\n", rows: [4]),
    (text: "\"ผลการ\nประเมิน\",,,\n\(header)5026,ITA,1,\n", rows: [3]),
    (text: "unit_code,measure,score,\"no\nte\"\n5026,ITA,1,\n", rows: [2]),
    (text: "\(header)5026,ITA,1,\"a\nb\"", rows: [2]),
  ]

  @Test(arguments: texts)
  func `a row with line breaks is one row, blank and title rows count, and a line that names the separator does not`(
    text: String, rows: [Int]
  ) {
    #expect(Self.rows(text) == rows)
  }

  @Test func `a line inside a row belongs to that row`() {
    var rows = SheetRows(skippedLines: 1)
    rows.append(3...5)
    rows.append(7...8)
    #expect((2...10).map { rows.row(ofLine: $0) } == [1, 2, 2, 2, 3, 4, 4, 5, 6])
  }

  @Test func `the rows of a later part follow those of the part before it`() {
    var (whole, part) = (SheetRows(), SheetRows())
    whole.append(2...3)
    part.append(11...12)
    whole.append(part)
    #expect([2, 4, 10, 11, 12, 13].map { whole.row(ofLine: $0) } == [2, 3, 9, 10, 10, 11])
  }

  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
  ])
  func `columns have the letters of a spreadsheet`(column: Int, letters: String) {
    #expect(SheetAddress.letters(ofColumn: column) == letters)
  }

  @Test(arguments: [
    (rows: [2, 3, 4, 9], ranges: [2...4, 9...9]), (rows: [9, 4, 2, 3], ranges: [2...4, 9...9]),
    (rows: [1, 3, 2], ranges: [1...3]), (rows: [5, 5, 4], ranges: [4...5]),
  ])
  func `rows are joined to ranges in any order, each once`(rows: [Int], ranges: [ClosedRange<Int>]) {
    let found = RowRanges(rows)
    #expect(found.ranges == ranges)
    #expect((found.count, found.unlisted) == (Set(rows).count, 0))
  }

  @Test func `the first two hundred of many separate rows are listed, and all are counted`() {
    let rows = Array(stride(from: 2, through: 600, by: 2))
    for rows in [rows, rows.reversed()] {
      let found = RowRanges(rows)
      #expect(found.ranges == stride(from: 2, through: 400, by: 2).map { $0...$0 })
      #expect((found.count, found.unlisted) == (300, 100))
    }
  }
}
