import Testing

@testable import Tabular

struct SheetValueTests {
  @Test(arguments: [
    ("97.21000000000001", "97.21"), ("97.21", "97.21"), ("9.721E1", "97.21"), ("9.7209999999999994E+1", "97.21"),
    ("0.1", "0.1"), ("1.0000000000000001E-2", "0.01"), ("-0", "0"), ("-12.50", "-12.5"), ("5030", "5030"),
    ("5.03E3", "5030"), ("999999999999999.9", "1000000000000000"), ("0.99999999999999989", "1"),
    ("1E+20", "100000000000000000000"), ("-2.5E-3", "-0.0025"), (".5", "0.5"),
  ])
  func `a number is the decimal of 15 significant digits that a spreadsheet shows`(stored: String, shown: String) {
    #expect(CellDecimal(stored)?.text == shown)
  }

  @Test(arguments: ["1234567890123456789", "1.2345678901234568E18", "1.23456789012346E+018"])
  func `a number of more than 15 digits before its point has lost some`(stored: String) {
    #expect(CellDecimal(stored)?.hasLostDigits == true)
  }

  @Test(arguments: ["97.21000000000001", "1E+20", "123456789012345", "1500000000000000"])
  func `a number of 15 digits, and one of zeros, has lost none`(stored: String) {
    #expect(CellDecimal(stored)?.hasLostDigits == false)
  }

  @Test(arguments: [
    "", "-", ".", "1e", "0x1F", "NaN", "INF", "1,5", "1.2.3", " 1", "1E99999999999", "1E-9223372036854775808",
  ])
  func `a text that XML does not write for a number is none`(stored: String) {
    #expect(CellDecimal(stored) == nil)
  }

  @Test func `a score of two decimals survives the noise of binary fractions in both directions`() throws {
    for hundredths in 0...10_000 {
      let text = "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
      let score = try #require(Double(text))
      let exact = try #require(CellDecimal(text)).text
      for noisy in [score, score.nextUp, score.nextDown] where noisy > 0 || score == 0 {
        guard noisy >= 0.005 || score == 0 && noisy == 0 else { continue }
        #expect(CellDecimal("\(noisy)")?.text == exact)
      }
    }
  }

  @Test(arguments: [
    ("0.9721", "97.21"), ("1", "100"), ("0.5", "50"), ("1.2E-3", "0.12"), ("0", "0"), ("0.97210000000000008", "97.21"),
  ])
  func `a percent format shows a hundred times the number`(stored: String, shown: String) {
    #expect(CellDecimal(stored)?.percent.text == shown)
  }

  @Test(
    arguments: [
      ("General", .number), ("0.00", .number), ("#,##0.00", .number), ("0.00E+00", .number), ("@", .number),
      ("0%", .percent), ("0.00%", .percent), ("[Red]0.0%;-0.0%", .percent), ("0\"%\"", .number), (#"0\%"#, .number),
      ("yyyy-mm-dd", .date), ("d/m/yyyy", .date), ("[$-107041E]d mmm yyyy;@", .date), ("[$-D000000]d/mm/bbbb", .date),
      ("mmm", .date), ("dd/mm/yyyy hh:mm", .dateAndTime), ("h:mm AM/PM", .time), ("[h]:mm:ss", .time),
      ("mm:ss.0", .time),
      ("#,##0 บาท", .number), ("#,##0\" บาท\"", .number), ("ว ดดด ปปปป", .date), ("ช:นน", .time),
      ("General\" d\"", .number), ("_-* #,##0.00_-;-* #,##0.00_-", .number), ("0.00;[Red]d", .number),
    ] as [(String, CellFormat)])
  func `the code of a format tells dates and percents from other numbers`(code: String, meaning: CellFormat) {
    #expect(CellFormat(code: code) == meaning)
  }

  @Test(
    arguments: [
      (0, .number), (2, .number), (9, .percent), (10, .percent), (14, .date), (22, .dateAndTime),
      (46, .time), (49, .number), (68, .percent), (71, .date), (81, .date),
    ] as [(Int, CellFormat)])
  func `a format that every spreadsheet knows has a meaning by its number`(number: Int, meaning: CellFormat) {
    #expect(CellFormat(builtIn: number) == meaning)
  }

  @Test(arguments: [
    ("45175", false, "2023-09-06"), ("43713", true, "2023-09-06"), ("1", false, "1900-01-01"),
    ("59", false, "1900-02-28"),
    ("60", false, "1900-02-29"), ("61", false, "1900-03-01"), ("0", true, "1904-01-01"),
    ("243466", false, "2566-08-01"),
    ("2958465", false, "9999-12-31"),
  ])
  func `a day counts from 1900, with a leap day that never was, or from 1904`(number: String, epoch: Bool, day: String)
    throws
  {
    let serial = SerialDate(countsFrom1904: epoch)
    #expect(serial.text(of: try #require(CellDecimal(number)), as: .date) == day)
  }

  @Test(
    arguments: [
      ("45175.604166666664", .dateAndTime, "2023-09-06 14:30:00"), ("45175", .dateAndTime, "2023-09-06"),
      ("45175.99999999999", .dateAndTime, "2023-09-07"), ("45175.75", .date, "2023-09-06"), ("0.5", .time, "12:00:00"),
      ("1.5", .time, "36:00:00"),
    ] as [(String, CellFormat, String)])
  func `the fraction of a day is a time where the format shows one`(number: String, format: CellFormat, text: String)
    throws
  {
    #expect(SerialDate(countsFrom1904: false).text(of: try #require(CellDecimal(number)), as: format) == text)
  }

  @Test(arguments: ["-1", "0", "2958466", "1E300"])
  func `a number outside of the calendar is no day`(number: String) throws {
    #expect(SerialDate(countsFrom1904: false).text(of: try #require(CellDecimal(number)), as: .date) == nil)
  }

  @Test(arguments: [("P3", 16, 3), ("$P$3", 16, 3), ("XFD1048576", 16_384, 1_048_576), ("aa10", 27, 10)])
  func `an address names a column and a row`(text: String, column: Int, row: Int) {
    #expect(SheetCellAddress(text) == SheetCellAddress(column: column, row: row))
    #expect(text.contains("$") || SheetAddress.letters(ofColumn: column - 1) + String(row) == text.uppercased())
  }

  @Test(arguments: ["", "3", "P", "3P", "P3P", "P-3", "ZZZZZZZZZZZZ1", "A99999999999999999999"])
  func `any other text is no address`(text: String) { #expect(SheetCellAddress(text) == nil) }
}
