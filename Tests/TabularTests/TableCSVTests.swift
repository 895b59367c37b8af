import Testing

@testable import Tabular

/// The CSV text that a spreadsheet reads from a published table.
struct TableCSVTests {
  /// One column of text cells; nil is an empty cell.
  private static func csv(_ texts: [String?]) -> String {
    let columns: [ColumnOf<String?>] = [.code("code") { _ in "5030" }, .text("text") { text in text }]
    return String(decoding: CSVFormat.bytes(of: Table(name: "t", rows: texts, columns: columns)), as: UTF8.self)
  }

  @Test func `a file begins with a byte order mark and ends each row with CRLF`() {
    let columns: [ColumnOf<Int>] = [
      .integer("rank") { rank in rank },
      .number("ITA") { rank in Numeral(coefficient: -5 * Int128(rank), fractionDigits: 2) },
      .boolean("final") { rank in rank == 1 },
      .date("as_of") { _ in CalendarDate(year: 2023, month: 9, day: 6) },
      .text("note") { rank in rank == 1 ? "เขตบางคอแหลม" : nil },
    ]
    let bytes = CSVFormat.bytes(of: Table(name: "t", rows: [1, 2], columns: columns))
    let expected =
      "\u{FEFF}rank,ITA,final,as_of,note\r\n1,-0.05,yes,2023-09-06,เขตบางคอแหลม\r\n2,-0.10,no,2023-09-06,\r\n"
    #expect(bytes == Array(expected.utf8))
  }

  @Test(arguments: [
    (text: "plain", field: "plain"),
    (text: "a,b", field: "\"a,b\""),
    (text: "say \"so\"", field: "\"say \"\"so\"\"\""),
    (text: "two\nlines", field: "\"two\nlines\""),
    (text: "two\r\nlines", field: "\"two\nlines\""),
    (text: "mac\rline", field: #"mac\u{000D}line"#),
    (text: " led", field: "\" led\""),
    (text: "trailed ", field: "\"trailed \""),
    (text: "", field: ""),
    (text: "=1,2", field: "\"'=1,2\""),
  ]) func `a field is quoted only where it must be`(text: String, field: String) {
    #expect(Array(Self.csv([text]).utf8) == Array("\u{FEFF}code,text\r\n5030,\(field)\r\n".utf8))
  }

  @Test func `the row of a single empty cell is not a blank line`() {
    let columns: [ColumnOf<String?>] = [.text("note") { note in note }]
    let bytes = CSVFormat.bytes(of: Table(name: "t", rows: [nil, "", "x"], columns: columns))
    #expect(bytes == Array("\u{FEFF}note\r\n\"\"\r\n\"\"\r\nx\r\n".utf8))
  }

  @Test func `a column name is made safe like its cells`() {
    let columns: [ColumnOf<Int>] = [.text("=name") { _ in "x" }]
    #expect(CSVFormat.bytes(of: Table(name: "t", rows: [], columns: columns)) == Array("\u{FEFF}'=name\r\n".utf8))
  }
}
