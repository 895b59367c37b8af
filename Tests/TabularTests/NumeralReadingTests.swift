import Tabular
import Testing

/// Numbers as officials type them.
@Suite struct NumeralReadingTests {
  @Test(arguments: [
    ("97.64", "97.64"), ("97.60", "97.60"), ("0", "0"), (" 12 ", "12"), ("\u{00A0}12\u{200B}", "12"),
    ("-0.05", "-0.05"),
    ("+3", "3"), ("๙๗.๖๔", "97.64"), ("007", "7"), ("\u{2212}5", "-5"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("0.123456789012345678", "0.123456789012345678"),
  ])
  func `a number is read as it was written`(text: String, expected: String) throws {
    guard case .exact(let number) = Numeral.read(text) else {
      Issue.record("'\(text)' is not exact")
      return
    }
    #expect(number.description == expected)
  }

  @Test(arguments: [
    ("1,234", "1234"), ("1,234,567.50", "1234567.50"), ("97.21%", "97.21"), ("97.21 %", "97.21"), ("๑,๒๓๔", "1234"),
    ("-1,000", "-1000"), ("12,000%", "12000"), ("97,64", "97.64"), ("97,6", "97.6"), ("-97,6401", "-97.6401"),
    ("0,97", "0.97"), ("0,123", "0.123"), ("๙๗,๖๔", "97.64"), ("97,64%", "97.64"), ("9.764E+01", "97.64"),
    ("9.764e1", "97.64"), ("1.030E+3", "1030"), ("5E-1", "0.5"), ("-5E-02", "-0.05"), ("0E+00", "0"),
  ])
  func `a text with one possible reading is repaired`(text: String, expected: String) throws {
    guard case .repaired(let number) = Numeral.read(text) else {
      Issue.record("'\(text)' is not repaired")
      return
    }
    #expect(number.description == expected)
  }

  @Test(arguments: [
    "", " ", "-", "+", ".", "%", "5.", ".5", "1.2.3", "1e", "e3", "1.e3", "1e3.5", "1e1234", "1,23,456", "00,123",
    "97,", "12,34.5", "1234,567", ",123",
    "1,234,", "12abc", "--5", "1 234", "0x10", "NaN", "๑๒ก", "1.5,000", "%5", "5%%", "½", "٣",
    "x1234567890123456789012345678901",
  ])
  func `an ambiguous or malformed text is not a number`(text: String) {
    #expect(Numeral.read(text) == .malformed)
  }

  @Test(arguments: ["1.03E+3", "5.03e+07", "1E1"]) func `an exponent that hides digits is reported`(text: String) {
    #expect(Numeral.read(text) == .digitsLost)
  }

  @Test(arguments: ["1234567890123456789012345678901", "0.1234567890123456789", "1E-19"])
  func `a number with more digits than the program calculates with is too long`(text: String) {
    #expect(Numeral.read(text) == .tooLong)
  }

  @Test(arguments: [("97,640", "97.640"), ("-1,234", "-1.234")])
  func `one comma before three digits has a second reading`(text: String, expected: String) {
    #expect(Numeral.readAsDecimalComma(text)?.description == expected)
  }

  @Test(arguments: ["97,64", "0,123", "1,234,567", "1,234.5", "1234", ""])
  func `other numbers have one reading`(text: String) {
    #expect(Numeral.readAsDecimalComma(text) == nil)
  }

  @Test(arguments: [
    ("97.2", "97.20", false), ("94.99", "95", true), ("-1", "0.5", true), ("-0.5", "-0.25", true),
    ("0.25", "-0.5", false),
    ("123456789012345678901234567890", "0.000000000000000001", false),
    ("0.000000000000000001", "123456789012345678901234567890", true), ("100", "100.00", false),
  ])
  func `numbers are ordered by value and not by their digits`(left: String, right: String, isLess: Bool) throws {
    guard case .exact(let first) = Numeral.read(left), case .exact(let second) = Numeral.read(right) else {
      Issue.record("unreadable case")
      return
    }
    #expect(first.isLess(than: second) == isLess)
  }

  @Test(arguments: [("97.20", "97.2"), ("100.00", "100"), ("0.00", "0"), ("100", "100"), ("-5.50", "-5.5")])
  func `trailing zeros can be removed`(text: String, shorter: String) throws {
    guard case .exact(let number) = Numeral.read(text) else {
      Issue.record("unreadable case")
      return
    }
    #expect(number.withoutTrailingZeros.description == shorter)
  }

  @Test(arguments: [
    ("97.21", "0.9721"), ("100", "1"), ("-5", "-0.05"), ("0.1234567890123456", "0.001234567890123456"),
    ("12.345678901234567890", "0.123456789012345678"), ("7.00000000000000000", "0.07"),
  ])
  func `a hundredth has at most eighteen decimals`(text: String, hundredth: String) throws {
    guard case .exact(let number) = Numeral.read(text) else {
      Issue.record("unreadable case")
      return
    }
    #expect(number.hundredth.description == hundredth)
  }

  @Test(arguments: [0, 1, 5, 6, 7, 18])
  func `a number is formatted with all its decimals, however long it is`(decimals: Int) {
    let coefficients: [Int128] = [
      0, 7, 10, 9_999_999, 10_000_000, Int128(UInt64.max), Int128(UInt64.max) + 1, 10 * Int128(UInt64.max),
    ]
    for coefficient in coefficients + coefficients.dropFirst().map({ -$0 }) {
      let digits = String(coefficient.magnitude)
      let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      let formatted = padded.dropLast(decimals) + (decimals > 0 ? "." : "") + padded.suffix(decimals)
      #expect(
        Numeral(coefficient: coefficient, fractionDigits: decimals).description
          == (coefficient < 0 ? "-" : "") + formatted)
    }
  }
}
