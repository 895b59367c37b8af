/// The damage that a spreadsheet does to a code that it takes for a date or a number.
enum SpreadsheetDamage: Hashable, Sendable {
  /// The code became a date: `5-Oct`, `Oct-05`, `5-ต.ค.` or `10/5/2023`.
  case date
  /// The code became a number with an exponent, `5.03E+07`, and lost its last digits.
  case exponent

  /// Recognises the damage; nil for a text without either.
  init?(_ text: String) {
    // Nearly every code consists of digits and letters only: neither a date nor an exponent.
    guard text.utf8.contains(where: Self.mayIndicateDamage) else { return nil }
    let plain = ThaiDigits.folded(text.trimmedCell)
    if Self.isExponent(plain) {
      self = .exponent
    } else if Self.isDate(plain) {
      self = .date
    } else {
      return nil
    }
  }

  /// Whether a byte is a mark between the parts of a date, or the letter of an exponent.
  private static func mayIndicateDamage(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2D, 0x2F, 0x45, 0x65: true
    case _: false
    }
  }

  private static let errors: Set = ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#N/A"]

  /// Whether a text is a formula, or the error value of one.
  static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="): true
    case UInt8(ascii: "#"): text.utf8.count <= 10 && errors.contains(text.uppercased())
    case _: false
    }
  }

  /// The day for a spreadsheet's serial number of five digits, from 1990 on; nil for any other text.
  ///
  /// The number may have decimals for a time of day.
  static func date(ofSerial text: String) -> CalendarDate? {
    let number: Numeral
    switch Numeral.read(text) {
    case .exact(let read), .repaired(let read): number = read
    case .digitsLost, .tooLong, .malformed: return nil
    }
    let scale = (0..<number.fractionDigits).reduce(Int128(1)) { scale, _ in scale * 10 }
    guard let days = Int(exactly: number.coefficient / scale), (32_874...73_050).contains(days) else { return nil }
    // Spreadsheets count from 1899-12-30, 25,569 days before 1970.
    return CalendarDate(daysSinceEpoch: days - 25_569)
  }

  private static func isExponent(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 | 0x20 == 0x65 }) else { return false }
    return switch Numeral.read(text) {
    case .repaired, .digitsLost, .tooLong: true
    case .exact, .malformed: false
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == " " }
    guard (2...4).contains(parts.count) else { return false }
    let names = parts.filter { CalendarDate.isMonthName(String($0)) }
    let numbers = parts.filter { (1...4).contains($0.utf8.count) && $0.allSatisfy(\.isNumber) }
    if names.count == 1 { return parts.count <= 3 && numbers.count == parts.count - 1 }
    // A point does not separate the parts of a date here: 7.3.2 is a goal.
    return !text.utf8.contains(0x2E) && CalendarDate.looksLikeNumbers(text)
  }
}
