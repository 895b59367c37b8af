/// Reads a fiscal year from a cell: in the Buddhist era, or by mistake in the Gregorian one.
package enum FiscalYear {
  /// The difference between the eras: year 2566 of the Buddhist era is 2023 of the common era.
  package static let era = 543

  /// Reads a year of four ASCII or Thai digits, also after "พ.ศ.", "ค.ศ.", "ปี" or "ปีงบประมาณ".
  ///
  /// Years 2400...2699 are of the Buddhist era, years 1900...2199 Gregorian; nil for anything else. Zeros that a
  /// spreadsheet added after a decimal point are ignored, as in 2566.00.
  package static func read(_ cell: String) -> (year: Int, wasGregorian: Bool)? {
    // Nearly every cell consists of four digits.
    if let gregorian = gregorian(cell[...]) { return (gregorian + era, !isBuddhist(cell[...])) }
    let text = cell.withoutZeroFraction ?? cell
    guard let (digits, era) = parts(of: text), let gregorian = gregorian(digits) else { return nil }
    let isBuddhist = isBuddhist(digits)
    guard era == nil || (era == "พศ") == isBuddhist else { return nil }
    return (gregorian + Self.era, !isBuddhist)
  }

  /// The ASCII digits of the year, however many there are; nil when the text is not a year.
  static func digits(of text: String) -> Substring? {
    guard let digits = parts(of: text)?.digits, !digits.isEmpty else { return nil }
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? digits : nil
  }

  private static func parts(of text: String) -> (digits: Substring, era: Substring?)? {
    var rest = FoldedKey(text).folding.filter { $0 != "." }[...]
    for word in ["ปีงบประมาณ", "ปี"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
    }
    var era: Substring?
    if rest.hasPrefix("พศ") || rest.hasPrefix("คศ") {
      era = rest.prefix(2)
      rest = rest.dropFirst(2)
    }
    // Points were removed for "พ.ศ."; a point among the digits makes another number.
    guard text.split(whereSeparator: { !$0.isNumber }).count == 1 else { return nil }
    return (rest, era)
  }

  /// The year of the Buddhist era that was converted between the eras once too often; nil for any other year.
  ///
  /// 3109 is 2566 + 543, and 1480 is 2023 - 543.
  static func convertedOnce(_ digits: Substring) -> Int? {
    guard digits.utf8.count == 4, let year = Int(digits) else { return nil }
    if (2400...2699).contains(year - era) { return year - era }
    return (1900...2199).contains(year + era) && year < 1900 ? year + 2 * era : nil
  }

  /// The Gregorian year for four ASCII digits in either era; nil outside 2400...2699 and 1900...2199.
  static func gregorian(_ digits: Substring) -> Int? {
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard let year = Int(digits) else { return nil }
    if (2400...2699).contains(year) { return year - era }
    return (1900...2199).contains(year) ? year : nil
  }

  /// Whether four ASCII digits are a year of the Buddhist era.
  static func isBuddhist(_ digits: Substring) -> Bool {
    Int(digits).map { (2400...2699).contains($0) } ?? false
  }
}
